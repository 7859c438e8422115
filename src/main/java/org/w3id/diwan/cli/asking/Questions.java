package org.w3id.diwan.cli.asking;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.model.EditDistance;
import org.w3id.diwan.rdf.ontology.Question;
import org.w3id.diwan.rdf.ontology.QuestionReader;

/**
 * The questions that come with Diwan, by the words that a user may call them.
 *
 * @param all in the order of their numbers
 */
public record Questions(List<Question> all) {
    private static final int MOST_NEAR = 3;

    public Questions {
        all = List.copyOf(all);
    }

    /** Those that Diwan is shipped with. */
    static Questions shipped() throws IOException {
        return new Questions(new QuestionReader().readShipped());
    }

    /** The question that a number ({@code 5}, {@code 05}), a name or both ({@code 05-who-attended}) means. */
    Optional<Question> find(String word) {
        return all.stream().filter(question -> isCalled(question.name(), word)).findFirst();
    }

    /** The names that come nearest to a word that means none, best first. */
    List<String> near(String word) {
        return all.stream()
                .map(Question::name)
                .filter(name -> distance(word, name) <= word.length() / 2)
                .sorted(Comparator.comparingInt(name -> distance(word, name)))
                .limit(MOST_NEAR)
                .toList();
    }

    /** 0 where the name contains the word. */
    private static int distance(String word, String name) {
        return name.contains(word) ? 0 : EditDistance.between(word, name);
    }

    private static boolean isCalled(String name, String word) {
        int dash = Math.max(name.indexOf('-'), 0);
        String number = name.substring(0, dash);
        return name.equals(word)
                || number.equals(word)
                || number.equals("0" + word)
                || name.substring(dash + 1).equals(word);
    }
}
