package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.article.Spot.Form;

/** Speakers without a name: pronouns and "the statement", which mean an earlier speaker, and "a security source". */
final class Unnamed {
    private static final int REACH = 5;

    private final Words words;
    private final Book book;

    Unnamed(Words words, Book book) {
        this.words = words;
        this.book = book;
    }

    /** Whom the noun phrase means that ends at a token. */
    Optional<Known> speaker(Notes notes, Sentence sentence, int end, List<Said> earlier) {
        Document document = notes.document();
        String key = document.key(end);
        if (words.is("he", key)) {
            return person(notes, sentence, end, earlier);
        }
        if (words.is("they", key)) {
            return last(earlier, "Body").or(() -> last(earlier, "UnnamedGroup"));
        }
        if (words.is("document-noun", key)) {
            return notes.endingAt(end).filter(Spot::isMention).map(Spot::entity).or(() -> last(earlier, "Body"));
        }
        if (key.matches("officials?") && notes.endingAt(end).isEmpty()) {
            Optional<Known> before = lastUnnamed(earlier);
            if (before.isPresent()) {
                return before;
            }
        }
        int noun = noun(document, sentence, end);
        return noun < 0 ? Optional.empty() : Optional.of(unnamed(notes, sentence, noun, end));
    }

    private Optional<Known> person(Notes notes, Sentence sentence, int end, List<Said> earlier) {
        Optional<Known> before = Optional.empty();
        for (Spot spot : notes.within(sentence.from(), end)) {
            if (spot.entity().isPerson() && spot.isMention()) {
                before = Optional.of(spot.entity());
            }
        }
        Optional<Known> spoken = subjectBefore(notes, sentence).or(() -> last(earlier, "Person"));
        return before.isPresent() && spoken.isEmpty() ? before : spoken.or(() -> lastPerson(notes, sentence.from()));
    }

    /** The person with whom the sentence before begins, in the same paragraph. */
    private static Optional<Known> subjectBefore(Notes notes, Sentence sentence) {
        if (sentence.from() == 0) {
            return Optional.empty();
        }
        Sentence before = notes.document().sentenceOf(sentence.from() - 1);
        return notes.beginningAt(before.from())
                .filter(spot -> before.paragraph() == sentence.paragraph())
                .filter(spot -> spot.isMention() && spot.entity().isPerson())
                .map(Spot::entity);
    }

    private static Optional<Known> lastPerson(Notes notes, int before) {
        Known found = null;
        for (Spot spot : notes.within(Math.max(0, before - 50), before)) {
            if (spot.entity().isPerson() && spot.isMention()) {
                found = spot.entity();
            }
        }
        return Optional.ofNullable(found);
    }

    private Optional<Known> last(List<Said> earlier, String type) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Known known = earlier.get(i).speakers().get(0);
            if (book.isA(known, type)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** The officials quoted before, whom "officials" means again. */
    private static Optional<Known> lastUnnamed(List<Said> earlier) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Known known = earlier.get(i).speakers().get(0);
            if (known.name().contains("official")) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** The vague noun that heads a phrase, "a lawmaker from the party"; -1 where there is none. */
    private int noun(Document document, Sentence sentence, int end) {
        for (int at = end; at >= Math.max(sentence.from(), end - REACH); at--) {
            String key = document.key(at);
            if (words.is("vague", key)) {
                return at;
            }
            if (document.token(at).text().matches("[,;:”“\"]")) {
                return -1;
            }
        }
        return -1;
    }

    private Known unnamed(Notes notes, Sentence sentence, int noun, int end) {
        Document document = notes.document();
        List<String> parts = new ArrayList<>();
        parts.add(document.token(noun).text().toLowerCase(java.util.Locale.ROOT));
        if (document.key(noun + 1).equals("of")
                && noun + 2 <= end
                && !words.is("determiner", document.key(noun + 2))
                && !document.token(noun + 2).isCapitalised()) {
            parts.add("of " + document.key(noun + 2));
        }
        int at = noun - 1;
        Optional<Spot> before =
                notes.endingAt(noun).filter(spot -> !spot.entity().isPlace());
        if (before.isPresent()) {
            parts.add(0, document.written(before.get().from(), before.get().to()));
        } else if (at >= sentence.from() && words.is("vague-modifier", document.key(at))) {
            parts.add(0, document.key(at));
        }
        String name = String.join(" ", parts) + " (unnamed)";
        Known known = book.named(name).orElseGet(() -> notes.propose(name, "UnnamedGroup"));
        notes.add(new Spot(noun, noun + 1, known, Form.PASSING));
        return known;
    }
}
