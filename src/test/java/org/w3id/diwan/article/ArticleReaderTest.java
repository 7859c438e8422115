package org.w3id.diwan.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3id.diwan.article.format.UnreadableArticle;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.Mention;

class ArticleReaderTest {

    @Test
    void readsTheSameArticleTheSameWay() {
        String text = "Lloyd Austin met Masrour Barzani in Erbil on Tuesday. Austin said the talks went well.";
        assertThat(TestReader.read(text)).isEqualTo(TestReader.read(text));
    }

    @Test
    void countsPassagesInCodePoints() {
        MachineReading machine = TestReader.read("\ud83d\udd4a Lloyd Austin met Masrour Barzani.");
        assertThat(machine.reading().mentions().get(0).passage()).hasToString("2,14");
    }

    @Test
    void doesNotTakeACityForAPerson() {
        assertThat(TestReader.read("Home sales in Austin fell again, brokers said on Friday.")
                        .reading()
                        .mentions())
                .extracting(mention -> mention.entity().value())
                .containsExactly("austin");
    }

    @Test
    void doesNotTakeACupForAPerson() {
        assertThat(TestReader.read("Pentagon Press Secretary Pat Ryder spoke. The Ryder Cup was won by others.")
                        .reading()
                        .mentions())
                .extracting(mention -> mention.entity().value())
                .containsExactly("us-department-of-defense", "pat-ryder", "ryder-cup");
    }

    @Test
    void doesNotLinkASurnameToAnotherBarzani() {
        MachineReading machine = TestReader.read(
                "Nechirvan Barzani, president of the Kurdistan Region, spoke. Barzani met Lloyd Austin.");
        assertThat(TestReader.claims(machine)).contains("nechirvan-barzani met lloyd-austin ACTUAL");
        assertThat(machine.reading().mentions())
                .noneMatch(mention -> mention.entity().value().equals("masrour-barzani"));
    }

    @Test
    void doesNotTakeAnotherCoalitionForTheOneAgainstIsis() {
        assertThat(TestReader.read(
                                "The three-party coalition broke. The coalition's withdrawal from its promises angered voters.")
                        .reading()
                        .mentions())
                .isEmpty();
    }

    @Test
    void readsNothingFromAnIf() {
        assertThat(TestReader.claims(TestReader.read("If Kataib Hezbollah attacked US forces again, talks would end.")))
                .isEmpty();
    }

    @Test
    void marksADenialAsDenied() {
        assertThat(TestReader.claims(TestReader.read("Lloyd Austin never met Masrour Barzani.")))
                .containsExactly("lloyd-austin met masrour-barzani DENIED");
    }

    @Test
    void marksAPlanAsProposed() {
        assertThat(TestReader.claims(TestReader.read("Lloyd Austin is expected to meet Masrour Barzani.")))
                .containsExactly("lloyd-austin met masrour-barzani PROPOSED");
    }

    @Test
    void attributesWhatIsReported() {
        MachineReading machine = TestReader.read("Pat Ryder said that Kataib Hezbollah attacked US forces in Iraq.");
        assertThat(machine.reading().claims())
                .filteredOn(claim -> claim.property().equals("attacked"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.attribution().sayers()).hasToString("[pat-ryder]"));
    }

    @Test
    void proposesWhomNoRegisterHolds() {
        MachineReading machine = TestReader.read("Defense Secretary Mark Someone met Lloyd Austin on Monday.");
        assertThat(machine.reading().entities())
                .anyMatch(entity -> entity.id().value().equals("mark-someone")
                        && entity.description().contains("not reviewed"));
    }

