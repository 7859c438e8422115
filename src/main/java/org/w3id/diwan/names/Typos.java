package org.w3id.diwan.names;

import java.util.function.Predicate;

/** Tells a typing error from another name. */
final class Typos {
    private final WordLists lists;
    private final Predicate<String> isKnownWord;

    Typos(WordLists lists, Predicate<String> isKnownWord) {
        this.lists = lists;
        this.isKnownWord = isKnownWord;
    }

    /** Whether a written word is a registered one with a small error. A word that is a name itself is not an error. */
    boolean isTypo(Word written, Word known) {
        return Typing.isSlip(written, known) && !lists.isCommon(written.key()) && !isKnownWord.test(written.key());
    }
}
