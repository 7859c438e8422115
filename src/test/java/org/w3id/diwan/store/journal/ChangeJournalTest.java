package org.w3id.diwan.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.World;
import org.w3id.diwan.store.data.LoadReport;

/** Each load notes what it changed, with the graph or not at all. */
final class ChangeJournalTest {
    private static final String HEAD = """
            PREFIX : <https://w3id.org/diwan/ontology#>
            PREFIX id: <https://w3id.org/diwan/id/>
            PREFIX source: <https://w3id.org/diwan/source/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            source:register a :Source, :Register ; dcterms:title "Register" ; rdfs:label "Register" .
            """;

    @TempDir
    private Path temp;

    @Test
    void theFirstLoadAddsEverything() throws IOException {
        try (GraphStore store = open()) {
            load(store, person("ada"), person("bob"));
            ChangeJournal journal = journal(store);
            assertThat(journal.start()).isEqualTo(ChangeJournal.State.EMPTY);
            assertThat(lines(journal.loads().get(0)))
                    .containsExactly("added id/ada", "added id/bob", "added source/register");
        }
    }

    @Test
    void aLoadNotesWhatItChanged() throws IOException {
        try (GraphStore store = open()) {
            load(store, person("ada"), person("bob"), person("carl"), person("dora"), person("eve"));
            load(
                    store,
                    person("ada"),
                    "id:bob dcterms:isReplacedBy id:ada .",
                    "id:carl prov:invalidatedAtTime \"2024-01-01T00:00:00Z\"^^xsd:dateTime ; dcterms:description \"Nobody\"@en .",
                    person("dora") + " id:dora dcterms:description \"Somebody\"@en .",
                    person("fay"));
            ChangeJournal journal = journal(store);
            assertThat(journal.loads()).hasSize(2);
            assertThat(lines(journal.loads().get(1)))
                    .containsExactly(
                            "merged id/bob id/ada",
                            "withdrawn id/carl",
                            "changed id/dora",
                            "removed id/eve",
                            "added id/fay");
            assertThat(journal.newest().at())
                    .isAfter(journal.loads().get(0).state().at());
        }
    }

    @Test
    void theOrderOfTriplesIsNoChange() throws IOException {
        try (GraphStore store = open()) {
            load(store, person("ada"), person("bob"));
            load(store, person("bob"), person("ada"));
            assertThat(journal(store).loads().get(1).changes()).isEmpty();
        }
    }

    @Test
    void whatDidNotBecomeTheGraphIsNotNoted() throws IOException {
        try (GraphStore store = open()) {
            load(store, person("ada"));
            assertThat(store.load(List.of(World.BAD)).outcome()).isEqualTo(LoadReport.Outcome.REFUSED);
            load(store, person("ada"));
            assertThat(journal(store).loads()).hasSize(1);
        }
    }

    @Test
    void curatorsEditsAreNotNoted() throws IOException {
        try (GraphStore store = open()) {
            load(store, person("ada"));
            World.update(store, World.note("zoe"));
            World.update(
                    store, "INSERT DATA { GRAPH <https://example.org/notes> { <" + World.ID + "ada> <urn:p> 1 } }");
            load(store, person("ada"), person("bob"));
            assertThat(lines(journal(store).loads().get(1))).containsExactly("added id/bob");
        }
    }

    @Test
    void survivesClosing() throws IOException {
        try (GraphStore store = open()) {
            load(store, person("ada"));
        }
        try (GraphStore store = open()) {
            load(store, person("bob"));
            assertThat(journal(store).loads()).hasSize(2);
        }
    }

    @Test
    void aFolderOfAnEarlierVersionBeginsItsJournalAtTheNextLoad() throws IOException {
        try (GraphStore store = open()) {
            load(store, person("ada"));
        }
        Path generation = temp.resolve("data/generations/1");
        Files.delete(generation.resolve("fingerprints"));
        Files.delete(generation.resolve("changes"));
        try (GraphStore store = open()) {
            assertThat(journal(store).loads()).isEmpty();
            load(store, person("bob"));
            assertThat(journal(store).loads()).isEmpty();
            assertThat(journal(store).start().number()).isEqualTo(2);
            load(store, person("ada"));
            assertThat(lines(journal(store).loads().get(0))).containsExactly("added id/ada", "removed id/bob");
        }
    }

    @Test
    void aStoreInMemoryKeepsNone() throws IOException {
        try (GraphStore store = GraphStore.inMemory()) {
            load(store, person("ada"));
            assertThat(store.changes()).isEmpty();
        }
    }

    @Test
    void theOldestLoadsGoWhereItWouldBecomeTooLong() {
        ChangeJournal journal = ChangeJournal.from(ChangeJournal.State.EMPTY);
        for (int number = 1; number <= 5; number++) {
            journal = journal.with(new ChangeJournal.Load(state(number), many(ChangeJournal.MOST / 2)));
        }
        assertThat(journal.loads()).hasSize(2);
        assertThat(journal.start()).isEqualTo(state(3));
        assertThat(journal.size()).isEqualTo(ChangeJournal.MOST);
        ChangeJournal anew = journal.with(new ChangeJournal.Load(state(6), many(ChangeJournal.MOST + 1)));
        assertThat(anew).isEqualTo(ChangeJournal.from(state(6)));
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        ChangeJournal journal = ChangeJournal.from(state(3))
                .with(new ChangeJournal.Load(
                        state(4),
                        List.of(
                                new Change(Change.Kind.ADDED, World.ID + "a", Optional.empty()),
                                new Change(Change.Kind.MERGED, World.ID + "b", Optional.of(World.ID + "a")))))
                .with(new ChangeJournal.Load(state(7), List.of()));
        Path file = temp.resolve("changes");
        journal.write(file);
        assertThat(ChangeJournal.read(file)).isEqualTo(journal);
    }

    private GraphStore open() throws IOException {
        return GraphStore.open(temp.resolve("data"));
    }

    private static ChangeJournal journal(GraphStore store) throws IOException {
        return store.changes().orElseThrow();
    }

    private static ChangeJournal.State state(long number) {
        return ChangeJournal.State.of(number, "abcdefgh12345", Instant.ofEpochSecond(number));
    }

    private static List<Change> many(int count) {
        return Collections.nCopies(count, new Change(Change.Kind.ADDED, World.ID + "a", Optional.empty()));
    }

    private static String person(String id) {
        return "id:%1$s a :Person, :Actor, :Entity ; rdfs:label \"%1$s\"@en ; skos:prefLabel \"%1$s\"@en ."
                .formatted(id);
    }

    private void load(GraphStore store, String... triples) throws IOException {
        String body = String.join("\n", triples);
        Path file = Files.writeString(Files.createTempDirectory(temp, "input").resolve("register.ttl"), HEAD + body);
        LoadReport report = store.load(List.of(file));
        assertThat(report.problems()).isEmpty();
    }

    private static List<String> lines(ChangeJournal.Load load) {
        return Stream.of(load.changes())
                .flatMap(List::stream)
                .map(change -> change.line().replace("https://w3id.org/diwan/", ""))
                .toList();
    }
}