    @Test
    void passesOverOtherLanguages() {
        String german =
                "Der Kanzler hat am Mittwoch seinen Minister entlassen und damit die Koalition beendet, die seit vielen Jahren regierte und nun zerbrach.";
        assertThatThrownBy(() -> TestReader.READER.read(
                        new ArticleInput(new SourceId("test"), "test.txt", Optional.empty()),
                        german.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableArticle.class, e -> assertThat(e.code()).isEqualTo("other-language"));
    }

    @Test
    void saysThatTheDayIsMissing() throws UnreadableArticle {
        MachineReading machine = TestReader.READER.read(
                new ArticleInput(new SourceId("test"), "test.txt", Optional.empty()),
                "Lloyd Austin met Masrour Barzani on Monday.".getBytes(StandardCharsets.UTF_8));
        assertThat(machine.reading().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("no-date"));
        assertThat(machine.dates()).isEmpty();
    }

    @Test
    void readsOnOverTheLinesOfWrappedText() {
        String text = """
                BAGHDAD - The talks went on for two days in the
                capital, and on the second of them Lloyd
                Austin met Fuad Hussein at the palace.
                """;
        assertThat(TestReader.claims(TestReader.read(text))).contains("lloyd-austin met fuad-hussein ACTUAL");
    }

    @Test
    void readsANameOverAHyphenThatDoesNotBreak() {
        assertThat(TestReader.claims(TestReader.read("Mohammed Shia al\u2011Sudani met Lloyd Austin.")))
                .containsExactly("mohammed-shia-al-sudani met lloyd-austin ACTUAL");
    }

    @Test
    void takesNoUpdateForTheDayOfPublication() throws UnreadableArticle {
        MachineReading machine = TestReader.READER.read(
                new ArticleInput(new SourceId("test"), "test.txt", Optional.empty()),
                "Talks go on\nUpdated: February 3, 2024\nPublished: January 25, 2024\nLloyd Austin met Fuad Hussein.\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(machine.reading().sources())
                .singleElement()
                .satisfies(source -> assertThat(source.published().edtf()).isEqualTo("2024-01-25"));
    }

    @Test
    void takesNoPrimeMinisterForHisSpokesman() {
        assertThat(TestReader.claims(TestReader.read("Iraqi Prime Minister Haider al-Abadi spoke.")))
                .containsExactly("haider-al-abadi holdsPost prime-minister-of-iraq ACTUAL");
    }

    @Test
    void joinsAWordThatALineParts() {
        MachineReading machine = TestReader.read("""
                BAGHDAD, Jan 25 - Kataib Hez-
                bollah attacked U.S. forces on Sunday. The coali-
                tion condemned the attack.
                """);

        assertThat(TestReader.claims(machine)).contains("kataib-hezbollah attacked us-armed-forces ACTUAL");
        assertThat(machine.reading().mentions())
                .anyMatch(mention -> mention.entity().value().equals("global-coalition-against-daesh"));
    }

    @Test
    void letsSpeakWhoHasANickname() {
        MachineReading machine = TestReader.read("Hasan “Abu Hussein” al-Muster said Iran attacked Israel.");

        assertThat(machine.reading().claims())
                .filteredOn(claim -> claim.property().equals("attacked"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.attribution().sayers()).hasToString("[hasan-al-muster]"));
    }

    @Test
    void takesAPartyAndStateForNoPerson() {
        MachineReading machine = TestReader.read("Sen. Jane Muster, D-Conn., met Fuad Hussein.");

        assertThat(machine.reading().mentions())
                .noneMatch(mention -> mention.name().startsWith("D-"));
    }

    @Test
    void tellsATownFromItsNamesake() {
        MachineReading machine = TestReader.read("""
                AUSTIN, Texas - Lloyd Austin met Pat Ryder.
                He flew home to Austin, Texas, and spoke in Austin on Monday. Austin left.
                """);

        assertThat(machine.reading().mentions())
                .filteredOn(mention -> mention.entity().value().equals("lloyd-austin"))
                .extracting(Mention::name)
                .containsExactly("Lloyd Austin", "Austin");
    }

    @Test
    void takesWashingtonForTheTownWhereAReporterIs() {
        MachineReading machine =
                TestReader.read("Roe reported from Washington. He met Lloyd Austin in Washington state.");

        assertThat(machine.reading().mentions())
                .filteredOn(mention -> mention.name().equals("Washington"))
                .singleElement()
                .satisfies(mention -> assertThat(mention.entity()).hasToString("washington-dc"));
    }

    @Test
    void readsATelegramInCapitals() {
        MachineReading machine = TestReader.read("""
                SUDANI MEETS AUSTIN AS COALITION TALKS RESUME IN BAGHDAD
                BAGHDAD, JAN 25 - IRAQI PRIME MINISTER MOHAMMED SHIA AL-SUDANI MET U.S. DEFENSE SECRETARY LLOYD AUSTIN ON MONDAY.
                """);

        assertThat(TestReader.claims(machine)).contains("mohammed-shia-al-sudani met lloyd-austin ACTUAL");
    }

    @Test
    void refusesAShortTextInAnotherScript() {
        assertThatThrownBy(() -> TestReader.READER.read(
                        new ArticleInput(new SourceId("test"), "test.txt", Optional.empty()),
                        "بغداد - التقى رئيس الوزراء وزير الدفاع في بغداد.".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableArticle.class, e -> assertThat(e.code()).isEqualTo("other-language"));
    }

    @Test
    void takesALineWithDayAndTimeForTheDayOfPublication() throws UnreadableArticle {
        MachineReading machine = TestReader.READER.read(
                new ArticleInput(new SourceId("test"), "test.txt", Optional.empty()),
                "Talks go on\n2024-01-25T10:00Z\nLloyd Austin met Pat Ryder.\n".getBytes(StandardCharsets.UTF_8));

        assertThat(machine.reading().problems()).isEmpty();
    }
}
