package org.w3id.diwan.article.evidence;

import java.util.ArrayList;
import java.util.List;
import org.w3id.diwan.article.text.Document;

/** Finds quotes in a text. */
public final class QuoteFinder {
    private final Document document;
    private final FoldedText text;
    private final String folded;

    public QuoteFinder(Document document) {
        this.document = document;
        text = new FoldedText(document.text());
        folded = text.toString();
    }

    /** Every place where a quote stands word for word, in order. */
    public List<Stretch> find(String quote) {
        String wanted = new FoldedText(quote).toString().strip().replaceAll("^\"+|\"+$", "");
        List<Stretch> found = new ArrayList<>();
        int at = wanted.isBlank() ? -1 : folded.indexOf(wanted);
        while (at >= 0) {
            int end = at + wanted.length();
            if (isWordsEdge(at) && isWordsEdge(end)) {
                Stretch tokens = tokens(text.begin(at), text.end(end - 1));
                if (tokens.from() < tokens.to()) {
                    found.add(tokens);
                }
            }
            at = folded.indexOf(wanted, at + 1);
        }
        return found;
    }

    /** Whether no word goes on over a place. */
    private boolean isWordsEdge(int at) {
        return at == 0
                || at == folded.length()
                || !Character.isLetterOrDigit(folded.charAt(at - 1))
                || !Character.isLetterOrDigit(folded.charAt(at));
    }

    private Stretch tokens(int begin, int end) {
        int from = 0;
        int above = document.size();
        while (from < above) {
            int middle = (from + above) / 2;
            if (document.token(middle).end() > begin) {
                above = middle;
            } else {
                from = middle + 1;
            }
        }
        int to = from;
        while (to < document.size() && document.token(to).begin() < end) {
            to++;
        }
        return new Stretch(from, to);
    }
}
