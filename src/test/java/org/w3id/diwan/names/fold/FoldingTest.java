package org.w3id.diwan.names.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How texts are taken apart into words. */
final class FoldingTest {
    private static final Folding FOLDING = new Folding();

    @ParameterizedTest
    @CsvSource({
        "MASROUR, masrour",
        "Kata'ib, kataib",
        "Kata’ib, kataib",
        "Kataʾib, kataib",
        "U.S., us",
        "Iraq’s, iraq",
        "Mesrûr, mesrur",
        "Ḥusayn, husayn",
        "أإآا, اااا",
        "محمّد, محمد",
        "محمـــد, محمد",
        "الدفاعى, الدفاعي",
        "اللجنة, اللجنه",
        "کوردی, كوردي",
        "می‌رود, ميرود",
        "٧, 7",
    })
    void foldsLettersThatAreTheSame(String written, String folded) {
        assertThat(FOLDING.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Muhammad, Mohamed",
        "Hussein, Hussain",
        "Shia', Shyaa",
        "Kataib, Kata'eb",
        "Hezbollah, Hizbullah",
        "Assad, al-Asad",
        "as-Sudani, Alsudani",
        "Qasem, Ghasem",
        "Abd al-Rahman, Abdurrahman",
        "Abdul Mahdi, Abdel-Mahdi",
        "Soleimani, Suleymani",
        "Defence, Defense",
        "Governorate, Province",
        "United States of America, U.S.",
        "Iraqi, Iraq",
        "العراقية, العراق",
        "السوداني, سوداني",
        "بەرگریی, بەرگری",
    })
    void putsSpellingsOfOneNameIntoOneClass(String one, String other) {
        assertThat(keys(one)).isEqualTo(keys(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Salih, Salah",
        "Mahmoud, Mohammed",
        "Hassan, Hussein",
        "Ali, Alia",
        "Iran, Iraq",
        "Sudan, Sudani",
        "Nechirvan, Masrour",
        "Gamal, Kamal",
        "Allawi, Lawi",
        "Alexander, Exander",
        "سالم, سليم",
        "حسن, حسين",
        "عامر, عمر",
    })
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(keys(one)).isNotEqualTo(keys(other));
    }

    @Test
    void makesOneNameTokenOfNameTokensThatMeanOneThing() {
        NameToken word = FOLDING.words("the United States of America").get(1);
        assertThat(word.written()).isEqualTo("United States of America");
        assertThat(word.change()).isEqualTo(NameToken.Change.WORD);
    }

    @Test
    void leavesAnArticleAloneThatNoNameTokenFollows() {
        assertThat(FOLDING.words("et al. The")).extracting(NameToken::key).containsExactly("et", "al", "the");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "'", "’s", "\u0000", "\ud83d", "-", "\u202e\u200c"})
    void findsNoNameTokenWhereThereIsNone(String text) {
        assertThat(FOLDING.words(text)).extracting(NameToken::key).allMatch(key -> key.equals("s"));
    }

    private static List<String> keys(String text) {
        return FOLDING.words(text).stream().map(NameToken::key).toList();
    }
}
