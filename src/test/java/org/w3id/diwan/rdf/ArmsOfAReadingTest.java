package org.w3id.diwan.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3id.diwan.model.Attribution;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.rdf.ontology.OntologyReader;

/** Each claim of a reading says who found it: the patterns, a model, or both. */
final class ArmsOfAReadingTest {
    private static final String GENERATED = "<http://www.w3.org/ns/prov#wasGeneratedBy> ";
    private static final String READING = "<https://w3id.org/diwan/reading/wire>";
    private static final String MODEL = "<https://w3id.org/diwan/reading/wire/model-small-prompt-1>";

    @Test
    void saysWhoFoundAClaim() throws IOException {
        Claim both = claim("jane-doe");
        Claim model = claim("john-roe");
        String quads = written(Map.of(
                both.id(), List.of("patterns", "model small, prompt 1"), model.id(), List.of("model small, prompt 1")));

        assertThat(quads)
                .contains(both.id() + "> " + GENERATED + READING)
                .contains(both.id() + "> " + GENERATED + MODEL)
                .contains(model.id() + "> " + GENERATED + MODEL)
                .doesNotContain(model.id() + "> " + GENERATED + READING)
                .contains(MODEL + " <https://schema.org/softwareVersion> \"Diwan 1, model small, prompt 1\"");
    }

    @Test
    void namesNoModelWherePatternsAloneRead() throws IOException {
        assertThat(written(Map.of()))
                .contains(READING + " <https://schema.org/softwareVersion> \"Diwan 1, patterns\"")
                .doesNotContain(MODEL);
    }

    private static String written(Map<String, List<String>> arms) throws IOException {
        List<Claim> claims = List.of(claim("jane-doe"), claim("john-roe"));
        Source source = new Source(
                new SourceId("wire"),
                Source.Kind.ARTICLE,
                "A wire",
                List.of(),
                List.of(),
                Period.UNKNOWN,
                List.of(),
                List.of(new Source.StoredText("0".repeat(64), 40)));
        Reading reading = new Reading(List.of(), List.of(source), List.of(), claims, List.of(), List.of());
        Map<String, BigDecimal> sure =
                Map.of(claims.get(0).id(), new BigDecimal("0.99"), claims.get(1).id(), new BigDecimal("0.95"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MachineReadingWriter(OntologyReader.readShipped(), Format.NQUADS, "Diwan 1")
                .write(new MachineReading(reading, sure, List.of(), arms, List.of()), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Claim claim(String subject) {
        return new Claim(
                new EntityId(subject),
                "met",
                new EntityId("mary-major"),
                Period.UNKNOWN,
                Modality.ACTUAL,
                Attribution.OWN_VOICE,
                new Evidence(new SourceId("wire"), List.of(new Passage(0, 20))));
    }
}
