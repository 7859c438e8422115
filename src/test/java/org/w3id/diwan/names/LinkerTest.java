package org.w3id.diwan.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;

/** Whom a name in a text means, over the shipped registers and over a few entities of the same name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LinkerTest {
    private static final Set<String> GROUP = Set.of("ArmedGroup", "Body", "Actor", "Entity");
    private static final Set<String> PLACE = Set.of("Place", "Entity");
    private static final Set<String> PERSON = Set.of("Person", "Actor", "Entity");

    private NameIndex shipped;
    private NameIndex namesakes;

    @BeforeAll
    void build() throws IOException {
        shipped = ShippedNames.index();
        namesakes = NameIndex.build(Stream.of(
                entry("party-of-god-lebanon", GROUP, "Party of God", "Lebanon"),
                entry("party-of-god-iraq", GROUP, "Party of God", "Iraq"),
                entry("party-of-god", GROUP, "Party of God"),
                entry("tripoli-lebanon", PLACE, "Tripoli", "Lebanon"),
                entry("ali-zebari", PERSON, "Ali Zebari", "Iraq"),
                entry("hoshyar-zebari", PERSON, "Hoshyar Zebari", "Iraq")));
    }

    @AfterAll
    void close() throws IOException {
        shipped.close();
        namesakes.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Kata'eb Hizbullah, '', kataib-hezbollah",
        "Maj. Gen. Pat Ryder, '', pat-ryder",
        "Prime Minister Sudani, '', mohammed-shia-al-sudani",
        "Austin, Person, lloyd-austin",
        "CENTCOM, '', us-central-command",
        "بغداد, Place, baghdad",
    })
    void linksNamesAsArticlesWriteThem(String written, String type, String entity) {
        List<Match> matches = shipped.link(written, context(type));

        assertThat(matches.get(0).entity().value()).isEqualTo(entity);
        assertThat(matches.get(0).isCertain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Austin, ''",
        "Austin, Place",
        "Nechirvan Barzani, Person",
        "Hezbollah, ''",
        "Ryder Cup, ''",
        "Lloyd Austim, ''",
        "Lloyd, ''",
        "'', ''",
        "--, ''"
    })
    void linksNothingThatIsNotSaid(String written, String type) {
        assertThat(shipped.link(written, context(type))).noneMatch(Match::isCertain);
    }

    @Test
    void showsThatSeveralAreCalledSo() {
        assertThat(namesakes.link("Party of God", MentionContext.NONE))
                .hasSize(3)
                .allMatch(Match::ambiguous);
        assertThat(namesakes.link("Zebari", MentionContext.NONE.ofTypes(Set.of("Person"))))
                .hasSize(2)
                .allMatch(Match::ambiguous);
    }

    @Test
    void choosesTheOneOfTheCountryBesideTheName() {
        List<Match> matches = namesakes.link("the Party of God", MentionContext.NONE.of("Lebanese"));

        assertThat(matches.get(0).entity().value()).isEqualTo("party-of-god-lebanon");
        assertThat(matches.get(0).isCertain()).isTrue();
        assertThat(matches.subList(1, 3)).allMatch(match -> match.reasons().contains(Reason.OTHER_COUNTRY));
    }

    @Test
    void doubtsTheOnlyOneWhereTheCountryIsAnother() {
        Match libyan =
                namesakes.link("Tripoli", MentionContext.NONE.of("Libya")).get(0);

        assertThat(libyan.score()).isEqualTo(75);
        assertThat(libyan.isCertain()).isFalse();
    }

    private static MentionContext context(String type) {
        return type.isEmpty() ? MentionContext.NONE : MentionContext.NONE.ofTypes(Set.of(type));
    }

    private static NameEntry entry(String id, Set<String> types, String name, String... context) {
        return new NameEntry(
                new EntityId(id),
                types,
                List.of(new Name(name, "en", Name.Kind.PREFERRED)),
                List.of(),
                List.of(context),
                0);
    }
}
