package org.w3id.diwan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.model.reading.MachineReading;

/** Which stretches of a text are names, whose posts they tell, and who speaks. */
class NamingTest {

    private static List<String> mentions(String text) {
        return TestReader.read(text).reading().mentions().stream()
                .map(mention -> mention.name())
                .toList();
    }

    private static List<String> links(String text) {
        return TestReader.read(text).reading().mentions().stream()
                .map(mention -> mention.entity().value())
                .toList();
    }

    private static List<String> speakers(String text) {
        MachineReading machine = TestReader.read(text);
        return machine.reading().statements().stream()
                .flatMap(statement -> statement.speakers().stream())
                .map(who -> name(machine, who.value()))
                .toList();
    }

    private static String name(MachineReading machine, String id) {
        return machine.reading().mentions().stream()
                .filter(mention -> mention.entity().value().equals(id))
                .map(mention -> mention.name())
                .findFirst()
                .orElse(id);
    }

    private static List<String> posts(String text) {
        return TestReader.claims(TestReader.read(text)).stream()
                .filter(claim -> claim.contains(" holdsPost "))
                .toList();
    }

    @Test
    void anArmyToldByItsChiefIsAMilitaryUnit() {
        assertThat(TestReader.read("Kenyan army chief Peter Otieno said on Monday that talks went on.")
                        .reading()
                        .entities())
                .filteredOn(entity -> entity.id().value().equals("kenyan-army"))
                .singleElement()
                .satisfies(entity -> assertThat(entity.type()).isEqualTo("MilitaryUnit"));
    }

    @ParameterizedTest
    @CsvSource({
        "The Basra Chamber of Commerce met on Monday.,Basra Chamber of Commerce",
        "The Observatory for Press Freedom met on Monday.,Observatory for Press Freedom",
        "They ate at the Pentagon Pizza House on Monday.,Pentagon Pizza House",
        "The Iraq Chess Federation met on Monday.,Iraq Chess Federation",
        "He lives in Congress Street with a cat.,Congress Street",
    })
    void readsAnInstitutionAsOneName(String text, String name) {
        assertThat(mentions(text)).containsExactly(name);
    }

    @Test
    void doesNotTakeAnUnknownPersonForACity() {
        assertThat(mentions("Paris Hilton sang for an hour.")).doesNotContain("Paris");
    }

    @Test
    void readsTheCityOfADateline() {
        assertThat(mentions("TAMPA, Florida - Prices rose again on Friday.")).containsExactly("TAMPA", "Florida");
    }

    @Test
    void takesACityForAPlaceWhereOneGoesAndForAGovernmentWhereItActs() {
        assertThat(links("The envoy flew into Baghdad. Tehran denied the report."))
                .containsExactly("baghdad", "government-of-iran");
    }

    @Test
    void linksOtherSpellings() {
        assertThat(links("Fighters of Kataeb Hizbollah left.")).containsExactly("kataib-hezbollah");
    }

    @Test
    void takesANamesakeWithoutATitleForSomebodyElse() {
        assertThat(links("Mohammed Abbasi scored twice on Friday.")).doesNotContain("thabet-al-abbasi");
    }

    @Test
    void readsABareMinistryAsTheDocumentsCountrys() {
        assertThat(links("Iraqi soldiers left. The Ministry of Defense said so."))
                .singleElement()
                .asString()
                .contains("ministry-of-defen")
                .contains("iraq");
    }

    @Test
    void readsADescriptionAsTheLastBodyOfThatName() {
        List<String> links = links("The Observatory for Press Freedom met. The observatory said it was worried.");
        assertThat(links).hasSize(2).allMatch(links.get(0)::equals);
    }

    @Test
    void knowsACoalitionOfPartiesFromTheOneAgainstIslamicState() {
        String front = "The Global Coalition met on Islamic State. ";
        assertThat(links(front + "Soldiers of the coalition left."))
                .hasSizeGreaterThan(
                        links(front + "Soldiers of the coalition parties left.").size());
    }

