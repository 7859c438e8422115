package org.w3id.diwan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** README, CONTRIBUTING and docs name only what is there. */
final class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w./-])(?:src|ontology|fuseki-config|docs|triples)/[\\w./-]*\\w");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w*[a-z](?:Test|IT|Benchmark|Fuzz|Matrix)\\b");
    private static final Pattern CLASS = Pattern.compile(
            "\\b(?:article|cli|dossier|model|names|query|rdf|review|serve|store)(?:\\.[a-z]+)*\\.[A-Z]\\w+");
    private static final Pattern PLACEHOLDER = Pattern.compile("NN-|<|ID\\.");

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                    Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
                    docs.filter(file -> file.toString().endsWith(".md")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void leadToFilesThatExist(Path document) throws IOException {
        Set<String> dead = new TreeSet<>(found(LINK, document));
        dead.removeIf(link ->
                Files.exists(document.toAbsolutePath().getParent().resolve(link).normalize()));
        assertThat(dead).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namePathsThatExist(Path document) throws IOException {
        Set<String> dead = new TreeSet<>(found(PATH, document));
        dead.removeIf(path -> PLACEHOLDER.matcher(path).find() || Files.exists(Path.of(path)));
        assertThat(dead).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nameClassesWhereTheyAre(Path document) throws IOException {
        Set<String> dead = new TreeSet<>(found(CLASS, document));
        dead.removeIf(name -> Stream.of("main", "test", "fuzz")
                .anyMatch(tree ->
                        Files.exists(Path.of("src", tree, "java/org/w3id/diwan", name.replace('.', '/') + ".java"))));
        assertThat(dead).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nameTestsThatExist(Path document) throws IOException {
        Set<String> dead = new TreeSet<>(found(TEST, document));
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            Set<String> classes = sources.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
            dead.removeAll(classes);
        }
        assertThat(dead).isEmpty();
    }

    private static Set<String> found(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document))
                .results()
                .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
                .collect(Collectors.toSet());
    }
}
