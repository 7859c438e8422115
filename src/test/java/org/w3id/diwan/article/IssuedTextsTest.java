package org.w3id.diwan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.reading.MachineReading;

/** Reads what offices issue: readouts, statements and transcripts, with people by their titles alone. */
class IssuedTextsTest {
    private static final String READOUT = """
            Readout of President Biden’s Meeting with Prime Minister Mohammed Shia al-Sudani of Iraq

            President Joe Biden met with Prime Minister Mohammed Shia al-Sudani of Iraq in Washington. %s
            """;

    @Test
    void takesATitleAloneForWhomTheTextNamedWithIt() {
        String text = READOUT.formatted("The President praised the Prime Minister.");

        assertThat(mentions(TestReader.read(text)))
                .contains("President: joe-biden", "Prime Minister: mohammed-shia-al-sudani");
        assertThat(statements(text)).contains("joe-biden: The President praised the Prime Minister.");
    }

    @Test
    void takesNoFormerHolderForTheTitleAlone() {
        MachineReading machine =
                TestReader.read("Former President Barack Obama spoke in Berlin. The president left on Monday.");

        assertThat(mentions(machine)).noneMatch(mention -> mention.startsWith("president:"));
    }

    @Test
    void takesNoTitleAloneThatTwoBear() {
        MachineReading machine = TestReader.read(
                "President Joe Biden and President Emmanuel Macron spoke in Paris.\nThe president left on Monday.");

        assertThat(mentions(machine)).noneMatch(mention -> mention.startsWith("president:"));
    }

    @Test
    void letsTheTwoLeadersSpeakTogether() {
        assertThat(statements(READOUT.formatted("The two leaders reaffirmed their partnership.")))
                .contains("joe-biden mohammed-shia-al-sudani: The two leaders reaffirmed their partnership.");
    }

    @Test
    void letsAPronounMeanTheSubjectOfTheSentenceBefore() {
        assertThat(
                        statements(
                                "National Security Advisor Jake Sullivan spoke with Foreign Minister Fuad Hussein of Iraq. He thanked Iraq."))
                .contains("jake-sullivan: He thanked Iraq.");
    }

    @Test
    void attributesATurnOfATranscriptToItsSpeaker() {
        MachineReading machine = TestReader.read("""
                Press Briefing by Pentagon Press Secretary Pat Ryder

                GEN. RYDER: Thank you all for coming to the room today. Kataib Hezbollah attacked U.S. forces in Iraq.
                Q Did Israel strike Syria? We hear that Iran attacked Israel last night, is what our people tell us.
                """);

        assertThat(attributed(machine))
                .contains("kataib-hezbollah attacked us-armed-forces: pat-ryder")
                .noneMatch(claim -> claim.contains("government-of-israel"));
    }

    @Test
    void attributesAStatementToWhomTheHeadlineNames() {
        MachineReading machine = TestReader.read("""
                Statement from President Joe Biden on the Attack in Iraq

                Last night, Kataib Hezbollah attacked U.S. forces in Iraq, and we will respond.
                """);

        assertThat(attributed(machine)).contains("kataib-hezbollah attacked us-armed-forces: joe-biden");
    }

    @Test
    void givesAnAdviserWithoutACountryNotToTheOtherSide() {
        MachineReading machine = TestReader.read("""
                Readout of National Security Advisor Max Muster’s Meeting with Prime Minister Mohammed Shia al-Sudani of Iraq

                National Security Advisor Max Muster met with Prime Minister Mohammed Shia al-Sudani of Iraq.
                """);

        assertThat(TestReader.claims(machine)).noneMatch(claim -> claim.startsWith("max-muster holdsPost"));
    }

    @Test
    void givesNoPostToOneOfSeveralCountries() {
        MachineReading machine = TestReader.read(
                "BAGHDAD - Foreign Minister Max Muster came from Turkey. Iraq and Iran welcomed it, and Iraq thanked him.");

        assertThat(TestReader.claims(machine)).noneMatch(claim -> claim.startsWith("max-muster holdsPost"));
    }

    @Test
    void takesACallForNoMeeting() {
        assertThat(TestReader.claims(TestReader.read("""
                        Readout of President Biden’s Call with Prime Minister Mohammed Shia al-Sudani

                        President Joe Biden spoke today with Prime Minister Mohammed Shia al-Sudani.
                        """))).noneMatch(claim -> claim.contains(" met "));
        assertThat(TestReader.claims(TestReader.read("Lloyd Austin spoke by phone with Thabet al-Abbasi on Monday.")))
                .noneMatch(claim -> claim.contains(" met "));
        assertThat(TestReader.claims(TestReader.read("Lloyd Austin spoke with Thabet al-Abbasi on Monday.")))
                .noneMatch(claim -> claim.contains(" met "));
        assertThat(TestReader.claims(TestReader.read("Lloyd Austin met with Thabet al-Abbasi on Monday.")))
                .contains("lloyd-austin met thabet-al-abbasi ACTUAL");
    }

    @Test
    void readsNoContainmentFromAListOfPlaces() {
        assertThat(TestReader.claims(TestReader.read("""
                        Strikes Hit Gaza Strip, Iraq

                        Rockets fell in Iraq, Syria and Jordan. Officials served in Iraq, South America and Yemen.
                        """))).noneMatch(claim -> claim.contains("locatedIn"));
    }

    private static List<String> mentions(MachineReading machine) {
        return machine.reading().mentions().stream()
                .map(mention -> mention.name() + ": " + mention.entity())
                .toList();
    }

    /** The statements as "speakers: text". */
    private static List<String> statements(String text) {
        return TestReader.read(text).reading().statements().stream()
                .map(each -> speakers(each) + ": " + said(text, each))
                .toList();
    }

    private static String speakers(Statement statement) {
        return statement.speakers().stream().map(EntityId::value).sorted().collect(Collectors.joining(" "));
    }

    private static String said(String text, Statement statement) {
        Passage passage = statement.evidence().passages().get(0);
        return text.substring(passage.begin(), passage.end());
    }

    /** The claims as "subject relation object: who says it". */
    private static List<String> attributed(MachineReading machine) {
        return machine.reading().claims().stream()
                .map(claim -> claim.subject() + " " + claim.property() + " "
                        + claim.value().<String>match(EntityId::value, figure -> "", period -> "") + ": "
                        + claim.attribution().sayers().stream()
                                .map(EntityId::value)
                                .collect(Collectors.joining(" ")))
                .toList();
    }
}
