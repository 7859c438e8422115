package org.w3id.diwan.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Format;

/** What happens to the files that are there. */
final class TripleFolderTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    Path temporary;

    @Test
    void makesTheFolderAndLeavesNothingElseInIt() throws IOException {
        Path folder = temporary.resolve("new/folder");

        WriteSample.into(folder, Format.TRIG, Sample.reading());

        assertThat(FolderContents.of(folder).keySet())
                .containsExactly("almanac.trig", "dataset.trig", "gazette-12.trig", "register.trig");
    }

    @Test
    void removesTheFilesOfSourcesThatAreNoMoreAndNoOthers() throws IOException {
        WriteSample.into(temporary, Format.TRIG, Sample.reading());
        WriteSample.into(temporary, Format.NQUADS, Sample.reading());
        Files.writeString(temporary.resolve("notes.trig"), "# somebody else's");
        Files.writeString(temporary.resolve("README.md"), "somebody else's");

        WriteSample.into(temporary, Format.TRIG, onlyTheFirstSource());

        assertThat(FolderContents.of(temporary).keySet())
                .containsExactly(
                        "README.md",
                        "almanac.nq",
                        "dataset.nq",
                        "dataset.trig",
                        "gazette-12.nq",
                        "gazette-12.trig",
                        "notes.trig",
                        "register.nq",
                        "register.trig");
    }

    @Test
    void removesNothingWhereTheDescriptionCannotBeRead() throws IOException {
        WriteSample.into(temporary, Format.TRIG, Sample.reading());
        Files.writeString(temporary.resolve("dataset.trig"), "<<<<<<< a conflict of two branches");

        WriteSample.into(temporary, Format.TRIG, onlyTheFirstSource());

        assertThat(temporary.resolve("almanac.trig")).exists();
        assertThat(temporary.resolve("dataset.trig")).content().startsWith("@prefix");
    }

    @Test
    void doesNotTouchAFileThatStaysTheSame() throws IOException {
        WriteSample.into(temporary, Format.TRIG, Sample.reading());
        Files.setLastModifiedTime(temporary.resolve("almanac.trig"), LONG_AGO);
        Files.setLastModifiedTime(temporary.resolve("gazette-12.trig"), LONG_AGO);

        WriteSample.into(
                temporary, Format.TRIG, Sample.withClaims(Sample.claims().subList(0, 1)));

        assertThat(Files.getLastModifiedTime(temporary.resolve("almanac.trig"))).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(temporary.resolve("gazette-12.trig")))
                .isNotEqualTo(LONG_AGO);
    }

    @Test
    void leavesEverythingAsItWasWhereTheReadingHasErrors() throws IOException {
        WriteSample.into(temporary, Format.TRIG, Sample.reading());
        Map<String, String> before = FolderContents.of(temporary);

        try (TripleFolder files = WriteSample.writer().open(temporary, Format.TRIG)) {
            files.add(onlyTheFirstSource());
            files.add(withAnError());

            assertThatThrownBy(files::commit).isInstanceOf(IllegalStateException.class);
        }

        assertThat(FolderContents.of(temporary)).isEqualTo(before);
    }

    @Test
    void leavesEverythingAsItWasWithoutACommit() throws IOException {
        WriteSample.into(temporary, Format.TRIG, Sample.reading());
        Map<String, String> before = FolderContents.of(temporary);

        try (TripleFolder files = WriteSample.writer().open(temporary, Format.TRIG)) {
            files.add(onlyTheFirstSource());
        }

        assertThat(FolderContents.of(temporary)).isEqualTo(before);
    }

    @Test
    void removesTheFolderItMadeWhereNothingIsWritten() throws IOException {
        WriteSample.writer().open(temporary.resolve("made"), Format.TRIG).close();

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void movesNothingWhereAFolderIsInTheWay() throws IOException {
        Files.createDirectory(temporary.resolve("register.trig"));

        assertThatThrownBy(() -> WriteSample.into(temporary, Format.TRIG, Sample.reading()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("register.trig");
        assertThat(temporary.toFile().list()).containsExactly("register.trig");
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");

        assertThatThrownBy(() -> WriteSample.into(file, Format.TRIG, Sample.reading()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("name a folder");
    }

    @Test
    void clearsAwayWhatAKilledRunLeftAndNothingOfARunningOne() throws Exception {
        Process ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
                .redirectErrorStream(true)
                .start();
        ended.getInputStream().readAllBytes();
        ended.waitFor();
        Path left = Files.createDirectory(temporary.resolve(".writing-" + ended.pid() + "-1"));
        Files.writeString(left.resolve("register.trig"), "half of it");
        Path running = Files.createDirectory(
                temporary.resolve(".writing-" + ProcessHandle.current().pid() + "-1"));

        WriteSample.into(temporary, Format.TRIG, Sample.reading());

        assertThat(left).doesNotExist();
        assertThat(running).exists();
    }

    @Test
    void refusesASourceThatComesTwice() throws IOException {
        try (TripleFolder files = WriteSample.writer().open(temporary, Format.TRIG)) {
            files.add(onlyTheFirstSource());

            assertThatThrownBy(() -> files.add(new Reading(
                            List.of(), onlyTheFirstSource().sources(), List.of(), List.of(), List.of(), List.of())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("gazette-12");
        }
    }

    @Test
    void writesAnEmptyReading() throws IOException {
        Counts counts = WriteSample.into(
                temporary, Format.TRIG, new Reading(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));

        assertThat(counts).isEqualTo(new Counts(0, 0, 0, 0, 0, 7));
        assertThat(FolderContents.of(temporary).keySet()).containsExactly("dataset.trig", "register.trig");
    }

    private static Reading onlyTheFirstSource() {
        return Sample.only(Sample.GAZETTE);
    }

    private static Reading withAnError() {
        Source source = new Source(
                new SourceId("broken"),
                Source.Kind.REFERENCE,
                "",
                List.of(),
                List.of(),
                Period.UNKNOWN,
                List.of(),
                List.of());
        return new Reading(
                List.of(),
                List.of(source),
                List.of(),
                List.of(),
                List.of(),
                List.of(Problem.error("bad", Problem.Location.of("broken.yaml"), "broken")));
    }
}
