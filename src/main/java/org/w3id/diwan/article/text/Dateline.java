package org.w3id.diwan.article.text;

import org.w3id.diwan.article.text.Document.Sentence;

/** The place and agency before a report's first sentence: "BAGHDAD, Feb 5 (Agency) - ". */
public final class Dateline {
    private static final int LONGEST = 10;

    private Dateline() {}

    /** The token after the dash that ends a sentence's dateline; -1 where there is none. */
    public static int endsAt(Document document, Sentence sentence) {
        Token first = document.token(sentence.from());
        if (!first.isCapitalised()) {
            return -1;
        }
        for (int at = sentence.from() + 1; at < Math.min(sentence.to(), sentence.from() + LONGEST); at++) {
            Token token = document.token(at);
            if (token.text().matches("[–—_-]+")
                    && token.begin() > document.token(at - 1).end()) {
                boolean name = (first.isAllCapitals() && first.text().length() > 2) || at - sentence.from() <= 3;
                return name ? at + 1 : -1;
            }
            boolean inDateline = token.isCapitalised()
                    || Character.isDigit(token.text().charAt(0))
                    || token.text().matches("[,()]|agencies");
            if (!inDateline) {
                return -1;
            }
        }
        return -1;
    }
}
