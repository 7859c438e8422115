package org.w3id.diwan.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides whether a registered name is meant by a written one, and how surely. What the index finds is only a proposal; nothing
 * passes that a rule here does not explain.
 */
final class Judge {
    private static final int SHORT_ACRONYM = 3;
    private static final int LOWER_CASE = 12;
    private static final int SHORT_LOWER_CASE = 30;
    private static final int LONE_ADJECTIVE = 26;
    private static final int LOOSELY_REPORTED = 18;
    private static final int LONE_ARTICLE = 16;
    private static final int LONE_SPELLING = 4;
    private static final int UNKNOWN_PLACE = 20;
    private static final int COARSE_CONSONANTS = 5;

    private final WordLists lists;
    private final PersonJudge persons;
    private final ThingJudge things;
    private final Skeleton skeleton;

    Judge(WordLists lists, Titles titles, Skeleton skeleton, Predicate<String> isKnownWord) {
        this.lists = lists;
        this.skeleton = skeleton;
        Typos typos = new Typos(lists, isKnownWord);
        this.persons = new PersonJudge(lists, titles, typos);
        this.things = new ThingJudge(lists, typos);
    }

    /** The best explanation over all readings of what was asked. */
    Optional<Verdict> judge(Asked asked, IndexedName known, Set<String> wanted) {
        if (asked.text().equals(known.name().text()) && !known.isShortened()) {
            return Optional.of(ofKind(known, false, new Verdict()));
        }
        Optional<Verdict> best = Optional.empty();
        for (Asked.Reading reading : asked.readings()) {
            if (known.personal() || !reading.isPersonal()) {
                boolean confirmed = PersonJudge.isOwnPost(reading, known);
                best = Verdict.better(
                        best,
                        spelt(reading, known, wanted)
                                .or(() -> crossScript(reading, known))
                                .map(verdict -> ofKind(known, confirmed, verdict)));
            }
        }
        return best;
    }

    /** What the kind of name costs, however it was written; a name that leaves doubt is confirmed by a post of the person's. */
    private static Verdict ofKind(IndexedName known, boolean confirmed, Verdict verdict) {
        if (known.isAcronym()) {
            verdict.because(Reason.ACRONYM);
        }
        if (known.standing() == Standing.REPORTED) {
            verdict.because(Reason.REPORTED);
        } else if (known.standing() == Standing.LOOSE) {
            verdict.because(Reason.REPORTED, confirmed ? 0 : LOOSELY_REPORTED);
        }
        return verdict;
    }

    private Optional<Verdict> spelt(Asked.Reading reading, IndexedName known, Set<String> wanted) {
        Verdict verdict = new Verdict();
        if (!setAside(reading, known, verdict) || !fits(reading, known, wanted, verdict)) {
            return Optional.empty();
        }
        if (known.isAcronym() && !acceptsAcronym(reading, verdict)) {
            return Optional.empty();
        }
        if (known.words().size() == 1 && verdict.has(Reason.DEMONYM)) {
            verdict.because(Reason.DEMONYM, LONE_ADJECTIVE);
        }
        return Optional.of(verdict.isExact() ? verdict.because(Reason.FOLDED) : verdict);
    }

    /** Accounts for what the reading sets aside: a title, or words that must be known of the entity. */
    private boolean setAside(Asked.Reading reading, IndexedName known, Verdict verdict) {
        if (reading.titled()) {
            verdict.because(Reason.TITLE_STRIPPED);
        }
        if (reading.qualifiers().isEmpty()) {
            return true;
        }
        if (known.context()
                .containsAll(reading.qualifiers().stream().map(Word::key).toList())) {
            verdict.because(Reason.QUALIFIED);
            return true;
        }
        boolean country = reading.qualifiers().stream().allMatch(word -> lists.isNation(word.key()));
        verdict.because(Reason.QUALIFIED, UNKNOWN_PLACE);
        return country && !known.placed() && !known.personal();
    }

    private boolean fits(Asked.Reading reading, IndexedName known, Set<String> wanted, Verdict verdict) {
        List<Word> words = reading.words();
        if (!known.isShortened() && Words.sameKeys(words, known.words())) {
            Words.explainAll(words, known.words(), verdict);
            if (words.size() == 1) {
                doubtLoneWord(words, known, verdict);
            }
            return true;
        }
        if (!known.isShortened() && Words.joined(words).equals(Words.joined(known.words()))) {
            verdict.because(Reason.SPACING);
            return true;
        }
        return known.personal() ? persons.fits(reading, known, wanted, verdict) : things.fits(reading, known, verdict);
    }

    /** Where there is but one word to go by, another form of it costs more. */
    private void doubtLoneWord(List<Word> words, IndexedName known, Verdict verdict) {
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
    private static boolean hasArticle(List<Word> written, List<Word> known) {
        String one = written.get(0).folded();
        String other = known.get(0).folded();
        return one.endsWith(" " + other) || other.endsWith(" " + one);
    }

    /** Acronyms are written in capitals; in small letters, and the shorter the more, they are other words. */
    private static boolean acceptsAcronym(Asked.Reading reading, Verdict verdict) {
        if (verdict.has(Reason.TYPO) || verdict.has(Reason.TOKEN_SUBSET) || verdict.has(Reason.WORD_ORDER)) {
            return false;
        }
        boolean capitals = reading.words().stream().mapToLong(Word::capitals).sum() > 1;
        int letters = Words.joined(reading.words()).length();
        int lowerCase = letters <= SHORT_ACRONYM ? SHORT_LOWER_CASE : LOWER_CASE;
        verdict.because(Reason.ACRONYM, capitals ? 0 : lowerCase);
        return true;
    }

    /** Names of two and more words whose consonants agree, one of them in the Arabic script. */
    private Optional<Verdict> crossScript(Asked.Reading reading, IndexedName known) {
        List<Word> words = reading.words();
        boolean arabic = Skeleton.isArabic(words) || Skeleton.isArabic(known.words());
        if (words.size() < 2
                || known.isAcronym()
                || !arabic
                || !reading.qualifiers().isEmpty()) {
            return Optional.empty();
        }
        String consonants = skeleton.of(words);
        boolean agree = consonants.length() >= COARSE_CONSONANTS && consonants.equals(skeleton.of(known.words()));
        return agree ? Optional.of(new Verdict().because(Reason.CROSS_SCRIPT)) : Optional.empty();
    }
}
