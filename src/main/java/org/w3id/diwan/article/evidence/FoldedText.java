package org.w3id.diwan.article.evidence;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as quotes of it are compared: spaces, quotation marks and dashes alike, in Unicode's composed form, without invisible marks. It
 * knows for each character where it stands in the text itself.
 */
public final class FoldedText {
    private static final String DOUBLE_QUOTES = "“”„‟«»″";
    private static final String SINGLE_QUOTES = "‘’‚‛ʼ′`´";
    private static final char MINUS = '−';

    private final StringBuilder folded = new StringBuilder();
    private int[] begins;
    private int[] ends;

    public FoldedText(String text) {
        begins = new int[text.length() + 1];
        ends = new int[text.length() + 1];
        int at = 0;
        while (at < text.length()) {
            int end = endOfCharacter(text, at);
            String composed = Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFC);
            for (int i = 0; i < composed.length(); i++) {
                add(plain(composed.charAt(i)), at, end);
            }
            at = end;
        }
    }

    /** The end of a character with the accents that follow it. */
    private static int endOfCharacter(String text, int begin) {
        int at = begin + 1;
        while (at < text.length() && Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK) {
            at++;
        }
        return at;
    }

    private void add(char plain, int begin, int end) {
        int length = folded.length();
        boolean again = plain == ' ' && length > 0 && folded.charAt(length - 1) == ' ';
        if (again) {
            ends[length - 1] = end;
        } else if (Character.getType(plain) != Character.FORMAT) {
            if (length == begins.length) {
                begins = Arrays.copyOf(begins, length * 2);
                ends = Arrays.copyOf(ends, length * 2);
            }
            begins[length] = begin;
            ends[length] = end;
            folded.append(plain);
        }
    }

    private static char plain(char character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return ' ';
        }
        if (DOUBLE_QUOTES.indexOf(character) >= 0) {
            return '"';
        }
        if (SINGLE_QUOTES.indexOf(character) >= 0) {
            return '\'';
        }
        return character == MINUS || Character.getType(character) == Character.DASH_PUNCTUATION ? '-' : character;
    }

    /** The folded text. */
    @Override
    public String toString() {
        return folded.toString();
    }

    /** Where a character of the folded text begins in the text. */
    public int begin(int at) {
        return begins[at];
    }

    /** Where a character of the folded text ends in the text. */
    public int end(int at) {
        return ends[at];
    }
}
