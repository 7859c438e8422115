package org.w3id.diwan.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3id.diwan.model.Attribution;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.rdf.DerivedClaims.Derived;
import org.w3id.diwan.rdf.ontology.OntologyReader;

/** What follows from the parts of an event by the shipped rules. */
final class DerivedClaimsTest {
    private static final Map<String, String> TYPES = Map.of(
            "raid", "Attack",
            "air-raid", "Strike",
            "talks", "Meeting",
            "exercise", "Event",
            "army", "MilitaryUnit",
            "militia", "ArmedGroup",
            "envoy", "Person",
            "harbour", "Place");

    private final DerivedClaims derivations;

    DerivedClaimsTest() throws IOException {
        derivations = new DerivedClaims(OntologyReader.readShipped(), id -> Optional.ofNullable(TYPES.get(id.value())));
    }

    @Test
    void whoCarriedOutAnAttackAttackedWhatItWasAimedAt() {
        assertThat(following(fact("raid", "carriedOutBy", "militia"), fact("raid", "targeted", "army")))
                .containsExactly("militia attacked army ACTUAL");
    }

    @Test
    void aStrikeIsAnAttackToo() {
        assertThat(following(fact("air-raid", "carriedOutBy", "army"), fact("air-raid", "targeted", "militia")))
                .containsExactlyInAnyOrder("army attacked militia ACTUAL", "army struck militia ACTUAL");
        assertThat(following(fact("army", "killed", "envoy"))).containsExactly("army attacked envoy ACTUAL");
    }

    @Test
    void anAttackOnAPlaceHappenedThere() {
        assertThat(following(fact("raid", "targeted", "harbour"))).containsExactly("raid locatedIn harbour ACTUAL");
    }

    @Test
    void whoHeldAMeetingTookPartInIt() {
        assertThat(following(fact("talks", "carriedOutBy", "envoy"))).containsExactly("envoy attended talks ACTUAL");
        assertThat(following(fact("exercise", "carriedOutBy", "army"))).isEmpty();
    }

    @Test
    void nothingFollowsWhereTheDoerIsUnknown() {
        assertThat(following(fact("raid", "targeted", "army"))).isEmpty();
    }

    @Test
    void whatASourceSaysItselfIsNotDerived() {
        assertThat(following(
                        fact("raid", "carriedOutBy", "militia"),
                        fact("raid", "targeted", "army"),
                        fact("militia", "attacked", "army")))
                .isEmpty();
    }

    @Test
    void theWeakestPartDecides() {
        Claim denied = claim("raid", "carriedOutBy", "militia", Modality.DENIED, List.of("envoy"), new Passage(5, 9));

        List<Derived> derived = derivations.from(List.of(denied, fact("raid", "targeted", "army")));

        assertThat(derived).hasSize(1);
        Claim claim = derived.get(0).claim();
        assertThat(claim.modality()).isEqualTo(Modality.DENIED);
        assertThat(claim.attribution().sayers()).containsExactly(new EntityId("envoy"));
        assertThat(claim.evidence().passages()).containsExactly(new Passage(0, 4), new Passage(5, 9));
        assertThat(derived.get(0).parts()).hasSize(2);
    }

    private List<String> following(Claim... said) {
        return derivations.from(List.of(said)).stream()
                .map(Derived::claim)
                .map(claim -> claim.subject() + " " + claim.property() + " " + ((EntityId) claim.value()) + " "
                        + claim.modality())
                .toList();
    }

    private static Claim fact(String subject, String property, String object) {
        return claim(subject, property, object, Modality.ACTUAL, List.of(), new Passage(0, 4));
    }

    private static Claim claim(
            String subject, String property, String object, Modality modality, List<String> sayers, Passage at) {
        return new Claim(
                new EntityId(subject),
                property,
                new EntityId(object),
                Period.UNKNOWN,
                modality,
                new Attribution(sayers.stream().map(EntityId::new).toList(), List.of()),
                new Evidence(new SourceId("gazette"), List.of(at)));
    }
}
