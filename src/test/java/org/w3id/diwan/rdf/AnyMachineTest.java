package org.w3id.diwan.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.model.vocabulary.Format;

/** What is written must not depend on the machine: each test writes in a Java machine of its own with other settings. */
final class AnyMachineTest {
    @TempDir
    Path folder;

    @Test
    void writesTheSameBytesInTurkishWithWindowsLinesAndEncoding() throws Exception {
        writeWith(
                folder.resolve("other"),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=windows-1254",
                "-Dline.separator=\r\n");

        assertThat(FolderContents.of(folder.resolve("other"))).isEqualTo(FolderContents.of(written()));
    }

    @Test
    void writesTheSameBytesWithArabicDigits() throws Exception {
        writeWith(
                folder.resolve("other"),
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.extensions=nu-arab",
                "-Duser.timezone=America/Los_Angeles",
                "-Dfile.encoding=US-ASCII");

        assertThat(FolderContents.of(folder.resolve("other"))).isEqualTo(FolderContents.of(written()));
    }

    private Path written() throws IOException {
        Path here = folder.resolve("here");
        for (Format format : Format.values()) {
            WriteSample.into(here, format, Sample.reading());
        }
        return here;
    }

    private static void writeWith(Path folder, String... settings) throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        // newer JDKs warn of what protobuf does, older ones do not know the option
                        Stream.of("-XX:+IgnoreUnrecognizedVMOptions", "--sun-misc-unsafe-memory-access=allow"),
                        Stream.of(settings),
                        Stream.of(
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                WriteSample.class.getName(),
                                folder.toString()))
                .flatMap(part -> part)
                .toList();
        Process writer = new ProcessBuilder(command).inheritIO().start();
        assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(writer.exitValue()).isZero();
    }
}
