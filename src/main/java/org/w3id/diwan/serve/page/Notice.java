package org.w3id.diwan.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.w3id.diwan.serve.Negotiation;

/**
 * What a page says where there is nothing to show.
 *
 * @param title in a word or two
 * @param detail in a sentence or two
 * @param path what was asked for
 * @param words what to search for instead; empty if no search would help
 */
public record Notice(String title, String detail, String path, String words) {
    private static final int LONGEST = 100;

    /** Whether a request prefers a page to what programs read. */
    static boolean isWanted(HttpServletRequest request) {
        String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
        return Negotiation.choose(accept, List.of("application/problem+json", "application/json", "text/html"))
                .filter("text/html"::equals)
                .isPresent();
    }

    /** Not more than a line of what was asked. */
    static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }

    /** The words that an id is made of. */
    static String words(String id) {
        return id.replaceAll("\\.[a-z]{1,6}$", "")
                .replaceAll("[^\\p{L}\\p{N}']+", " ")
                .strip();
    }
}
