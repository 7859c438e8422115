package org.w3id.diwan.names;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.diwan.model.Passage;

/** Finds names in running text: at each word the longest name that begins there. */
final class Mentions {
    private static final int MOST_MATCHES = 20;
    /** Where a name has capitals, the same words in small letters are rarely it; the fewer, the more rarely. */
    private static final int FEW_SMALL_WORDS = 35;

    private static final int MANY_SMALL_WORDS = 12;
    private static final int MANY = 3;

    private final Phrases phrases;
    private final NameSearch search;
    private final Judge judge;

    Mentions(Phrases phrases, NameSearch search, Judge judge) {
        this.phrases = phrases;
        this.search = search;
        this.judge = judge;
    }

    List<NamedSpan> in(RunningText text) throws IOException {
        List<NamedSpan> spans = new ArrayList<>();
        int at = 0;
        while (at < text.words().size()) {
            Optional<NamedSpan> span = longest(text, at);
            span.ifPresent(spans::add);
            at = span.map(found -> found.lastWord() + 1).orElse(at + 1);
        }
        return spans;
    }

    Optional<NamedSpan> longest(RunningText text, int from) throws IOException {
        List<Integer> lengths = phrases.lengths(text.words(), from);
        for (int i = lengths.size() - 1; i >= 0; i--) {
            int to = from + lengths.get(i);
            if (text.isUnbroken(from, to)) {
                List<Match> matches = matches(text, from, to);
                if (!matches.isEmpty()) {
                    Passage passage = text.passage(from, to);
                    return Optional.of(new NamedSpan(text.written(passage), passage, from, to - 1, matches));
                }
            }
        }
        return Optional.empty();
    }

    /** The entities with a name of just these words in this order. */
    List<Match> exact(List<Word> words) throws IOException {
        Asked asked = Asked.of(words.stream().map(Word::written).collect(Collectors.joining(" ")), words);
        Ranking ranking = new Ranking("");
        for (IndexedName name : search.phrase(NameFields.phrase(words))) {
            ranking.add(name, judge.judge(asked, name, Set.of()));
        }
        return ranking.matches(MOST_MATCHES);
    }

    private List<Match> matches(RunningText text, int from, int to) throws IOException {
        List<Word> words = text.words().subList(from, to);
        Asked asked = Asked.of(text.written(text.passage(from, to)), words);
        Ranking ranking = new Ranking("");
        for (IndexedName name : names(text, NameText.keys(words))) {
            if (!name.isAcronym() || isWrittenAsAcronym(words)) {
                ranking.add(name, judge.judge(asked, name, Set.of()).map(verdict -> inItsCase(verdict, words, name)));
            }
        }
        return ranking.matches(MOST_MATCHES);
    }

    private List<IndexedName> names(RunningText text, String phrase) throws IOException {
        List<IndexedName> before = text.looked().get(phrase);
        if (before != null) {
            return before;
        }
        List<IndexedName> names = search.phrase(phrase);
        text.looked().put(phrase, names);
        return names;
    }

    private static boolean isWrittenAsAcronym(List<Word> words) {
        return words.stream().mapToLong(Word::capitals).sum() > 1;
    }

    private static Verdict inItsCase(Verdict verdict, List<Word> words, IndexedName name) {
        boolean small = words.stream().noneMatch(Word::isCapitalized);
        String known = name.name().text();
        boolean allSmall = known.codePoints().anyMatch(Character::isLowerCase)
                && known.codePoints().noneMatch(Character::isUpperCase);
        if (small && !allSmall) {
            verdict.because(Reason.FOLDED, words.size() < MANY ? FEW_SMALL_WORDS : MANY_SMALL_WORDS);
        }
        return verdict;
    }
}
