package org.w3id.diwan.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The questions that come with Diwan, {@code ontology/questions/NN-name.rq}.
 *
 * @param all in the order of their numbers
 */
record Questions(List<Question> all) {
    private static final String FOLDER = "/ontology/questions";
    private static final String ENDING = ".rq";

    /**
     * One question.
     *
     * @param name its file's name without the ending, such as {@code 05-who-wants-what}
     * @param query its SPARQL
     */
    record Question(String name, String query) {
        /** What it asks: its first comment line. */
        String title() {
            return query.lines()
                    .filter(line -> line.startsWith("#"))
                    .findFirst()
                    .map(line -> line.substring(1).strip())
                    .orElse(name);
        }

        /** Whether a user may mean it: by number, by name, or by both. */
        boolean isCalled(String word) {
            return name.equals(word)
                    || number().equals(word)
                    || number().equals("0" + word)
                    || bareName().equals(word);
        }

        private String number() {
            return name.substring(0, Math.max(name.indexOf('-'), 0));
        }

        private String bareName() {
            return name.substring(name.indexOf('-') + 1);
        }
    }

    Questions {
        all = List.copyOf(all);
    }

    /** Reads those in the jar or the class folder. */
    static Questions embedded() throws IOException {
        URL folder = Questions.class.getResource(FOLDER);
        if (folder == null) {
            return new Questions(List.of());
        }
        URI uri = uri(folder);
        if (!"jar".equals(uri.getScheme())) {
            return in(Path.of(uri));
        }
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            return in(jar.getPath(FOLDER));
        }
    }

    Optional<Question> find(String word) {
        return all.stream().filter(question -> question.isCalled(word)).findFirst();
    }

    /** The questions whose names come nearest to a word that names none, best first. */
    List<String> near(String word) {
        return Nearest.to(word, all.stream().map(Question::name).toList());
    }

    private static Questions in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Question> questions = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                String name = Objects.requireNonNull(file.getFileName()).toString();
                questions.add(new Question(name.substring(0, name.length() - ENDING.length()), Files.readString(file)));
            }
            return new Questions(questions);
        }
    }

    private static URI uri(URL folder) {
        try {
            return folder.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a resource without a URI: " + folder, e);
        }
    }
}
