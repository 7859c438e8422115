package org.w3id.diwan.names;

import java.util.Optional;
import java.util.function.Predicate;

/** Tells how a written word may be a registered one of another key: by its sound, or by a typing error. */
final class WordComparison {
    private final WordLists lists;
    private final Predicate<String> isKnownWord;

    WordComparison(WordLists lists, Predicate<String> isKnownWord) {
        this.lists = lists;
        this.isKnownWord = isKnownWord;
    }

    /** Why the words differ; nothing where they are different words. A word that is a name itself is no other's misspelling. */
    Optional<Reason> difference(NameToken written, NameToken known) {
        boolean abjad = written.isAbjad() || known.isAbjad();
        if (abjad && written.isAbjad() != known.isAbjad()) {
            return NameTokens.soundAlike(written, known) ? Optional.of(Reason.CROSS_SCRIPT) : Optional.empty();
        }
        if (lists.isCommon(written.key()) || isKnownWord.test(written.key())) {
            return Optional.empty();
        }
        if (!abjad && NameTokens.soundAlike(written, known)) {
            return Optional.of(Reason.PRONUNCIATION);
        }
        return TypingErrors.isSlip(written, known) ? Optional.of(Reason.TYPO) : Optional.empty();
    }
}
