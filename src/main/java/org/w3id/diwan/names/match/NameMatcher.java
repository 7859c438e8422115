package org.w3id.diwan.names.match;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3id.diwan.names.fold.NameToken;
import org.w3id.diwan.names.fold.NameTokens;
import org.w3id.diwan.names.fold.QueryReadings;
import org.w3id.diwan.names.fold.Titles;
import org.w3id.diwan.names.fold.WordLists;

/**
 * Decides whether a registered name is meant by a written one, and how surely. What the index finds is only a proposal; nothing
 * passes that a rule here does not explain.
 */
public final class NameMatcher {
    private static final int SHORT_ACRONYM = 3;
    private static final int LOWER_CASE = 12;
    private static final int SHORT_LOWER_CASE = 30;
    private static final int LONE_ADJECTIVE = 26;
    private static final int LOOSELY_REPORTED = 18;
    private static final int LONE_ARTICLE = 16;
    private static final int LONE_SPELLING = 4;
    private static final int UNKNOWN_PLACE = 20;

    private final WordLists lists;
    private final PersonMatcher persons;
    private final ThingMatcher things;

    /** By the rule files, and by what tells whether a word stands in some name. */
    public NameMatcher(WordLists lists, Titles titles, Predicate<String> isKnownWord) {
        this.lists = lists;
        WordComparison words = new WordComparison(lists, isKnownWord);
        this.persons = new PersonMatcher(lists, titles, words);
        this.things = new ThingMatcher(lists, words);
    }

    /**
     * The best explanation over all readings of what was asked.
     *
     * @param personWanted whether only people are looked for
     */
    public Optional<MatchScore> judge(QueryReadings asked, IndexedName known, boolean personWanted) {
        if (asked.text().equals(known.name().text()) && !known.isShortened()) {
            return Optional.of(ofKind(known, false, new MatchScore()));
        }
        return asked.readings().stream()
                .filter(reading -> known.personal() || !reading.isPersonal())
                .flatMap(reading -> spelt(reading, known, personWanted).stream())
                .reduce((one, other) -> one.score() >= other.score() ? one : other);
    }

    /** What the kind of name costs, however it was written; a name that leaves doubt is confirmed by a post of the person's. */
    private static MatchScore ofKind(IndexedName known, boolean confirmed, MatchScore verdict) {
        if (known.isAcronym()) {
            verdict.because(Reason.ACRONYM);
        }
        if (known.standing() == IndexedName.Standing.REPORTED) {
            verdict.because(Reason.REPORTED);
        } else if (known.standing() == IndexedName.Standing.LOOSE) {
            verdict.because(Reason.REPORTED, confirmed ? 0 : LOOSELY_REPORTED);
        }
        return verdict;
    }

    private Optional<MatchScore> spelt(QueryReadings.Reading reading, IndexedName known, boolean personWanted) {
        MatchScore verdict = new MatchScore();
        if (!setAside(reading, known, verdict) || !fits(reading, known, personWanted, verdict)) {
            return Optional.empty();
        }
        if (known.isAcronym() && !acceptsAcronym(reading, verdict)) {
            return Optional.empty();
        }
        if (known.words().size() == 1 && verdict.has(Reason.DEMONYM)) {
            verdict.because(Reason.DEMONYM, LONE_ADJECTIVE);
        }
        if (verdict.isExact()) {
            verdict.because(Reason.FOLDED);
        }
        return Optional.of(ofKind(known, PersonMatcher.isOwnPost(reading, known), verdict));
    }

    /** Accounts for what the reading sets aside: a title, or words that must be known of the entity. */
    private boolean setAside(QueryReadings.Reading reading, IndexedName known, MatchScore verdict) {
        if (reading.titled()) {
            verdict.because(Reason.TITLE_STRIPPED);
        }
        if (reading.mended()) {
            verdict.because(Reason.TYPO);
        }
        if (reading.qualifiers().isEmpty()) {
            return true;
        }
        if (known.context()
                .containsAll(reading.qualifiers().stream().map(NameToken::key).toList())) {
            verdict.because(Reason.QUALIFIED);
            return true;
        }
        boolean country = reading.qualifiers().stream().allMatch(word -> lists.isNation(word.key()));
        verdict.because(Reason.QUALIFIED, UNKNOWN_PLACE);
        return country && !known.placed() && !known.personal();
    }

    private boolean fits(QueryReadings.Reading reading, IndexedName known, boolean personWanted, MatchScore verdict) {
        List<NameToken> words = reading.words();
        if (!known.isShortened() && NameTokens.sameKeys(words, known.words())) {
            verdict.explain(words, known.words());
            if (words.size() == 1) {
                doubtLoneWord(words, known, verdict);
            }
            return true;
        }
        if (!known.isShortened() && NameTokens.joined(words).equals(NameTokens.joined(known.words()))) {
            verdict.because(Reason.SPACING);
            return true;
        }
        return known.personal()
                ? persons.fits(reading, known, personWanted, verdict)
                : things.fits(reading, known, verdict);
    }

    /** Where there is but one word to go by, another form of it costs more. */
    private void doubtLoneWord(List<NameToken> words, IndexedName known, MatchScore verdict) {
        if (verdict.has(Reason.TRANSLITERATION_VARIANT)) {
            boolean article = hasArticle(words, known.words());
            int doubt = article ? LONE_ARTICLE : LONE_SPELLING;
            verdict.because(Reason.TRANSLITERATION_VARIANT, article && lists.mayLackArticle(known.types()) ? 0 : doubt);
        }
        boolean isShort = words.get(0).folded().length() <= SHORT_ACRONYM;
        if (isShort && verdict.has(Reason.WORD_VARIANT) && words.get(0).hasSmallLetters()) {
            verdict.because(Reason.WORD_VARIANT, SHORT_LOWER_CASE);
        }
    }

    /** Whether one of two words has an article that the other lacks: Al-Monitor and Monitor. */
    private static boolean hasArticle(List<NameToken> written, List<NameToken> known) {
        String one = written.get(0).folded();
        String other = known.get(0).folded();
        return one.endsWith(" " + other) || other.endsWith(" " + one);
    }

    /** Acronyms are written in capitals; in small letters, and the shorter the more, they are other words. */
    private static boolean acceptsAcronym(QueryReadings.Reading reading, MatchScore verdict) {
        if (verdict.has(Reason.TYPO) || verdict.has(Reason.TOKEN_SUBSET) || verdict.has(Reason.WORD_ORDER)) {
            return false;
        }
        boolean capitals =
                reading.words().stream().mapToLong(NameToken::capitals).sum() > 1;
        int letters = NameTokens.joined(reading.words()).length();
        int lowerCase = letters <= SHORT_ACRONYM ? SHORT_LOWER_CASE : LOWER_CASE;
        verdict.because(Reason.ACRONYM, capitals ? 0 : lowerCase);
        return true;
    }
}
