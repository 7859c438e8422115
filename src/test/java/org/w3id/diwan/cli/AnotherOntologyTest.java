package org.w3id.diwan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.cli.terminal.ExitCode;
import org.w3id.diwan.serve.DiwanServer;
import org.w3id.diwan.serve.graph.GraphModule;
import org.w3id.diwan.serve.page.PageModule;
import org.w3id.diwan.serve.reconcile.ReconcileModule;
import org.w3id.diwan.store.GraphStore;

/** A dossier that brings its own ontology, with a relation that Diwan has never heard of. */
final class AnotherOntologyTest {
    private static final String KNOWN = "welcomed";
    private static final String OWN = "applauded";

    @TempDir
    private Path temp;

    private String dossier;
    private String ontology;

    @BeforeEach
    void rename() throws IOException {
        dossier = copy(Path.of("src/main/resources/dossier"), temp.resolve("dossier"), "\\b" + KNOWN + "\\b", OWN);
        ontology = copy(Path.of("ontology"), temp.resolve("ontology"), ":" + KNOWN + "\\b", ":" + OWN);
    }

    private static String copy(Path from, Path to, String old, String word) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                String text = Files.readString(file);
                Files.writeString(copy, file.toString().endsWith(".txt") ? text : text.replaceAll(old, word));
            }
        }
        return to.toString();
    }

    @Test
    void isNotUnderstoodWithoutIt() {
        Run run = Run.diwan("check", dossier);
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains(OWN);
    }

    @Test
    void isConvertedCheckedLoadedAskedAndServedWithIt() throws IOException {
        assertThat(Run.diwan("check", dossier, "--ontology", ontology).err()).endsWith("nothing is wrong\n");

        Path out = temp.resolve("triples");
        assertThat(Run.diwan("convert", dossier, "--ontology", ontology, "--out", out.toString())
                        .exit())
                .isZero();
        try (Stream<Path> files = Files.list(out)) {
            List<String> texts = files.filter(Files::isRegularFile)
                    .map(AnotherOntologyTest::text)
                    .toList();
            assertThat(texts)
                    .anyMatch(text -> text.contains(":" + OWN))
                    .noneMatch(text -> text.contains(":" + KNOWN + " "));
        }

        String data = temp.resolve("data").toString();
        assertThat(Run.diwan("load", dossier, "--ontology", ontology, "--data", data)
                        .exit())
                .isZero();
        String query = "SELECT ?label { ?claim rdf:predicate :" + OWN + " . :" + OWN + " rdfs:label ?label }";
        assertThat(Run.diwan("query", query, "--data", data, "--format", "csv").out())
                .contains(KNOWN);
        assertThat(Run.diwan("load", dossier, "--ontology", ontology, "--data", data)
                        .err())
                .contains("unchanged");
        assertThatItIsServed(Path.of(data));
    }

    private static void assertThatItIsServed(Path data) throws IOException {
        try (GraphStore store = GraphStore.open(data);
                DiwanServer server = DiwanServer.over(store.datasetGraph())
                        .port(0)
                        .module(PageModule::new)
                        .module(GraphModule::new)
                        .module(ReconcileModule::new)
                        .start()) {
            assertThat(get(server, "graph?relation=" + OWN + "&format=csv")).contains(OWN);
            assertThat(get(server, "ontology.ttl")).contains(":" + OWN + " ").doesNotContain(":" + KNOWN + " ");
            assertThat(get(server, "ontology.html"))
                    .contains("id=\"" + OWN + "\"")
                    .doesNotContain("id=\"" + KNOWN);
            get(server, "reconcile/suggest/entity?prefix=austin");
            assertThat(get(server, "reconcile/suggest/property?prefix=" + KNOWN))
                    .contains(OWN);
        }
    }

    /** Asks again for as long as the names are being indexed. */
    private static String get(DiwanServer server, String address) throws IOException {
        HttpURLConnection answer =
                (HttpURLConnection) server.url().resolve(address).toURL().openConnection();
        if (answer.getResponseCode() == HttpURLConnection.HTTP_UNAVAILABLE) {
            return get(server, address);
        }
        try (InputStream body = answer.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void mustBeAFolder() {
        Run run = Run.diwan("check", "--ontology", temp.resolve("missing").toString());
        assertThat(run.exit()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err()).contains("missing: no such folder");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
