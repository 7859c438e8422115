package org.w3id.diwan.serve.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How an answer is wanted.
 *
 * @param protocol whose form it has
 * @param mediaType its type
 * @param languages of the people who will read it, the best first; empty where they do not say
 */
record Wanted(Protocol protocol, String mediaType, List<String> languages) {
    private static final int MOST_LANGUAGES = 20;

    /** @throws RefusedRequest if no answer would be acceptable */
    static Wanted of(HttpServletRequest request, Protocol usual) throws RefusedRequest {
        String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
        Optional<String> type = Protocol.choose(accept);
        if (type.isEmpty()) {
            throw RefusedRequest.with(406, "The answers here are " + String.join(", ", Protocol.mediaTypes()) + ".");
        }
        return new Wanted(Protocol.of(type.get()).orElse(usual), type.get(), languages(request));
    }

    /** A page, for people. */
    static Wanted forReading(HttpServletRequest request) {
        return new Wanted(Protocol.FINAL_0_2, "text/html", languages(request));
    }

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept-language">RFC 9110, 12.5.4</a> */
    private static List<String> languages(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return List.of();
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> !language.isEmpty())
                .distinct()
                .limit(MOST_LANGUAGES)
                .toList();
    }

    boolean isDraft() {
        return protocol == Protocol.DRAFT_1_0;
    }

    /** The same for people who read another language best where they do not say. */
    Wanted orIn(String language) {
        return languages.isEmpty() && !language.isEmpty() ? new Wanted(protocol, mediaType, List.of(language)) : this;
    }
}
