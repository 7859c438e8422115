package org.w3id.diwan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.Mention;

/** How news of other desks and years puts things; the sentences are ours. */
final class NewsWordingTest {
    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/cases/news/read.txt", delimiter = '|', quoteCharacter = '\0')
    void reads(String text, String claim) {
        assertThat(TestReader.claims(TestReader.read(text))).contains(claim);
    }

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/cases/news/unread.txt", delimiter = '|', quoteCharacter = '\0')
    void doesNotRead(String text, String claim) {
        assertThat(TestReader.claims(TestReader.read(text))).noneMatch(each -> each.startsWith(claim));
    }

    @Test
    void knowsAnAcronymThatTheTextIntroduces() {
        assertThat(names(TestReader.read("The Rapid Support Forces (RSF) fled. The RSF came back.")))
                .containsExactly("Rapid Support Forces", "RSF", "RSF");
    }

    @Test
    void takesCountedTroopsAndInitialsBeforeANounForNoMention() {
        assertThat(names(TestReader.read("Some 2,500 French troops met UN peacekeepers.")))
                .isEmpty();
    }

    @Test
    void letsTheOfficialsSpeakWhoGiveAPressCall() {
        MachineReading reading = TestReader.read("""
                Background Press Call by Senior Administration Officials on the Working Visit of the Chancellor

                Germany is our largest partner in trade, and that is how it will be for many years.
                Q  Thanks. When will you go there, and with whom is it that you will meet there?
                """);
        assertThat(reading.reading().statements())
                .flatExtracting(Statement::speakers)
                .map(Object::toString)
                .containsExactly("senior-administration-officials-unnamed");
    }

    @Test
    void takesALetterForTheWordOfWhoSignsIt() {
        MachineReading reading = TestReader.read("""
                Letter to the Speaker of the House

                United States forces struck targets in Syria, and that is how it was for a long time.
                Sincerely,
                JOSEPH R. BIDEN JR.
                """);
        assertThat(reading.reading().claims())
                .singleElement()
                .satisfies(claim ->
                        assertThat(claim.attribution().sayers().toString()).isEqualTo("[joe-biden]"));
    }

    @Test
    void datesNoDeedByTheDayOfAnother() {
        assertThat(when("Freeh spoke of the U.S. air raid on Afghanistan after the Aug. 7 bombings."))
                .containsExactly("");
        assertThat(when("Iran struck Erbil on Monday.")).containsExactly("2024-07-22");
        assertThat(when("Lloyd Austin condemned Iran's attacks the previous day."))
                .containsExactly("");
        assertThat(when("The coalition has struck ISIS since 2014.")).containsExactly("2014/..");
    }

    @Test
    void takesADemandNotToWithdrawForNoMembership() {
        assertThat(TestReader.claims(TestReader.read(
                        "Masrour Barzani urged senior US officials on Monday not to withdraw US troops from Iraq.")))
                .noneMatch(claim -> claim.contains(" memberOf "));
    }

    @Test
    void givesTheHeadOfAServiceNoPostInItsCountry() {
        assertThat(
                        TestReader.claims(
                                TestReader.read(
                                        "Max Muster, the head of Israel's Shin Beth internal security service, told the meeting about it.")))
                .noneMatch(claim -> claim.contains("government-of-israel"));
    }

    @Test
    void makesNobodyOfATitleInLatin() {
        assertThat(
                        names(
                                TestReader.read(
                                        "Letter to the Speaker of the House and President Pro Tempore of the Senate\n\nThis is what it says.")))
                .noneMatch(name -> name.contains("Tempore"));
    }

    @Test
    void putsNobodyKilledByACountrysStrikesIntoThatCountry() {
        MachineReading reading =
                TestReader.read("Six civilians were among at least 22 people killed in U.S. air strikes in Syria.");
        assertThat(reading.reading().claims())
                .filteredOn(claim -> claim.value() instanceof Quantity)
                .noneMatch(claim -> claim.toString().contains("united-states"));
    }

    private static List<String> when(String text) {
        return TestReader.read(text).reading().claims().stream()
                .map(Claim::when)
                .map(period -> period.edtf())
                .toList();
    }

    private static List<String> names(MachineReading machine) {
        return machine.reading().mentions().stream().map(Mention::name).toList();
    }
}
