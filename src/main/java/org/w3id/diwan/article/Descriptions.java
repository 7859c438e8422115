package org.w3id.diwan.article;

import java.util.Locale;
import java.util.Optional;
import org.w3id.diwan.article.Spot.Form;

/** "The university", "the embassy", "the Committee": the last body named whose name holds that word. */
final class Descriptions {
    private final Words words;
    private final Book book;

    Descriptions(Words words, Book book) {
        this.words = words;
        this.book = book;
    }

    void find(Notes notes) {
        Document document = notes.document();
        for (Sentence sentence : document.sentences()) {
            for (int at = sentence.from() + 1; at < sentence.to(); at++) {
                int noun = at;
                if (isDescription(notes, at)) {
                    last(notes, at).ifPresent(known -> notes.add(new Spot(noun, noun + 1, known, Form.NOMINAL)));
                }
            }
        }
    }

    private boolean isDescription(Notes notes, int at) {
        Document document = notes.document();
        String next = document.key(at + 1);
        boolean longer = at + 1 < document.size()
                && document.token(at + 1).isWord()
                && (document.token(at + 1).isCapitalised() || next.matches("of|for|in|at"));
        return document.key(at - 1).equals("the")
                && words.is("institution", document.key(at))
                && notes.covering(at).isEmpty()
                && !longer
                && !isNoun(document, at + 1);
    }

    /** Whether a plain noun follows: "the party line". */
    private boolean isNoun(Document document, int at) {
        String key = document.key(at);
        return at < document.size()
                && document.token(at).isWord()
                && !words.is("verb", key)
                && !words.is("auxiliary", key)
                && !words.is("adverb", key)
                && !words.is("preposition", key)
                && !words.is("proposing", key)
                && !words.is("boundary", key)
                && !words.is("determiner", key)
                && !key.equals("s");
    }

    private Optional<Known> last(Notes notes, int at) {
        String word = notes.document().key(at);
        Known found = null;
        for (Spot spot : notes.within(0, at)) {
            String name = " "
                    + Fold.key(spot.entity().name()).toLowerCase(Locale.ROOT).replace('-', ' ') + " ";
            if (spot.form() == Form.NAME && book.isA(spot.entity(), "Body") && name.contains(" " + word + " ")) {
                found = spot.entity();
            }
        }
        return Optional.ofNullable(found);
    }
}
