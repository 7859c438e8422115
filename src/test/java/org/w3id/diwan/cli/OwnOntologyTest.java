package org.w3id.diwan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk adds a relation in files, and it is read: nothing is compiled. */
class OwnOntologyTest {
    @TempDir
    private Path folder;

    private Path own;
    private Path article;

    @BeforeEach
    void addARelation() throws IOException {
        own = folder.resolve("own");
        Files.createDirectories(own.resolve("lexicon"));
        Files.writeString(
                own.resolve("diwan.ttl"),
                Files.readString(Path.of("ontology/diwan.ttl"))
                        + "\n:mentors a owl:ObjectProperty ; rdfs:subPropertyOf :relation ;\n"
                        + "    rdfs:domain :Person ; rdfs:range :Person ; rdfs:label \"mentors\"@en .\n");
        Files.writeString(
                own.resolve("lexicon/frames.tsv"),
                Files.readString(Path.of("src/main/resources/lexicon/frames.tsv"))
                        + "mentors\t!act mentor|tutor\tpersons\n");
        article = Files.writeString(
                folder.resolve("one.txt"),
                "20 January 2024\n\nLloyd Austin tutored Masrour Barzani in the city of Erbil.\n");
    }

    @Test
    void readsARelationThatOnlyFilesKnow() throws IOException {
        assertThat(read("with", "--ontology", own.toString())).contains("rdf:predicate :mentors");
        assertThat(read("without")).doesNotContain(":mentors");
    }

    @Test
    void readsAgainWhenTheLexiconChanges() throws IOException {
        read("with", "--ontology", own.toString());
        Files.writeString(own.resolve("lexicon/frames.tsv"), "mentors\t!act coach\n");

        assertThat(read("with", "--ontology", own.toString())).doesNotContain(":mentors");
    }

    private String read(String to, String... options) throws IOException {
        Path out = folder.resolve(to);
        String[] words = {"read", article.toString(), "--out", out.toString()};
        String[] all = new String[words.length + options.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(options, 0, all, words.length, options.length);
        Run run = Run.diwan(all);
        assertThat(run.exit()).as(run.err()).isZero();
        return Files.readString(out.resolve("one.trig"));
    }
}
