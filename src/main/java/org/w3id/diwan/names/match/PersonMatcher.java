package org.w3id.diwan.names.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.names.fold.NameToken;
import org.w3id.diwan.names.fold.NameTokens;
import org.w3id.diwan.names.fold.QueryReadings;
import org.w3id.diwan.names.fold.Titles;
import org.w3id.diwan.names.fold.WordLists;

/** Compares names of people: given name and surname must agree; what stands between them may be missing on one side. */
record PersonMatcher(WordLists lists, Titles titles, WordComparison words) {
    private static final int NOBODY_ASKED_FOR = 23;
    private static final int OTHER_POST = 25;
    private static final int INITIAL_FOR_GIVEN_NAME = 26;
    private static final int COMMON_NAME = 20;
    private static final int OTHER_ORDER = 24;

    boolean fits(QueryReadings.Reading reading, IndexedName known, boolean personWanted, MatchScore verdict) {
        List<NameToken> written = titles.trimmed(reading.words());
        List<NameToken> registered = titles.trimmed(known.words());
        if (written.isEmpty() || registered.isEmpty()) {
            return false;
        }
        if (written.size() == 1) {
            NameToken surname = registered.get(registered.size() - 1);
            boolean bears = registered.size() > 1 || known.isShortened();
            return bears && surname(reading, written.get(0), surname, known, personWanted, verdict);
        }
        if (known.isShortened() || registered.size() == 1) {
            return false;
        }
        if (written.size() != reading.words().size()
                || registered.size() != known.words().size()) {
            verdict.because(Reason.INITIAL);
        }
        return inOrder(written, registered, verdict)
                || afterContext(written, registered, known, verdict)
                || otherOrder(reading, written, registered, verdict);
    }

    private boolean surname(
            QueryReadings.Reading reading,
            NameToken written,
            NameToken surname,
            IndexedName known,
            boolean personWanted,
            MatchScore verdict) {
        if (reading.inverted()
                || Titles.isInitial(written)
                || !same(written, surname, verdict)
                || verdict.has(Reason.TYPO)) {
            return false;
        }
        boolean asked = reading.titled() || personWanted;
        boolean otherPost = known.placed() && !reading.offices().isEmpty() && !isOwnPost(reading, known);
        int nobodyAsked = asked ? 0 : NOBODY_ASKED_FOR;
        verdict.because(Reason.SURNAME, nobodyAsked + (otherPost ? OTHER_POST : 0));
        return true;
    }

    /** Whether a post in the title is one of the person's. */
    static boolean isOwnPost(QueryReadings.Reading reading, IndexedName known) {
        return reading.offices().stream()
                .flatMap(Set::stream)
                .anyMatch(post -> known.context().containsAll(List.of(post.split(" ", -1))));
    }

    private boolean inOrder(List<NameToken> written, List<NameToken> registered, MatchScore verdict) {
        MatchScore trial = new MatchScore();
        int lastWritten = written.size() - 1;
        int lastRegistered = registered.size() - 1;
        if (!given(written.get(0), registered.get(0), trial)
                || !same(written.get(lastWritten), registered.get(lastRegistered), trial)
                || !middle(written.subList(1, lastWritten), registered.subList(1, lastRegistered), trial)) {
            return false;
        }
        if (trial.has(Reason.MIDDLE_NAME)
                && lists.isCommon(written.get(0).key())
                && lists.isCommon(written.get(lastWritten).key())) {
            trial.because(Reason.MIDDLE_NAME, COMMON_NAME);
        }
        verdict.add(trial);
        return true;
    }

    /** NameTokens before the name that are known of the person: "Rudaw's Diyar Kurda". */
    private boolean afterContext(
            List<NameToken> written, List<NameToken> registered, IndexedName known, MatchScore verdict) {
        int more = written.size() - registered.size();
        if (more <= 0
                || !written.subList(0, more).stream()
                        .allMatch(word -> known.context().contains(word.key()))) {
            return false;
        }
        verdict.because(Reason.QUALIFIED);
        return inOrder(written.subList(more, written.size()), registered, verdict);
    }

    private boolean given(NameToken written, NameToken registered, MatchScore verdict) {
        if (Titles.isInitial(written) || Titles.isInitial(registered)) {
            boolean agrees = written.key().charAt(0) == registered.key().charAt(0);
            verdict.because(Reason.INITIAL, INITIAL_FOR_GIVEN_NAME);
            return agrees;
        }
        if (!written.key().equals(registered.key())
                && lists.given(written.key()).equals(lists.given(registered.key()))) {
            verdict.because(Reason.NICKNAME);
            return true;
        }
        return same(written, registered, verdict);
    }

    private boolean same(NameToken written, NameToken registered, MatchScore verdict) {
        if (written.key().equals(registered.key())) {
            verdict.explain(written, registered);
            return true;
        }
        Optional<Reason> difference = words.difference(written, registered)
                .filter(reason -> reason != Reason.TYPO || !verdict.has(Reason.TYPO));
        difference.ifPresent(verdict::because);
        return difference.isPresent();
    }

    /** Middle names: those of the side with fewer must all be among the other's, in their order. */
    private boolean middle(List<NameToken> written, List<NameToken> registered, MatchScore verdict) {
        boolean fewer = written.size() <= registered.size();
        List<NameToken> few = fewer ? written : registered;
        List<NameToken> many = fewer ? registered : written;
        int at = 0;
        for (NameToken word : few) {
            while (at < many.size() && !same(word, many.get(at), verdict)) {
                at++;
            }
            if (at == many.size()) {
                return false;
            }
            at++;
        }
        if (few.size() < many.size()) {
            verdict.because(Reason.MIDDLE_NAME);
        }
        return true;
    }

    /** The same words otherwise ordered, or all but the first names: possible, no more. */
    private static boolean otherOrder(
            QueryReadings.Reading reading, List<NameToken> written, List<NameToken> registered, MatchScore verdict) {
        int longer = Math.max(0, registered.size() - written.size());
        List<NameToken> last = registered.subList(longer, registered.size());
        if (NameTokens.bag(written).equals(NameTokens.bag(registered))) {
            verdict.because(Reason.WORD_ORDER, reading.inverted() ? 0 : OTHER_ORDER);
        } else if (longer > 0 && NameTokens.sameKeys(written, last)) {
            verdict.because(Reason.TOKEN_SUBSET);
        } else {
            return false;
        }
        verdict.explain(written, last);
        return true;
    }
}
