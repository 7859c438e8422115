package org.w3id.diwan.serve.home;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.diwan.query.ExampleQuestions;
import org.w3id.diwan.query.ExampleQuestions.ExampleQuestion;

/** Which questions the start page begins with, by theme: {@code ontology/questions/themes.tsv}. */
final class QuestionThemes {
    private static final int FIRST = 12;

    private QuestionThemes() {}

    /** Those of them that a graph has; where it has none, its first dozen without a theme. */
    static Map<String, List<ExampleQuestion>> of(ExampleQuestions questions) {
        Map<String, List<ExampleQuestion>> themes = new LinkedHashMap<>();
        for (String line : lines()) {
            List<String> cells = Splitter.on('\t').splitToList(line);
            questions
                    .named(cells.get(1))
                    .ifPresent(question -> themes.computeIfAbsent(cells.get(0), theme -> new ArrayList<>())
                            .add(question));
        }
        return themes.isEmpty() && !questions.all().isEmpty()
                ? Map.of("", questions.all().stream().limit(FIRST).toList())
                : themes;
    }

    private static List<String> lines() {
        try {
            return Resources.readLines(
                    Resources.getResource(QuestionThemes.class, "/ontology/questions/themes.tsv"),
                    StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
