package org.w3id.diwan.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3id.diwan.model.Attribution;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/** What the index is told of a dossier. */
final class NameEntriesTest {
    private static final SourceId SOURCE = new SourceId("some-source");
    private static final Vocabulary VOCABULARY = new Vocabulary(
            Map.of("Person", Set.of("Person", "Actor"), "Place", Set.of("Place")),
            Map.of(),
            Map.of(),
            Set.of(),
            Set.of(),
            List.of());

    @Test
    void tellsRegisteredNamesFromReportedOnes() {
        List<Mention> mentions = List.of(mention("town", "Townlet"), mention("town", "Townlet"));
        NameEntry entry = entry("town", List.of(), mentions);
        assertThat(entry.names()).extracting(Name::text).containsExactly("Name of town");
        assertThat(entry.reported()).extracting(Name::text).containsExactly("Townlet");
        assertThat(entry.weight()).isEqualTo(2);
    }

    @Test
    void followsWhatEntitiesBelongToUpToTheCountry() {
        List<Claim> claims = List.of(
                claim("town", "locatedIn", "region", Modality.ACTUAL),
                claim("region", "partOf", "country", Modality.ACTUAL));
        assertThat(entry("town", claims, List.of()).context()).containsExactly("Name of region", "Name of country");
        assertThat(entry("country", claims, List.of()).context()).isEmpty();
    }

    @Test
    void takesNoContextFromProposalsDenialsAndOtherRelations() {
        List<Claim> claims = List.of(
                claim("town", "locatedIn", "region", Modality.PROPOSED),
                claim("town", "partOf", "country", Modality.DENIED),
                claim("town", "struck", "region", Modality.ACTUAL));
        assertThat(entry("town", claims, List.of()).context()).isEmpty();
    }

    @Test
    void comesToAnEndWhereEntitiesBelongToEachOther() {
        List<Claim> claims = List.of(
                claim("town", "partOf", "region", Modality.ACTUAL), claim("region", "partOf", "town", Modality.ACTUAL));
        assertThat(entry("town", claims, List.of()).context()).containsExactly("Name of region");
    }

    @Test
    void givesEachTypeWithThoseAboveIt() {
        assertThat(entry("town", List.of(), List.of()).types()).containsExactly("Place");
    }

    private static NameEntry entry(String id, List<Claim> claims, List<Mention> mentions) {
        List<Entity> entities = List.of(entity("town"), entity("region"), entity("country"));
        Reading reading = new Reading(entities, List.of(), List.of(), claims, mentions, List.of());
        return new NameEntries(VOCABULARY)
                .of(reading)
                .filter(entry -> entry.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Entity entity(String id) {
        List<Name> names = List.of(new Name("Name of " + id, "en", Name.Kind.PREFERRED));
        return new Entity(new EntityId(id), "Place", names, "", List.of(), List.of(), List.of(), List.of());
    }

    private static Mention mention(String entity, String name) {
        return new Mention(new EntityId(entity), name, SOURCE, new Passage(0, name.length()));
    }

    private static Claim claim(String subject, String relation, String object, Modality modality) {
        return new Claim(
                new EntityId(subject),
                relation,
                new EntityId(object),
                Period.UNKNOWN,
                modality,
                Attribution.OWN_VOICE,
                new Evidence(SOURCE, List.of()));
    }
}
