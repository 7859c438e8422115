package org.w3id.diwan.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Compares the words of two names pair by pair. */
final class Words {
    private Words() {}

    static boolean sameKeys(List<Word> one, List<Word> other) {
        return NameText.keys(one).equals(NameText.keys(other));
    }

    /** The keys in alphabetical order: equal for the same words in any order. */
    static String bag(List<Word> words) {
        return words.stream().map(Word::key).sorted().collect(Collectors.joining(" "));
    }

    /** All folded letters without any space. */
    static String joined(List<Word> words) {
        return words.stream().map(Word::folded).collect(Collectors.joining()).replace(" ", "");
    }

    /** Says why two words with the same key differ, if they do. */
    static void explain(Word written, Word known, Verdict verdict) {
        if (written.folded().equals(known.folded())) {
            return;
        }
        boolean explained = false;
        for (Word word : List.of(written, known)) {
            Reason reason = reason(word.change());
            if (reason != Reason.FOLDED) {
                verdict.because(reason);
                explained = true;
            }
        }
        if (!explained) {
            verdict.because(Reason.FOLDED);
        }
    }

    /** Says why words with the same keys differ, whatever their order. */
    static void explainAll(List<Word> written, List<Word> known, Verdict verdict) {
        List<Word> ones = new ArrayList<>(written);
        List<Word> others = new ArrayList<>(known);
        if (!sameKeys(written, known)) {
            ones.sort(Comparator.comparing(Word::key));
            others.sort(Comparator.comparing(Word::key));
        }
        for (int i = 0; i < ones.size(); i++) {
            explain(ones.get(i), others.get(i), verdict);
        }
    }

    /** The words of one list whose keys the other lacks, each as often as it lacks it. */
    static List<Word> without(List<Word> words, List<Word> taken) {
        List<String> keys = new ArrayList<>(taken.stream().map(Word::key).toList());
        return words.stream().filter(word -> !keys.remove(word.key())).toList();
    }

    private static Reason reason(Word.Change change) {
        return switch (change) {
            case NONE -> Reason.FOLDED;
            case WORD -> Reason.WORD_VARIANT;
            case DEMONYM -> Reason.DEMONYM;
            case SPELLING -> Reason.TRANSLITERATION_VARIANT;
        };
    }
}
