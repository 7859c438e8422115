package org.w3id.diwan.article.lexicon;

import java.util.Set;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;

/** Tells whether a verb is negated: "did not say", "nobody said", "neither A nor B said", "declined to say", "wrongly said". */
public final class Negation {
    private static final int REACH = 7;
    private static final Set<String> BREAKS = Set.of(",", ";", ":", "“", "”", "\"", "(", ")");

    private final WordClasses words;

    public Negation(WordClasses words) {
        this.words = words;
    }

    /** Whether the verb at a token is negated by what stands before it in its clause. */
    public boolean isNegated(Document document, Sentence sentence, int verb) {
        for (int at = verb - 1; at >= Math.max(sentence.from(), verb - REACH); at--) {
            String key = document.key(at);
            if (words.is(key, "denying", "untrue")) {
                return true;
            }
            if (BREAKS.contains(document.token(at).text())
                    || words.is(key, "boundary")
                    || (words.is(key, "speech") && !document.key(at + 1).equals("to"))) {
                return false;
            }
        }
        return false;
    }
}
