package org.w3id.diwan.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.w3id.diwan.rdf.Question;

/**
 * A query in SPARQL and where it stands.
 *
 * @param origin a file or a question; empty where it was typed
 * @param sparql its text
 */
record QueryText(String origin, String sparql) {
    /**
     * What a user means: a query, {@code -} for the standard input, a file, or a question that comes with Diwan.
     *
     * @throws CommandFailure if it is none of them
     */
    static QueryText of(String word, Questions questions) throws IOException {
        if (word.equals("-")) {
            return new QueryText("standard input", new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        }
        if (isQuery(word)) {
            return new QueryText("", word);
        }
        if (isFile(word)) {
            return new QueryText(word, read(Path.of(word)));
        }
        Question question = questions.find(word).orElseThrow(() -> unknown(word, questions));
        return new QueryText(question.name(), question.sparql());
    }

    private static boolean isQuery(String word) {
        return word.indexOf('{') >= 0 || (word.strip().indexOf(' ') >= 0 && !isFile(word));
    }

    private static boolean isFile(String word) {
        try {
            return Files.isRegularFile(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw CommandFailure.badInput(file + ": not a text in UTF-8.");
        }
    }

    private static CommandFailure unknown(String word, Questions questions) {
        List<String> near = questions.near(word);
        String hint = near.isEmpty()
                ? "'diwan query --list' lists the questions."
                : "Did you mean " + String.join(" or ", near) + "?";
        return CommandFailure.badInput(word + ": neither a file, nor a query, nor a question. " + hint);
    }
}
