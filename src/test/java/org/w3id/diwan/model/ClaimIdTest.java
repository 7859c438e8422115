package org.w3id.diwan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The id of a claim or statement, against values worked out without Diwan: the first 32 hexadecimal digits of SHA-256 over its parts, each
 * with its length in bytes and a colon before it. {@code printf '10:gazette-12...' | sha256sum} gives the same.
 */
final class ClaimIdTest {
    private static final SourceId SOURCE = new SourceId("gazette-12");

    @Test
    void isTheHashOfItsPartsWithSayersAndPassagesInOrder() {
        Claim claim = new Claim(
                new EntityId("vesh-militia"),
                "attacked",
                new EntityId("vesh"),
                Period.parse("2024-05").orElseThrow(),
                Modality.DENIED,
                new Attribution(List.of(new EntityId("ilsa-toran"), new EntityId("an-envoy")), List.of("briefing")),
                new Evidence(SOURCE, List.of(new Passage(60, 99), new Passage(41, 50))));

        assertThat(claim.id()).isEqualTo("7068ee3d5c919b104bdb4f5badd1d24d");
    }

    @Test
    void ofAFigureHasItsBoundUnitAndPlace() {
        Quantity figure =
                new Quantity(new BigDecimal("2500"), Quantity.Bound.AT_LEAST, "Troops", List.of(new EntityId("vesh")));

        assertThat(claim("vesh", "figure", figure, "2024", Modality.ACTUAL, List.of())
                        .id())
                .isEqualTo("78b13e5ffba39f0a7b67ee729fa720a6");
    }

    @Test
    void ofATimeHasItsEdtf() {
        Period july = Period.parse("2024-07").orElseThrow();

        assertThat(claim("peace-talks", "when", july, "", Modality.PROPOSED, List.of(new Passage(0, 4)))
                        .id())
                .isEqualTo("862992684e6a75c1d00ca3d83fae3ab0");
    }

    @Test
    void staysWhenAPersonAcceptsTheClaim() {
        Period july = Period.parse("2024-07").orElseThrow();
        Claim read = claim("peace-talks", "when", july, "", Modality.PROPOSED, List.of(new Passage(0, 4)));

        assertThat(read.reviewed(new Review("Jane Doe", LocalDate.of(2024, 7, 2), ""))
                        .id())
                .isEqualTo(read.id());
    }

    @Test
    void ofAStatementLeavesOutKeyAndSummary() {
        Statement statement = new Statement(
                "any-key",
                List.of(new EntityId("ilsa-toran")),
                List.of(),
                "Denying",
                "Any summary",
                List.of(),
                Period.parse("2024-06-01").orElseThrow(),
                new Evidence(SOURCE, List.of(new Passage(41, 99))));

        assertThat(statement.id()).isEqualTo("02deb10ac22081b55144864e245f504f");
    }

    private static Claim claim(
            String subject, String property, Value value, String when, Modality modality, List<Passage> at) {
        return new Claim(
                new EntityId(subject),
                property,
                value,
                when.isEmpty() ? Period.UNKNOWN : Period.parse(when).orElseThrow(),
                modality,
                Attribution.OWN_VOICE,
                new Evidence(SOURCE, at));
    }
}
