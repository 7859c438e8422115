package org.w3id.diwan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.model.Attribution;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.Entity.Link;
import org.w3id.diwan.model.Entity.Point;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.Name.Kind;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Quantity.Bound;
import org.w3id.diwan.model.RetiredIds;
import org.w3id.diwan.model.RetiredIds.Merged;
import org.w3id.diwan.model.RetiredIds.Withdrawn;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Source.StoredText;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.Value;
import org.w3id.diwan.model.file.ShippedFolder;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.rdf.ontology.OntologyReader;

/** Reads the good dossier of the case folders. */
final class DossierReaderTest {
    private static final Path GOOD = DossierCases.FOLDER.resolve("good");
    private static final SourceId GAZETTE = new SourceId("gazette-2024-05-06");
    private static final SourceId ALMANAC = new SourceId("almanac");

    private final DossierReader reader = new DossierReader(TestVocabulary.create());
    private final Reading reading = reader.read(GOOD);

    @Test
    void findsNoProblemInAGoodDossier() {
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.entities())
                .extracting(entity -> entity.id().value())
                .containsExactly(
                        "ada-stone",
                        "bo-rivers",
                        "ministry-of-roads",
                        "government-of-alba",
                        "road-guard",
                        "road-commission",
                        "the-gazette",
                        "minister-of-roads",
                        "alba",
                        "north-bridge",
                        "road-talks-2024",
                        "toll");
    }

    @Test
    void readsAnEntityWithNamesIdentifiersAndEvidence() {
        assertThat(entity("ada-stone"))
                .isEqualTo(new Entity(
                        id("ada-stone"),
                        "Person",
                        List.of(
                                new Name("Ada Stone", "en", Kind.PREFERRED),
                                new Name("Ada B. Stone", "en", Kind.ALTERNATIVE),
                                new Name("آدا ستون", "ar", Kind.PREFERRED),
                                new Name("ئادا ستۆن", "ckb", Kind.PREFERRED),
                                new Name("ABS", "en", Kind.ACRONYM)),
                        "Speaker of the Ministry of Roads",
                        List.of(
                                URI.create("http://www.wikidata.org/entity/Q123"),
                                URI.create("https://en.wikipedia.org/wiki/Ada_Stone")),
                        List.of(),
                        List.of(),
                        List.of("https://example.org/ada", "owner/repository:people/ada.csv")));
    }

    @Test
    void readsPointsAndDefinitionalLinks() {
        assertThat(entity("alba").point()).containsExactly(new Point(33.5, -42.25));
        assertThat(entity("alba").sameAs()).containsExactly(URI.create("https://sws.geonames.org/42/"));
        assertThat(entity("minister-of-roads").links()).containsExactly(new Link("postIn", id("ministry-of-roads")));
        assertThat(entity("road-talks-2024").links()).containsExactly(new Link("partOf", id("road-commission")));
    }

    @Test
    void readsArticlesBeforeReferences() {
        assertThat(reading.sources())
                .containsExactly(
                        new Source(
                                GAZETTE,
                                Source.Kind.ARTICLE,
                                "Roads discussed",
                                List.of(id("the-gazette")),
                                List.of(id("bo-rivers")),
                                Period.of(LocalDate.of(2024, 5, 6)),
                                List.of(URI.create("https://example.org/roads")),
                                List.of(new StoredText("0123456789abcdef".repeat(4), 1000))),
                        new Source(
                                ALMANAC,
                                Source.Kind.REFERENCE,
                                "Almanac of offices",
                                List.of(),
                                List.of(),
                                Period.UNKNOWN,
                                List.of(),
                                List.of()));
    }

    @Test
    void readsWhereEntitiesAreNamed() {
        assertThat(reading.mentions())
                .containsExactly(
                        mention("ada-stone", "Ada Stone", 0, 9),
                        mention("ada-stone", "Ada Stone", 100, 109),
                        mention("ada-stone", "Stone", 50, 55),
                        mention("alba", "Alba", 20, 24));
    }

    @Test
    void readsAStatement() {
        assertThat(reading.statements())
                .containsExactly(new Statement(
                        "stone-on-the-toll",
                        List.of(id("ada-stone")),
                        List.of(id("bo-rivers"), id("government-of-alba")),
                        "Telling",
                        "Why the toll is to end",
                        List.of(id("toll")),
                        Period.of(LocalDate.of(2024, 5, 5)),
                        at(200, 260)));
    }

    @Test
    void readsClaimsOfEveryKindOfValue() {
        assertThat(reading.claims())
                .containsExactly(
                        plain("ada-stone", "memberOf", id("ministry-of-roads"), "", at(0, 40)),
                        new Claim(
                                id("ministry-of-roads"),
                                "attended",
                                id("road-talks-2024"),
                                period("2024-06"),
                                Modality.PROPOSED,
                                new Attribution(List.of(id("ada-stone")), List.of("stone-on-the-toll")),
                                new Evidence(GAZETTE, List.of(new Passage(200, 220), new Passage(240, 260)))),
                        plain(
                                "road-guard",
                                "figure",
                                new Quantity(new BigDecimal(2500), Bound.MORE_THAN, "Troops", List.of(id("alba"))),
                                "2024",
                                at(300, 340)),
                        plain("road-talks-2024", "when", period("2024-05-01/2024-05-02"), "", at(350, 380)),
                        plain(
                                "bo-rivers",
                                "holdsPost",
                                id("minister-of-roads"),
                                "2022-01-03/..",
                                new Evidence(ALMANAC, List.of())));
    }

    @Test
    void readsTheIdsThatWereRetired() {
        assertThat(reading.retired())
                .isEqualTo(new RetiredIds(
                        List.of(
                                new Merged(id("adah-stone"), id("ada-stone")),
                                new Merged(id("alba-government"), id("government-of-alba"))),
                        List.of(new Withdrawn(
                                id("road-ministry-and-guard"),
                                LocalDate.of(2024, 6, 1),
                                "Two bodies had been taken for one"))));
    }

    @Test
    void readsAMergedIdAsThePresentOneAndSaysSo(@TempDir Path folder) throws Exception {
        Path file = DossierCases.good(folder).resolve("sources/gazette-2024-05-06.yaml");
        Files.writeString(file, Files.readString(file).replace("ada-stone", "adah-stone"));

        Reading withOldIds = reader.read(folder);

        assertThat(withOldIds.claims()).isEqualTo(reading.claims());
        assertThat(withOldIds.statements()).isEqualTo(reading.statements());
        assertThat(withOldIds.mentions()).isEqualTo(reading.mentions());
        assertThat(withOldIds.hasErrors()).isFalse();
        assertThat(withOldIds.problems())
                .hasSize(4)
                .allMatch(problem -> problem.code().equals("merged-id"));
    }

    @Test
    void readsADossierThatNeverRetiredAnId(@TempDir Path folder) throws Exception {
        DossierCases.good(folder);
        Files.delete(folder.resolve("redirects.yaml"));
        Files.delete(folder.resolve("withdrawn.yaml"));

        assertThat(reader.read(folder).problems()).isEmpty();
        assertThat(reader.read(folder).retired().isEmpty()).isTrue();
    }

    @Test
    void handsOutOneSourceAtATimeAfterTheRegisters() {
        List<Reading> parts = new ArrayList<>();
        reader.read(GOOD, parts::add);

        assertThat(parts).hasSize(3);
        assertThat(parts.get(0).entities()).isEqualTo(reading.entities());
        assertThat(parts.get(0).sources()).isEmpty();
        assertThat(parts.get(1).sources()).extracting(Source::id).containsExactly(GAZETTE);
        assertThat(parts.get(2).sources()).extracting(Source::id).containsExactly(ALMANAC);
        assertThat(parts.get(2).entities()).isEmpty();
    }

    @Test
    void theShippedDossierIsGoodInTermsOfTheOntology() throws IOException {
        try (ShippedFolder dossier = DossierReader.shipped()) {
            Reading reading = new DossierReader(OntologyReader.readShipped()).read(dossier.path());

            assertThat(reading.problems()).isEmpty();
            assertThat(reading.entities()).isNotEmpty();
            assertThat(reading.claims()).isNotEmpty();
        }
    }

    @Test
    void readsTheSameWithWindowsLineEnds(@TempDir Path folder) throws Exception {
        DossierCases.good(folder);
        for (String name : List.of("persons.yaml", "sources/gazette-2024-05-06.yaml")) {
            Path file = folder.resolve(name);
            Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        }

        assertThat(reader.read(folder)).isEqualTo(reading);
    }

    private Entity entity(String name) {
        return reading.entities().stream()
                .filter(entity -> entity.id().equals(id(name)))
                .findFirst()
                .orElseThrow();
    }

    private static EntityId id(String name) {
        return new EntityId(name);
    }

    private static Period period(String edtf) {
        return edtf.isEmpty() ? Period.UNKNOWN : Period.parse(edtf).orElseThrow();
    }

    private static Mention mention(String entity, String name, int begin, int end) {
        return new Mention(id(entity), name, GAZETTE, new Passage(begin, end));
    }

    private static Evidence at(int begin, int end) {
        return new Evidence(GAZETTE, List.of(new Passage(begin, end)));
    }

    private static Claim plain(String subject, String relation, Value value, String when, Evidence evidence) {
        return new Claim(id(subject), relation, value, period(when), Modality.ACTUAL, Attribution.OWN_VOICE, evidence);
    }
}
