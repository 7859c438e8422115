package org.w3id.diwan.rdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.model.Prefixes;
import org.w3id.diwan.model.Slug;

/** Reads questions from SPARQL files: lines of comment that say in words what is asked, then the query. Diwan's prefixes need no declaration. */
public final class QuestionReader {
    private static final String FOLDER = "questions";
    private static final String ENDING = ".rq";
    private static final String LANDMARK = "/ontology/diwan.ttl";

    /** The query's first word after comments and declarations of prefixes. */
    private static final Pattern FORM =
            Pattern.compile("(?:\\s+|#.*|(?i:PREFIX)\\s+\\S*:\\s*<[^>]*>|(?i:BASE)\\s*<[^>]*>)*+(?<form>\\p{Alpha}+)");

    /**
     * The questions that Diwan is shipped with, in the order of their names.
     *
     * @throws IOException if they cannot be read, or one has no words or is no query
     */
    public List<Question> readShipped() throws IOException {
        URL landmark = QuestionReader.class.getResource(LANDMARK);
        if (landmark == null) {
            throw new FileNotFoundException("this build of Diwan has no ontology in it");
        }
        try {
            if (landmark.openConnection() instanceof JarURLConnection connection) {
                try (FileSystem jar = FileSystems.newFileSystem(
                        Path.of(connection.getJarFileURL().toURI()))) {
                    return read(jar.getPath(LANDMARK).resolveSibling(FOLDER));
                }
            }
            return read(Path.of(landmark.toURI()).resolveSibling(FOLDER));
        } catch (URISyntaxException e) {
            throw new IOException("the ontology's address is no path: " + landmark, e);
        }
    }

    /**
     * The questions of a folder, in the order of their names; none where there is no such folder.
     *
     * @throws IOException if they cannot be read, or one has no words or is no query
     */
    public List<Question> read(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
        List<Question> questions = new ArrayList<>();
        for (Path file : files) {
            questions.add(readFile(file));
        }
        return questions;
    }

    private static Question readFile(Path file) throws IOException {
        String name = file.getFileName().toString().replace(ENDING, "");
        if (!Slug.isValid(name)) {
            throw new IOException(file + ": name the file in lower-case words joined by hyphens");
        }
        List<String> lines = lines(file);
        int words = (int) lines.stream().takeWhile(line -> line.startsWith("#")).count();
        String comment = lines.stream()
                .limit(words)
                .map(line -> line.substring(1).strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        if (comment.isEmpty()) {
            throw new IOException(file + ":1: say in comment lines at the top what this asks");
        }
        String sparql =
                lines.stream().skip(words).collect(Collectors.joining("\n")).strip();
        Question.Kind kind = kind(sparql)
                .orElseThrow(() -> new IOException(file + ": this is neither a SELECT, an ASK nor a CONSTRUCT query"));
        return new Question(name, comment, kind, Prefixes.declaredIn(sparql));
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": this is not UTF-8", e);
        }
    }

    private static Optional<Question.Kind> kind(String sparql) {
        Matcher query = FORM.matcher(sparql);
        if (!query.lookingAt()) {
            return Optional.empty();
        }
        String form = query.group("form").toUpperCase(Locale.ROOT);
        return Stream.of(Question.Kind.values())
                .filter(kind -> kind.name().equals(form))
                .findFirst();
    }
}
