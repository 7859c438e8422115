package org.w3id.diwan.serve.page;

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
