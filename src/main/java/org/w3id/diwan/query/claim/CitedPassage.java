package org.w3id.diwan.query.claim;

/**
 * A stretch of a source's text. The graph holds its address, not its words.
 *
 * @param begin the first character, counted from 0
 * @param end the character after the last
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5147">RFC 5147</a>
 */
public record CitedPassage(String iri, int begin, int end) {
    private static final String CHARACTERS = "#char=";

    static CitedPassage of(String iri) {
        int mark = iri.indexOf(CHARACTERS);
        String[] ends = mark < 0
                ? new String[0]
                : iri.substring(mark + CHARACTERS.length()).split(",", -1);
        return ends.length == 2 ? new CitedPassage(iri, number(ends[0]), number(ends[1])) : new CitedPassage(iri, 0, 0);
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
