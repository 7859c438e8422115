package org.w3id.diwan.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.rdf.Sample;
import org.w3id.diwan.rdf.WriteSample;

final class JenaReadsWhatRioWritesTest {
    private static final List<String> ODD_TEXTS = List.of(
            "\r",
            "a\r\nb\n",
            " ",
            "  ",
            "\n",
            "\t\"",
            "\\u0041 \\",
            "\"\"\"",
            "<&amp;]]>",
            "\u0085\u2028\uFEFF",
            "\u200F\u202Eلۆید\u202C",
            "\uD83D\uDE00");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void bothReadTheSameStatementsInEveryFormat(Format format) throws IOException {
        WriteSample.into(folder, format, Sample.reading());

        List<Path> files = files(folder);
        assertThat(files).hasSize(4);
        for (Path file : files) {
            assertThat(ReadByJena.lines(file))
                    .as(file.toString())
                    .isEqualTo(ReadByRio.lines(file))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatHoldsTheSameStatements(Format format) throws IOException {
        WriteSample.into(folder.resolve("lines"), Format.NQUADS, Sample.reading());
        WriteSample.into(folder.resolve("other"), format, Sample.reading());

        for (Path file : files(folder.resolve("lines"))) {
            String name = file.getFileName().toString().replace(".nq", "." + format.extension());
            boolean namesGraphs = format.hasGraphs();
            SortedSet<String> expected = ReadByJena.lines(file);
            assertThat(ReadByJena.lines(folder.resolve("other").resolve(name)))
                    .as(name)
                    .isEqualTo(namesGraphs ? expected : withoutGraphs(expected));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTextComesBackAsItWas(Format format) throws IOException {
        for (String text : ODD_TEXTS) {
            WriteSample.into(folder, format, Sample.saying(text));

            assertThat(String.join("\n", ReadByJena.lines(folder.resolve("register." + format.extension()))))
                    .contains(" " + Lines.literal(text, "en", ""));
        }
    }

    @Test
    void bothReadTheShippedTriplesAsTheSame() throws IOException {
        for (Path file : files(Path.of("triples"))) {
            assertThat(ReadByJena.lines(file))
                    .as(file.toString())
                    .isEqualTo(ReadByRio.lines(file))
                    .isNotEmpty();
        }
    }

    private static SortedSet<String> withoutGraphs(SortedSet<String> lines) {
        SortedSet<String> triples = new TreeSet<>();
        lines.forEach(line -> triples.add(line.replaceFirst(" <\\S*> \\.$", "  .")));
        return triples;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