    @Test
    void readsThePeopleOfACountryAsItsGovernmentOnlyWhereAllAreMeant() {
        assertThat(links("The Russians want more talks. Two Russians were lost."))
                .singleElement()
                .asString()
                .contains("government-of-russia");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hadi Someone, who heads the Badr Organization, left on Monday.|head-badr",
                "The Badr Organization, whose leader is Hadi Someone, met on Monday.|leader-badr",
                "The Badr Organization, whose leader, Hadi Someone, was ill, met on Monday.|leader-badr",
                "King Abdullah II of Jordan left on Monday.|king-of-jordan",
                "Adnan Someone, president of the Iraq Chess Federation, left.|president-iraq-chess-federation",
                "Iraqi soldiers left. Farid Someone, an adviser to the prime minister,"
                        + " agreed.|adviser-to-the-prime-minister-government-of-iraq",
                "The United Nations will stay, its special representative for Iraq, Maria Someone,"
                        + " said.|special-representative-united-nations",
                "They praised Adnan Someone, the American special envoy.|special-envoy-government-of-the-united",
                "The American envoy to the United Nations, Adam Someone, voted.|ambassador-government-of-the-united-states",
                "Maria Someone, the envoy of France, left.|envoy-government-of-france",
                "Farid Someone, deputy speaker of the Kurdistan Parliament, left.|deputy-speaker-kurdistan-parl",
                "They praised Farid Someone, the Kurdish planning minister.|minister-of-planning-kurdistan-reg",
                "Representative Adam Someone, a Democrat from Ohio, said it rained.|representative-united-states-house",
                "NATO will stay in Iraq, Secretary General Adam Someone said.|secretary-general-nato",
                "Farid Someone, a researcher at Desert Fox Watch, said it rained.|researcher-desert-fox-watch",
            })
    void readsWhoHoldsAPost(String text, String post) {
        assertThat(posts(text)).singleElement().asString().contains(post);
    }

    @ParameterizedTest
    @CsvSource({
        "Former Iraqi President Barham Salih left on Monday.",
        "Ambassador Alina Someone met Iraqi officials.",
        "Hamid Someone is a senior member of ISIS.",
        "Special Representative Maria Someone left on Monday.",
        "Secretary General Adam Someone left the talks of NATO and the Badr Organization.",
        "Representative Farid Someone left on Monday.",
        "Congress met. Representative Farid Someone of the Patriotic Union of Kurdistan left.",
        "'They met Farid Someone, an Iraqi analyst.'",
    })
    void readsNoPostThatIsOverOrWithoutABody(String text) {
        assertThat(posts(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hadi Someone, whose party is small, said Baghdad ought to wait.|Hadi Someone",
                "The club's coach, Farid Someone, said the team was tired.|Farid Someone",
                "The Badr Organization holds six seats and has called for a vote.|Badr Organization",
                "Their plans help nobody, Hadi Someone repeated on Monday.|Hadi Someone",
            })
    void findsTheSpeakerBehindClausesAndAppositions(String text, String speaker) {
        assertThat(speakers(text)).containsExactly(speaker);
    }

    @Test
    void takesHeForTheSubjectOfTheSentenceBefore() {
        assertThat(speakers("Adnan Someone met Lloyd Austin on Monday. The rain will stop, he said afterwards."))
                .containsExactly("Adnan Someone");
    }

    @Test
    void doesNotTakeAReceptionForAStatement() {
        assertThat(speakers("Lloyd Austin welcomed Masrour Barzani to the office."))
                .isEmpty();
    }

    @Test
    void doesNotTakeACoalitionJustFormedForTheOneAgainstIsis() {
        assertThat(links("ISIS lost. The parties formed a coalition. The coalition holds six seats."))
                .containsExactly("isis");
    }
}
