package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.w3id.diwan.query.ontology.AskableTerms;
import org.w3id.diwan.query.ontology.LanguageText;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.http.TextDirection;

/**
 * How an answer is wanted.
 *
 * @param protocol whose form it has
 * @param mediaType its type
 * @param languages of the people who will read it, the best first; empty where they do not say
 */
record AnswerStyle(Protocol protocol, String mediaType, List<String> languages) {
    private static final int MOST_LANGUAGES = 20;

    /** @throws Refused if no answer would be acceptable */
    static AnswerStyle of(HttpServletRequest request, Protocol usual) {
        String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
        String type = Protocol.choose(accept)
                .orElseThrow(() -> Protocol.notAcceptable(
                        "The answers here are " + String.join(", ", Protocol.mediaTypes()) + "."));
        return new AnswerStyle(Protocol.of(type).orElse(usual), type, languages(request));
    }

    /**
     * The languages asked for, the preferred first.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept-language">RFC 9110, 12.5.4</a>
     */
    static List<String> languages(HttpServletRequest request) {
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

    /** A text's language as answers tell it: version 0.2 knows none. */
    String told(String language) {
        return isDraft() ? language : "";
    }

    /** The same for people who read another language best where they do not say. */
    AnswerStyle orIn(String language) {
        return languages.isEmpty() && !language.isEmpty()
                ? new AnswerStyle(protocol, mediaType, List.of(language))
                : this;
    }

    /**
     * A type or property, on the wire.
     *
     * @param id its local name, to be put behind the manifest's schema space
     * @param name its label
     * @param description what it means; empty where that is not asked for
     * @param lang the label's language; empty in version 0.2
     * @param dir how the label runs; likewise
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Term(String id, String name, String description, String lang, String dir) {}

    /** A class or property as it is shown. */
    Term term(AskableTerms ontology, String id) {
        LanguageText label = LanguageText.of(ontology.labels(id), languages, id);
        String lang = told(label.language());
        return new Term(id, label.text(), "", lang, lang.isEmpty() ? "" : TextDirection.ofLanguage(lang));
    }

    List<Term> terms(AskableTerms ontology, Collection<String> ids) {
        return ids.stream().map(id -> term(ontology, id)).toList();
    }
}
