package org.w3id.diwan.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads to whom something is said, where the text tells. */
class AddresseesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lloyd Austin told Reuters on Monday that Iran attacked Israel. | [reuters]",
                "Pat Ryder told reporters that the talks would begin. | [unnamed-journalists]",
                "Pat Ryder said to reporters that the talks would begin. | [unnamed-journalists]",
                "Lloyd Austin told the Iraqi defense minister, Thabet al-Abbasi, that he would leave. | [thabet-al-abbasi]",
                "In a letter to Masrour Barzani, Lloyd Austin said Iraq was safe. | [masrour-barzani]",
                "In a phone call with Fuad Hussein on Monday, Antony Blinken condemned the attack. | [fuad-hussein]",
                "During a call between Joe Biden and Fuad Hussein, Biden stressed his support. | [fuad-hussein]",
                "The United States informed the Iraqi government that it would leave. | [government-of-iraq]",
                "\"We will leave,\" Lloyd Austin said in an interview with Al-Monitor. | [al-monitor]",
                "Speaking to reporters in Erbil, Lloyd Austin said Iraq was safe. | [unnamed-journalists]",
                "Addressing the Iraqi parliament, Lloyd Austin said Iraq was safe. | [iraqi-parliament]",
                "Lloyd Austin told Masrour Barzani and Fuad Hussein that he would leave. | [masrour-barzani, fuad-hussein]",
            })
    void tellsToWhomSomethingIsSaid(String text, String addressees) {
        assertThat(TestReader.read(text).reading().statements())
                .extracting(said -> said.addressees().toString())
                .containsExactly(addressees);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lloyd Austin said that Iran lied in a letter to Israel.",
                "Lloyd Austin said Iran lied in a letter to Israel.",
                "Pat Ryder told Reuters' Phil Stewart that he would leave.",
                "The talks have begun, according to Pat Ryder.",
                "Lloyd Austin committed to the safety of Iraq.",
                "Lloyd Austin said that Fuad Hussein told the truth.",
            })
    void addressesNobodyWhomOnlyTheWordsName(String text) {
        assertThat(TestReader.read(text).reading().statements())
                .allSatisfy(said -> assertThat(said.addressees()).isEmpty());
    }
}
