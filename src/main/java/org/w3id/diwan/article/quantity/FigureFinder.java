package org.w3id.diwan.article.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.diwan.article.clause.VerbClauses;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.quantity.CountedNumbers.CountedNumber;
import org.w3id.diwan.article.quantity.CountedPhrases.CountedPhrase;
import org.w3id.diwan.article.text.Document.Sentence;
import org.w3id.diwan.article.time.DateIndex;

/**
 * Finds figures sentence by sentence: a number, what it counts, and what is said of the counted. A number of which the sentence does not tell
 * whose it is, is left out.
 */
public final class FigureFinder {
    private final CountedWords words;
    private final CountedPhrases phrases;
    private final boolean counting;

    public FigureFinder(Lexicon lexicon) {
        words = new CountedWords(lexicon);
        phrases = new CountedPhrases(lexicon, words);
        counting = lexicon.entities().vocabulary().quantities().isPresent();
    }

    /** All figures of a document, in order; none where the ontology has no relation for them. */
    public List<FigureCandidate> find(EntityMentions mentions, DateIndex times) {
        List<FigureCandidate> all = new ArrayList<>();
        for (Sentence sentence : counting ? mentions.document().sentences() : List.<Sentence>of()) {
            SentenceScope scope = new SentenceScope(mentions, sentence, times);
            all.addAll(inSentence(new FigureSentence(scope, new VerbClauses(scope), words, phrases)));
        }
        return List.copyOf(all);
    }

    private List<FigureCandidate> inSentence(FigureSentence sentence) {
        HarmFigures harm = new HarmFigures(sentence);
        ForceFigures forces = new ForceFigures(sentence);
        AttackFigures attacks = new AttackFigures(sentence);
        List<FigureCandidate> found = new ArrayList<>();
        int at = sentence.scope().from();
        while (at < sentence.scope().to()) {
            Optional<CountedPhrase> phrase = phrases.at(sentence.scope(), at);
            Optional<CountedNumber> number =
                    phrase.isPresent() ? Optional.empty() : phrases.number(sentence.scope(), at);
            phrase.stream()
                    .flatMap(each -> first(() -> harm.of(each), () -> attacks.of(each), () -> forces.of(each)))
                    .forEach(found::add);
            harm.none(at).forEach(found::add);
            number.stream()
                    .flatMap(each -> first(() -> harm.of(each), () -> forces.of(each), () -> attacks.of(each)))
                    .forEach(found::add);
            at = phrase.map(CountedPhrase::to)
                    .or(() -> number.map(CountedNumber::to))
                    .orElse(at + 1);
        }
        return found;
    }

    @FunctionalInterface
    private interface Kind {
        Stream<FigureCandidate> figures();
    }

    /** What the first kind finds that finds any. */
    private static Stream<FigureCandidate> first(Kind... kinds) {
        for (Kind kind : kinds) {
            List<FigureCandidate> found = kind.figures().toList();
            if (!found.isEmpty()) {
                return found.stream();
            }
        }
        return Stream.empty();
    }
}
