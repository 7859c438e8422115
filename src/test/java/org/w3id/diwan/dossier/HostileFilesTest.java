package org.w3id.diwan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.dossier.register.RegisterFile;
import org.w3id.diwan.model.Problem;

/** Files that git or an editor would spoil, made here: wrong encodings, links, sizes. */
final class HostileFilesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void startFromTheGoodDossier() {
        DossierCases.good(folder);
    }

    @Test
    void refusesUtf16() throws IOException {
        Files.write(folder.resolve("works.yaml"), "{}".getBytes(StandardCharsets.UTF_16));
        Files.write(folder.resolve("issues.yaml"), "{}".getBytes(StandardCharsets.UTF_16LE));

        assertThat(problems())
                .contains("works.yaml: error: is encoded in UTF-16 or UTF-32; save it as UTF-8 [not-utf-8]")
                .contains(
                        "issues.yaml: error: holds a zero byte at offset 1: binary data or UTF-16; put YAML in UTF-8 here"
                                + " [binary-file]");
    }

    @Test
    void tellsWhichByteIsNotUtf8() throws IOException {
        String text = "a-petition:\n  type: Work\n  names: {en: A petition, ar: عريضة";
        byte[] start = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[start.length + 4];
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(new byte[] {(byte) 0xE9, 't', '}', '\n'}, 0, bytes, start.length, 4);
        Files.write(folder.resolve("works.yaml"), bytes);

        assertThat(problems())
                .containsExactly("works.yaml:3:36: error: byte 0xE9 at offset " + start.length
                        + " is not UTF-8; save the file as UTF-8 [not-utf-8]");
    }

    @Test
    void refusesAFileInAnArabicWindowsEncoding() throws IOException {
        Files.write(
                folder.resolve("works.yaml"),
                "a-petition: {type: Work, names: {en: A, ar: عريضة}}".getBytes(Charset.forName("windows-1256")));

        assertThat(problems()).singleElement().asString().startsWith("works.yaml:1:45: error: byte 0xDA at offset 44");
    }

    @Test
    void readsPastAByteOrderMarkButWarns() throws IOException {
        Files.writeString(folder.resolve("works.yaml"), "\uFEFF{}\n");

        assertThat(problems())
                .containsExactly(
                        "works.yaml:1:1: warning: starts with a byte order mark; save it as UTF-8 without one [byte-order-mark]");
    }

    @Test
    void refusesABinaryFile() throws IOException {
        Files.write(folder.resolve("works.yaml"), new byte[] {'P', 'K', 3, 4, 0, 0, 8, 8});

        assertThat(problems())
                .containsExactly("works.yaml: error: holds a zero byte at offset 4: binary data or UTF-16;"
                        + " put YAML in UTF-8 here [binary-file]");
    }

    @Test
    void refusesAHugeFile() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("works.yaml"))) {
            byte[] line = "# not one line too many\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int written = 0; written <= 10 * 1024 * 1024; written += line.length) {
                out.write(line);
            }
        }

        assertThat(problems())
                .containsExactly("works.yaml: error: is longer than 10485760 bytes; split it [file-too-large]");
    }

    @Test
    void refusesEndlessNestingWithoutOverflow() throws IOException {
        Files.writeString(folder.resolve("works.yaml"), "[".repeat(1_000_000));
        Files.writeString(folder.resolve("issues.yaml"), "{a: ".repeat(1_000_000));
        Files.writeString(folder.resolve("events.yaml"), "- ".repeat(1_000_000));
        Files.writeString(folder.resolve("posts.yaml"), "? ".repeat(1_000_000));

        assertThat(problems())
                .filteredOn(problem -> problem.contains("[too-deep]"))
                .extracting(problem -> problem.substring(0, problem.indexOf(':')))
                .containsExactly("posts.yaml", "events.yaml", "issues.yaml", "works.yaml");
    }

    @Test
    void refusesSymbolicLinksToFilesAndFolders(@TempDir Path elsewhere) throws IOException {
        Path target = Files.writeString(elsewhere.resolve("works.yaml"), "{}\n");
        Files.delete(folder.resolve("works.yaml"));
        Files.createSymbolicLink(folder.resolve("works.yaml"), target);
        Files.createSymbolicLink(folder.resolve("more.yaml"), folder.resolve("persons.yaml"));
        Files.createSymbolicLink(folder.resolve("sources/loop.yaml"), folder.resolve("sources/loop.yaml"));
        Files.delete(folder.resolve("sources/reference/almanac.yaml"));
        Files.delete(folder.resolve("sources/reference"));
        Files.createSymbolicLink(folder.resolve("sources/reference"), elsewhere);

        assertThat(problems())
                .containsExactly(
                        "more.yaml: error: this is a symbolic link, and links are not followed; put the file itself here"
                                + " [symbolic-link]",
                        "sources/reference: error: this is a symbolic link, and links are not followed;"
                                + " put the folder itself here [symbolic-link]",
                        "works.yaml: error: this is a symbolic link, and links are not followed; put the file itself here"
                                + " [symbolic-link]",
                        "sources/loop.yaml: error: this is a symbolic link, and links are not followed;"
                                + " put the file itself here [symbolic-link]");
    }

    @Test
    void readsAFolderThatIsItselfReachedByALink(@TempDir Path elsewhere) throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);

        assertThat(DossierCases.problems(link)).isEmpty();
    }

    @Test
    void refusesAFolderInPlaceOfAFile() throws IOException {
        Files.delete(folder.resolve("works.yaml"));
        Files.createDirectory(folder.resolve("works.yaml"));
        Files.createDirectory(folder.resolve("sources/second.yaml"));

        assertThat(problems())
                .containsExactly(
                        "works.yaml: error: this is no ordinary file; put a YAML file here [not-a-file]",
                        "sources/second.yaml: error: this is no ordinary file; put a YAML file here [not-a-file]");
    }

    @Test
    void tellsOfAFileThatBreaksOffWhileItIsRead(@TempDir Path elsewhere) throws IOException {
        Path archive = elsewhere.resolve("dossier.zip");
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            for (RegisterFile register : RegisterFile.values()) {
                Files.writeString(zip.getPath(register.fileName()), "{}");
            }
            Files.createDirectory(zip.getPath("sources"));
            Files.writeString(zip.getPath("works.yaml"), "# compressed line\n".repeat(1000));
        }
        byte[] bytes = Files.readAllBytes(archive);
        int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("works.yaml");
        int extra = Byte.toUnsignedInt(bytes[name - 2]);
        bytes[name + "works.yaml".length() + extra] = (byte) 0xFF; // where the compressed data begin
        Files.write(archive, bytes);

        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            assertThat(DossierCases.problems(zip.getPath("/")))
                    .singleElement()
                    .asString()
                    .contains("works.yaml: error: cannot be read (ZipException)");
        }
    }

    @Test
    void tellsOfAMissingRegisterOnceAndNotOfEveryIdInIt() throws IOException {
        Files.delete(folder.resolve("persons.yaml"));

        assertThat(problems())
                .containsExactly("persons.yaml: error: the register is missing; write {} into it if it has no entries"
                        + " [missing-file]");
    }

    @Test
    void tellsOfAMissingFolderOfSources() throws IOException {
        Path empty = folder.resolve("sources/reference/empty");
        Files.createDirectory(empty);
        for (RegisterFile register : RegisterFile.values()) {
            Files.writeString(empty.resolve(register.fileName()), "{}");
        }

        assertThat(DossierCases.problems(empty))
                .containsExactly("sources: error: the folder of the sources is missing; make one [missing-folder]");
    }

    @Test
    void refusesWhatIsNoDossier(@TempDir Path elsewhere) {
        assertThat(DossierCases.problems(elsewhere.resolve("none")))
                .containsExactly(".: error: there is no such folder; name the folder of a dossier [missing-folder]");
        assertThat(DossierCases.problems(folder.resolve("works.yaml")))
                .containsExactly(
                        ".: error: is no folder; name the folder of a dossier, not a file in it [not-a-folder]");
        assertThat(DossierCases.problems(elsewhere))
                .containsExactly(
                        ".: error: has no register, so it is no dossier; a dossier has persons.yaml, bodies.yaml, posts.yaml,"
                                + " places.yaml, events.yaml, issues.yaml, works.yaml [missing-file]",
                        "sources: error: the folder of the sources is missing; make one [missing-folder]");
    }

    @Test
    void countsProblemsPastTheLimitTogether() throws IOException {
        Files.writeString(
                folder.resolve("works.yaml"),
                "Bad_Id: {type: Wrok, names: {en: A work}}\n".repeat(200) + "a-work: {type: Work, nmae: {}}\n");

        List<Problem> problems =
                new DossierReader(TestVocabulary.create()).read(folder).problems();

        assertThat(problems).hasSize(201);
        assertThat(DossierCases.relative(problems.get(200), folder))
                .isEqualTo("works.yaml: error: 3 more problems are not listed; mend these first [too-many-problems]");
    }

    private List<String> problems() {
        return DossierCases.problems(folder);
    }
}
