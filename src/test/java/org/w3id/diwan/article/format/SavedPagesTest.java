package org.w3id.diwan.article.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages in the markup of news sites, governments and blogs, with invented text: {@code pages/NAME.html} and what is read of it. */
class SavedPagesTest {
    private static final Path PAGES = Path.of("src/test/resources/pages");

    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .map(name -> name.replace(".html", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void takesTheArticleAndNothingAroundIt(String name) throws IOException {
        assertThat(read(Files.readAllBytes(PAGES.resolve(name + ".html"))))
                .isEqualTo(Files.readString(PAGES.resolve(name + ".txt")));
    }

    private static String read(byte[] page) {
        try {
            CleanedText text = new Cleaner().clean(page);
            String day = text.published().stream()
                    .map(stated -> stated.day().toString())
                    .findFirst()
                    .orElse("");
            String warnings =
                    text.warnings().stream().map(CleanedText.TextWarning::code).collect(Collectors.joining(", "));
            return told(text.title(), day, warnings) + text.text();
        } catch (UnreadableArticle e) {
            return told("", "", e.code());
        }
    }

    private static String told(String title, String day, String warnings) {
        return "title: %s\nday: %s\nwarnings: %s\n\n".formatted(title, day, warnings);
    }
}
