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
final class MentionModeTest {
    private static final Set<String> GROUP = Set.of("ArmedGroup", "Body", "Actor", "Entity");
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
        List<Match> matches = shipped.find(mention(written, type));

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
        assertThat(shipped.find(mention(written, type))).noneMatch(Match::isCertain);
    }

    @Test
    void showsThatSeveralAreCalledSo() {
        assertThat(namesakes.find(mention("Party of God", ""))).hasSize(3).allMatch(Match::ambiguous);
        assertThat(namesakes.find(mention("Zebari", "Person"))).hasSize(2).allMatch(Match::ambiguous);
    }

    private static NameQuery mention(String written, String type) {
        return NameQuery.of(written)
                .ofTypes(type.isEmpty() ? Set.of() : Set.of(type))
                .as(NameQuery.Mode.MENTION);
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
