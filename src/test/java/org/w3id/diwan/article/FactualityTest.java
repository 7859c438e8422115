package org.w3id.diwan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.reading.MachineReading;

/** What is denied, doubted, hedged, corrected or said by nobody known is no fact in the source's own voice; what is told plainly is. */
class FactualityTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pat Ryder did not say that Iran attacked Iraq.",
                "Pat Ryder never claimed that Iran attacked Iraq.",
                "Nobody said Iran attacked Iraq.",
                "No official said Iran attacked Iraq.",
                "Neither Lloyd Austin nor Pat Ryder said that Iran attacked Iraq.",
                "The Pentagon declined to confirm that Iran attacked Iraq.",
                "Pat Ryder denied saying that Iran attacked Iraq.",
                "Pat Ryder asked whether Iran attacked Iraq.",
                "Pat Ryder doubted that Iran attacked Iraq.",
                "Pat Ryder believes that Iran attacked Iraq.",
                "No one believes Iran attacked Iraq.",
                "It is false that Iran attacked Iraq.",
                "It is not true that Iran attacked Iraq.",
                "It was wrongly stated that Pat Ryder met Fuad Hussein.",
                "Reports that Iran attacked Iraq could not be verified.",
                "Claims that Pat Ryder met Fuad Hussein are unfounded.",
                "Rumors that Pat Ryder met Fuad Hussein spread on Monday.",
                "There is no evidence that Iran attacked Iraq.",
                "An earlier version of this story said that Pat Ryder met Fuad Hussein.",
                "Correction: Pat Ryder met Fuad Hussein on Monday.",
                "This article misstated that Pat Ryder met Fuad Hussein.",
                "Harakat al-Nujaba reportedly attacked U.S. forces.",
                "Harakat al-Nujaba attacked U.S. forces, apparently.",
                "A suspected Iranian drone attacked Iraq.",
                "Iran is accused of attacking Iraq.",
                "Iran would have attacked Iraq.",
                "Iran has yet to attack Iraq.",
                "Pat Ryder almost met Fuad Hussein.",
                "Pat Ryder was to meet Fuad Hussein but canceled.",
                "According to unconfirmed reports, Iran attacked Iraq.",
                "Iran attacked Iraq, according to local media.",
                "State media said Iran attacked Iraq.",
                "It said Iran attacked Iraq.",
                "Iran or Israel attacked Iraq.",
                "Iran attacked Iraq or Syria.",
            })
    void readsNoFactFrom(String text) {
        assertThat(TestReader.read(text).reading().claims()).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/cases/factuality/nothing.txt", delimiter = '\t', quoteCharacter = '\0')
    void readsNothingFromWhatNobodyKnownSaysToBeSo(String text) {
        assertThat(TestReader.claims(TestReader.read(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/cases/factuality/told.txt", delimiter = '|', quoteCharacter = '\0')
    void readsWhatIsToldInItsModeAndVoice(String text, String claim) {
        assertThat(TestReader.read(text).reading().claims())
                .singleElement()
                .satisfies(each -> assertThat(line(each)).isEqualTo(claim));
    }

    private static String line(Claim claim) {
        String object = claim.value().<String>match(EntityId::value, figure -> "", period -> "");
        String by = claim.attribution().isOwnVoice()
                ? ""
                : " by " + claim.attribution().sayers().get(0);
        return claim.subject() + " " + claim.property() + " " + object + " " + claim.modality() + by;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Iran rather than Israel attacked Iraq.",
                "Iran instead of Israel attacked Iraq.",
                "Iran, not Israel, attacked Iraq.",
                "Iran, unlike Israel, attacked Iraq.",
            })
    void blamesNobodyWhoIsOnlyCompared(String text) {
        assertThat(TestReader.claims(TestReader.read(text)))
                .noneMatch(claim -> claim.startsWith("government-of-israel "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Iran attacked Iraq. | []",
                "According to Pat Ryder, Iran attacked Iraq. | [pat-ryder]",
                "According to sources, Iran attacked Iraq. | [sources-unnamed]",
                "Iran attacked Iraq, according to the Pentagon. | [us-department-of-defense]",
                "Lloyd Austin praised Fuad Hussein, who said Iran attacked Iraq. | [fuad-hussein]",
                "BAGHDAD - Lloyd Austin met Fuad Hussein. He said Iran attacked Iraq. | [lloyd-austin]",
                "Lloyd Austin met Fuad Hussein, and Iran attacked Iraq, Pat Ryder said. | [pat-ryder]",
            })
    void saysWhoseWordItIs(String text, String sayers) {
        assertThat(TestReader.read(text).reading().claims())
                .filteredOn(claim -> claim.property().equals("attacked"))
                .allMatch(claim -> claim.modality() == Modality.ACTUAL)
                .extracting(claim -> claim.attribution().sayers().toString())
                .isSubsetOf(sayers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lloyd Austin, who had met Fuad Hussein, said Iran attacked Iraq. | lloyd-austin met fuad-hussein ACTUAL",
                "Pat Ryder met Fuad Hussein, and Iran reportedly attacked Iraq. | pat-ryder met fuad-hussein ACTUAL",
                "Iran denied that it attacked Iraq. | government-of-iran attacked government-of-iraq DENIED",
                "Contrary to reports, Pat Ryder did not meet Fuad Hussein. | pat-ryder met fuad-hussein DENIED",
            })
    void keepsWhatIsToldPlainly(String text, String claim) {
        assertThat(TestReader.claims(TestReader.read(text))).contains(claim);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lloyd Austin and Pat Ryder met Fuad Hussein in Erbil.",
                "Lloyd Austin and Pat Ryder met with Fuad Hussein.",
                "Lloyd Austin and Pat Ryder met soldiers in Erbil.",
            })
    void doesNotMakeTheCompanyMeetEachOther(String text) {
        assertThat(TestReader.claims(TestReader.read(text))).doesNotContain("lloyd-austin met pat-ryder ACTUAL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lloyd Austin will visit Erbil on Monday. | 2024-07-29",
                "On Monday, Lloyd Austin will visit Erbil. | 2024-07-29",
                "Lloyd Austin is to visit Erbil on Saturday. | 2024-07-27",
                "Lloyd Austin visited Erbil on Monday. | 2024-07-22",
                "Lloyd Austin was due to visit Erbil on Saturday. | ''",
                "Lloyd Austin will visit Erbil in May. | 2025-05",
                "Lloyd Austin said on Monday that he will visit Erbil. | ''",
                "Lloyd Austin met Fuad Hussein on Monday and will visit Erbil on Friday. | 2024-07-26",
                "Lloyd Austin, who in 2003 was a general, visited Erbil on Monday. | 2024-07-22",
            })
    void datesAVisit(String text, String day) {
        List<Claim> claims = TestReader.read(text).reading().claims();
        assertThat(claims)
                .filteredOn(claim -> claim.property().equals("visited"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.when().edtf()).isEqualTo(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The coalition will leave Iraq by September 2025, Pat Ryder said. | ''",
                "Pat Ryder said the mission ended in 2021. | ''",
                "The base was hit on Sunday, Pat Ryder said. | ''",
                "Pat Ryder told reporters on Monday that the mission ended in 2021. | 2024-07-22",
                "On Monday, Pat Ryder said the mission ended. | 2024-07-22",
                "Pat Ryder said in a statement issued Sunday that the mission ended. | 2024-07-21",
            })
    void datesAStatement(String text, String day) {
        MachineReading machine = TestReader.read(text);
        assertThat(machine.reading().statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.when().edtf()).isEqualTo(day));
    }
}
