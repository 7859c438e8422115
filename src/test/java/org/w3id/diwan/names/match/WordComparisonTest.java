package org.w3id.diwan.names.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.names.fold.Folding;
import org.w3id.diwan.names.fold.NameToken;

/** What counts as a typing error. */
final class WordComparisonTest {
    private static final Folding FOLDING = new Folding();

    @ParameterizedTest
    @CsvSource({
        "Soleimnai, Soleimani, true",
        "Barznai, Barzani, true",
        "Parliamnet, Parliament, true",
        "Goverment, Government, true",
        "Iran, Iraq, false",
        "Salih, Salim, false",
        "Baghdadi, Baghdad, false",
        "Sudan, Sudani, false",
        "Barzanji, Barzani, false",
        "Carzani, Barzani, false",
        "2024th, 2023th, false",
        "Masoud, Masrour, false",
        "Mansour, Masrour, false",
    })
    void allowsSmallErrorsInLongWordsOnly(String written, String known, boolean slip) {
        assertThat(WordComparison.isSlip(word(written), word(known))).isEqualTo(slip);
    }

    private static NameToken word(String text) {
        return FOLDING.words(text).get(0);
    }
}
