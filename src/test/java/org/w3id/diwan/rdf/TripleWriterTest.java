package org.w3id.diwan.rdf;

import static java.nio.file.Files.readAllLines;
import static java.nio.file.Files.readString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Format;

final class TripleWriterTest {
    @TempDir
    Path folder;

    @Test
    void writesOneOfEverythingAsExpected() throws IOException, URISyntaxException {
        Path expected = Path.of(TripleWriterTest.class
                .getResource("/cases/rdf/one-of-everything")
                .toURI());

        WriteSample.into(folder, Format.TRIG, Sample.reading());

        assertThat(FolderContents.of(folder)).isEqualTo(FolderContents.of(expected));
    }

    @ParameterizedTest
    @EnumSource
    void writesTheSameBytesInWhateverOrderTheInputComes(Format format) throws IOException {
        WriteSample.into(folder.resolve("a"), format, Sample.reading());
        for (int seed = 1; seed <= 5; seed++) {
            WriteSample.into(folder.resolve("b"), format, Sample.shuffled(seed));

            assertThat(FolderContents.of(folder.resolve("b"))).isEqualTo(FolderContents.of(folder.resolve("a")));
        }
    }

    @Test
    void changesOnlyTheLinesOfAChangedClaim() throws IOException {
        List<Claim> claims = new ArrayList<>(Sample.claims());
        Claim denial = claims.get(2);
        Claim changed = new Claim(
                denial.subject(),
                denial.property(),
                denial.value(),
                denial.when(),
                Modality.PROPOSED,
                denial.attribution(),
                denial.evidence());
        claims.set(2, changed);

        WriteSample.into(folder.resolve("before"), Format.TRIG, Sample.reading());
        WriteSample.into(folder.resolve("after"), Format.TRIG, Sample.withClaims(claims));

        Path before = folder.resolve("before");
        Path after = folder.resolve("after");
        assertThat(without("gazette-12.trig", FolderContents.of(after)))
                .isEqualTo(without("gazette-12.trig", FolderContents.of(before)));
        assertThat(outside(changed, after.resolve("gazette-12.trig")))
                .isEqualTo(outside(denial, before.resolve("gazette-12.trig")))
                .hasSizeGreaterThan(100);
    }

    @Test
    void countsWhatItWrites() throws IOException {
        Counts counts = WriteSample.into(folder, Format.NQUADS, Sample.reading());

        long triples = 0;
        for (String file : List.of("register.nq", "gazette-12.nq", "almanac.nq")) {
            triples += readAllLines(folder.resolve(file)).size();
        }
        assertThat(counts).isEqualTo(new Counts(6, 2, 1, 6, 3, triples));
        assertThat(readString(folder.resolve("dataset.nq")))
                .contains("<https://w3id.org/diwan/dataset> <http://rdfs.org/ns/void#triples> \"" + triples + "\"");
    }

    @Test
    void writesNoBlankNodes() throws IOException {
        WriteSample.into(folder, Format.NQUADS, Sample.reading());

        for (String text : FolderContents.of(folder).values()) {
            assertThat(text).doesNotContain("_:");
        }
    }

    @Test
    void writesAPlainTripleForNothingButAFactInTheSourcesOwnVoice() throws IOException {
        WriteSample.into(folder, Format.NQUADS, Sample.reading());

        List<String> plain = readAllLines(folder.resolve("gazette-12.nq")).stream()
                .filter(line -> line.startsWith("<https://w3id.org/diwan/id/"))
                .filter(line -> line.contains("> <https://w3id.org/diwan/ontology#"))
                .toList();
        assertThat(plain)
                .containsExactly("<https://w3id.org/diwan/id/ilsa-toran> <https://w3id.org/diwan/ontology#visited> "
                        + "<https://w3id.org/diwan/id/vesh> <https://w3id.org/diwan/source/gazette-12> .");
    }

    @Test
    void writesAReadingInPartsAsItDoesAWhole() throws IOException {
        Reading whole = Sample.reading();
        WriteSample.into(folder.resolve("whole"), Format.TRIG, whole);

        try (TripleFolder files = WriteSample.writer().open(folder.resolve("parts"), Format.TRIG)) {
            for (Reading part : Sample.parts()) {
                files.add(part);
            }
            files.commit();
        }

        assertThat(FolderContents.of(folder.resolve("parts"))).isEqualTo(FolderContents.of(folder.resolve("whole")));
    }

    @Test
    void refusesASourceThatIsNotDescribed() {
        Reading reading = Sample.reading();
        Reading lacking = new Reading(reading.entities(), List.of(), List.of(), reading.claims(), List.of(), List.of());

        assertThatThrownBy(() -> WriteSample.into(folder, Format.TRIG, lacking))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not described");
        assertThat(folder).isEmptyDirectory();
    }

    private static Map<String, String> without(String file, Map<String, String> contents) {
        Map<String, String> others = new TreeMap<>(contents);
        others.keySet().removeAll(Set.of(file));
        return others;
    }

    /** The lines of a file but for those of one claim. */
    private static List<String> outside(Claim claim, Path file) throws IOException {
        List<String> lines = new ArrayList<>(readAllLines(file));
        int start = lines.indexOf("  claim:" + claim.id() + " a prov:Entity, :Claim;");
        assertThat(start).isPositive();
        lines.subList(start, start + lines.subList(start, lines.size()).indexOf("") + 1)
                .clear();
        return lines;
    }
}
