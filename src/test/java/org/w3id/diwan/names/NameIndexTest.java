package org.w3id.diwan.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.names.match.Reason;

/** What a match says, over small indexes of their own. */
final class NameIndexTest {
    private static final Set<String> PERSON = Set.of("Person", "Actor", "Entity");
    private static final Set<String> PLACE = Set.of("Place", "Entity");
    private static final Set<String> GROUP = Set.of("ArmedGroup", "Body", "Actor", "Entity");

    private final List<NameIndex> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (NameIndex index : open) {
            index.close();
        }
    }

    @Test
    void saysWhichNameMatchedAndWhy() {
        NameIndex index = index(entry(
                "hussein-arab", PERSON, english("Hussein Arab"), new Name("حسين عرب", "ar", Name.Kind.PREFERRED)));
        Match spelt = only(index.find(NameQuery.of("Husain Arab")));
        assertThat(spelt.matched().text()).isEqualTo("Hussein Arab");
        assertThat(spelt.reasons()).containsExactly(Reason.TRANSLITERATION_VARIANT);
        assertThat(spelt.score()).isEqualTo(94);
        Match arabic = only(index.find(NameQuery.of("حُسين عرب")));
        assertThat(arabic.matched().language()).isEqualTo("ar");
        assertThat(arabic.reasons()).containsExactly(Reason.FOLDED);
        assertThat(only(index.find(NameQuery.of("Hussein Arab"))).reasons()).containsExactly(Reason.EXACT);
    }

    @Test
    void lowersAndFlagsASurnameOfSeveral() {
        NameIndex one = index(entry("a-zebari", PERSON, english("Ali Zebari")));
        NameIndex two = index(
                entry("a-zebari", PERSON, english("Ali Zebari")), entry("h-zebari", PERSON, english("Hoshyar Zebari")));
        NameQuery surname = NameQuery.of("Zebari").ofTypes(Set.of("Person"));
        assertThat(only(one.find(surname)).isCertain()).isTrue();
        assertThat(two.find(surname)).hasSize(2).allMatch(Match::ambiguous).noneMatch(Match::isCertain);
    }

    @Test
    void prefersTheBearerWhosePostAgreesWithTheTitle() {
        NameEntry president = new NameEntry(
                new EntityId("n-barzani"),
                PERSON,
                List.of(english("Nechirvan Barzani")),
                List.of(),
                List.of("President of the Kurdistan Region"),
                0);
        NameEntry premier = new NameEntry(
                new EntityId("m-barzani"),
                PERSON,
                List.of(english("Masrour Barzani")),
                List.of(),
                List.of("Prime Minister of the Kurdistan Region"),
                0);
        List<Match> matches = index(president, premier).find(NameQuery.of("President Barzani"));
        assertThat(matches.get(0).entity().value()).isEqualTo("n-barzani");
        assertThat(matches.get(0).isCertain()).isFalse();
    }

    @Test
    void tellsEntitiesOfOneNameApartByTypeOnly() {
        NameIndex index = index(
                entry("pentagon-building", PLACE, english("The Pentagon")),
                entry("pentagon-band", GROUP, english("Pentagon")));
        assertThat(index.find(NameQuery.of("Pentagon"))).hasSize(2).allMatch(Match::ambiguous);
        Match place = only(index.find(NameQuery.of("Pentagon").ofTypes(Set.of("Place"))));
        assertThat(place.entity().value()).isEqualTo("pentagon-building");
        assertThat(place.isCertain()).isTrue();
    }

    @Test
    void ordersEqualMatchesByWeight() {
        NameIndex index = index(weighty("rare", 1), weighty("usual", 50), weighty("rarer", 0));
        assertThat(index.find(NameQuery.of("Springfield")))
                .extracting(match -> match.entity().value())
                .containsExactly("usual", "rare", "rarer");
    }

    @Test
    void prefersNamesOfTheLanguageAskedFor() {
        Name kurdish = new Name("Hewlêr", "ku", Name.Kind.PREFERRED);
        NameIndex index = index(entry("erbil", PLACE, new Name("Hewlêr", "en", Name.Kind.ALTERNATIVE), kurdish));
        assertThat(only(index.find(NameQuery.of("Hewlêr").preferring("ku"))).matched())
                .isEqualTo(kurdish);
        assertThat(only(index.find(NameQuery.of("Hewlêr").preferring("en")))
                        .matched()
                        .language())
                .isEqualTo("en");
    }

    @Test
    void trustsAReportedNameLessThanARegisteredOne() {
        NameEntry coalition = new NameEntry(
                new EntityId("coalition"),
                GROUP,
                List.of(english("Global Coalition against Daesh")),
                List.of(english("international coalition"), english("Coalition"), english("Baghdad")),
                List.of(),
                0);
        NameIndex index = index(coalition, entry("baghdad", PLACE, english("Baghdad")));
        assertThat(only(index.find(NameQuery.of("international coalition"))).reasons())
                .contains(Reason.REPORTED);
        assertThat(only(index.find(NameQuery.of("Coalition"))).isCertain()).isFalse();
        Match city = index.find(NameQuery.of("Baghdad")).get(0);
        assertThat(city.entity().value()).isEqualTo("baghdad");
        assertThat(city.isCertain()).isTrue();
    }

    @Test
    void refusesAcronymsInSmallLetters() {
        NameIndex index = index(entry("us", PLACE, english("United States"), acronym("US")));
        assertThat(only(index.find(NameQuery.of("U.S."))).isCertain()).isTrue();
        assertThat(index.find(NameQuery.of("us"))).noneMatch(Match::isCertain);
    }

    @Test
    void leavesOutUncertainMatchesOfMentions() {
        NameIndex index = index(entry("hoshyar-zebari", PERSON, english("Hoshyar Zebari")));
        for (String written : List.of("Zebari", "Hoshyar Zebarri-Khan", "Hoshyar Zebrai")) {
            assertThat(index.find(NameQuery.of(written).as(NameQuery.Mode.MENTION)))
                    .noneMatch(Match::isCertain);
        }
        assertThat(index.find(NameQuery.of("Hoshyar Zebrai"))).isNotEmpty();
        assertThat(index.find(NameQuery.of("Hushyar Zebari").as(NameQuery.Mode.MENTION)))
                .isNotEmpty();
    }

    @Test
    void suggestsWhatBeginsSoTheWeightiestFirst() {
        NameIndex index = index(
                weighty("small", "Kirkuk Street", 1),
                weighty("large", "Kirkuk Governorate", 9),
                weighty("other", "Duhok Governorate", 99));
        List<Match> begun = index.find(NameQuery.of("kirk").as(NameQuery.Mode.SUGGEST));
        assertThat(begun).extracting(match -> match.entity().value()).containsExactly("large", "small");
        assertThat(begun).allMatch(match -> match.reasons().contains(Reason.PREFIX));
        assertThat(index.find(NameQuery.of("governorate kirk").as(NameQuery.Mode.SUGGEST)))
                .hasSize(1);
        assertThat(index.find(NameQuery.of("k").as(NameQuery.Mode.SUGGEST).atMost(1)))
                .hasSize(1);
    }

    @Test
    void takesANameThatIsAWordOfTheIndexForNoTypingError() {
        NameIndex index = index(
                entry("thameri", PERSON, english("Yunus Thameri")),
                entry("thamiri", PERSON, english("Kosrat Thamezi")));
        assertThat(index.find(NameQuery.of("Yunus Thamezi"))).noneMatch(Match::isCertain);
        assertThat(only(index.find(NameQuery.of("Yunus Thamevi"))).reasons()).containsExactly(Reason.TYPO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\u0000",
                "(",
                "()",
                ",",
                ", ,",
                "a,b,c",
                "(((x)))",
                "\ud800",
                "al al al",
                "the of the",
                "- - -"
            })
    void answersOddTextsWithNothing(String text) {
        NameIndex index = index(entry("erbil", PLACE, english("Erbil")));
        for (NameQuery.Mode mode : NameQuery.Mode.values()) {
            assertThat(index.find(NameQuery.of(text).as(mode))).isEmpty();
        }
    }

    @Test
    void answersHugeAndRandomTextsWithoutFailing() {
        NameIndex index = index(entry("erbil", PLACE, english("Erbil")), entry("ali", PERSON, english("Ali Karim")));
        assertThat(index.find(NameQuery.of("Erbil ".repeat(100_000)))).isEmpty();
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            int[] points = random.ints(60, 1, 0x3000).toArray();
            String text = new String(points, 0, points.length) + " Ali, (Karim";
            assertThat(index.find(NameQuery.of(text))).noneMatch(Match::isCertain);
        }
    }

    @Test
    void refusesALimitOutOfBounds() {
        assertThatThrownBy(() -> NameQuery.of("x").atMost(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NameQuery.of("x").atMost(NameQuery.MOST + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isEmptyWithoutEntries() {
        NameIndex index = index();
        assertThat(index.find(NameQuery.of("Erbil"))).isEmpty();
    }

    @Test
    void answersManyThreadsAsOne() {
        NameIndex index =
                index(entry("erbil", PLACE, english("Erbil")), entry("ali", PERSON, english("Ali Karim Muhandis")));
        List<String> asked = List.of("Irbil", "Ali Kareem al-Mohandes", "ERBIL", "Erbl", "Muhandis");
        List<List<Match>> once =
                asked.stream().map(text -> index.find(NameQuery.of(text))).toList();
        assertThat(IntStream.range(0, 400).parallel().mapToObj(i -> index.find(NameQuery.of(asked.get(i % 5)))))
                .allMatch(once::contains);
    }

    @Test
    void answersTheSameFromAFolder(@TempDir Path folder) throws IOException {
        NameEntry[] entries = {entry("erbil", PLACE, english("Erbil")), entry("ali", PERSON, english("Ali Karim"))};
        NameIndex memory = index(entries);
        try (NameIndex disk = NameIndex.build(Stream.of(entries), folder)) {
            for (String text : List.of("erbil", "Karim", "Ali Kareem", "Kirkuk")) {
                assertThat(disk.find(NameQuery.of(text))).isEqualTo(memory.find(NameQuery.of(text)));
            }
        }
        assertThat(folder).isDirectoryContaining(file -> file.toString().contains("segments"));
    }

    private NameIndex index(NameEntry... entries) {
        List<NameEntry> shuffled = new ArrayList<>(Arrays.asList(entries));
        Collections.shuffle(shuffled, new Random(1));
        NameIndex index = NameIndex.build(shuffled.stream());
        open.add(index);
        return index;
    }

    private static Match only(List<Match> matches) {
        assertThat(matches).hasSize(1);
        return matches.get(0);
    }

    private static NameEntry entry(String id, Set<String> types, Name... names) {
        return new NameEntry(new EntityId(id), types, List.of(names), List.of(), List.of(), 0);
    }

    private static NameEntry weighty(String id, int weight) {
        return weighty(id, "Springfield", weight);
    }

    private static NameEntry weighty(String id, String name, int weight) {
        return new NameEntry(new EntityId(id), PLACE, List.of(english(name)), List.of(), List.of(), weight);
    }

    private static Name english(String text) {
        return new Name(text, "en", Name.Kind.PREFERRED);
    }

    private static Name acronym(String text) {
        return new Name(text, "en", Name.Kind.ACRONYM);
    }
}
