package org.w3id.diwan.rdf.ontology;

import com.google.common.base.Enums;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.file.ShippedFolder;
import org.w3id.diwan.model.vocabulary.Prefixes;

/** Reads questions from SPARQL files: lines of comment that say in words what is asked, then the query. Diwan's prefixes need no declaration. */
public final class QuestionReader {
    private static final String ENDING = ".rq";

    /** The query's first word after comments and declarations of prefixes. */
    private static final Pattern FORM =
            Pattern.compile("(?:\\s+|#.*|(?i:PREFIX)\\s+\\S*:\\s*<[^>]*>|(?i:BASE)\\s*<[^>]*>)*+(?<form>\\p{Alpha}+)");

    /**
     * The questions that Diwan is shipped with, in the order of their names.
     *
     * @throws IOException if they cannot be read, or one has no words or is no query
     */
    public List<Question> readShipped() throws IOException {
        try (ShippedFolder ontology = ShippedFolder.beside("/ontology/diwan.ttl")) {
            return read(ontology.path().resolve("questions"));
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
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": this is not UTF-8", e);
        }
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
        Matcher query = FORM.matcher(sparql);
        String form = query.lookingAt() ? query.group("form").toUpperCase(Locale.ROOT) : "";
        Question.Kind kind = Enums.getIfPresent(Question.Kind.class, form)
                .toJavaUtil()
                .orElseThrow(() -> new IOException(file + ": this is neither a SELECT, an ASK nor a CONSTRUCT query"));
        return new Question(name, comment, kind, Prefixes.declaredIn(sparql));
    }
}
