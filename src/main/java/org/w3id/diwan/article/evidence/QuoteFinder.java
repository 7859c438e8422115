package org.w3id.diwan.article.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.w3id.diwan.article.text.Document;

/** Finds quotes in a text, whose spaces, quotation marks and dashes may be written otherwise. */
public final class QuoteFinder {
    private final Document document;
    private final Folded text;

    public QuoteFinder(Document document) {
        this.document = document;
        text = Folded.of(document.text());
    }

    /** Every place where a quote stands word for word, in order. */
    public List<Stretch> find(String quote) {
        String wanted = Folded.of(quote).text().strip().replaceAll("^\"+|\"+$", "");
        List<Stretch> found = new ArrayList<>();
        int at = wanted.isBlank() ? -1 : text.text().indexOf(wanted);
        while (at >= 0) {
            int end = at + wanted.length();
            if (isWordsEdge(at) && isWordsEdge(end)) {
                Stretch tokens = tokens(text.begins().get(at), text.ends().get(end - 1));
                if (tokens.from() < tokens.to()) {
                    found.add(tokens);
                }
            }
            at = text.text().indexOf(wanted, at + 1);
        }
        return found;
    }

    /** Whether no word goes on over a place. */
    private boolean isWordsEdge(int at) {
        String folded = text.text();
        return at == 0
                || at == folded.length()
                || !Character.isLetterOrDigit(folded.charAt(at - 1))
                || !Character.isLetterOrDigit(folded.charAt(at));
    }

    private Stretch tokens(int begin, int end) {
        int from = document.tokenAt(begin);
        while (from < document.size() && document.token(from).end() <= begin) {
            from++;
        }
        int to = from;
        while (to < document.size() && document.token(to).begin() < end) {
            to++;
        }
        return new Stretch(from, to);
    }

    /**
     * A text as quotes of it are compared: spaces, quotation marks and dashes alike, in Unicode's composed form, without invisible marks.
     *
     * @param begins where each character begins in the text itself
     * @param ends where it ends there
     */
    private record Folded(String text, List<Integer> begins, List<Integer> ends) {
        private static final String DOUBLE_QUOTES = "“”„‟«»″";
        private static final String SINGLE_QUOTES = "‘’‚‛ʼ′`´";
        private static final char MINUS = '−';

        static Folded of(String text) {
            StringBuilder folded = new StringBuilder();
            List<Integer> begins = new ArrayList<>();
            List<Integer> ends = new ArrayList<>();
            int end;
            for (int at = 0; at < text.length(); at = end) {
                end = endOfCharacter(text, at);
                String composed = Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFC);
                for (int i = 0; i < composed.length(); i++) {
                    char plain = plain(composed.charAt(i));
                    int last = folded.length() - 1;
                    if (plain == ' ' && last >= 0 && folded.charAt(last) == ' ') {
                        ends.set(last, end);
                    } else if (Character.getType(plain) != Character.FORMAT) {
                        folded.append(plain);
                        begins.add(at);
                        ends.add(end);
                    }
                }
            }
            return new Folded(folded.toString(), begins, ends);
        }

        /** The end of a character with the accents that follow it. */
        private static int endOfCharacter(String text, int begin) {
            int at = begin + 1;
            while (at < text.length() && Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK) {
                at++;
            }
            return at;
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
    }
}
