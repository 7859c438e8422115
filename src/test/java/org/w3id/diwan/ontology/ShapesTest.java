package org.w3id.diwan.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.store.gate.GraphGate;

/**
 * The shapes and integrity rules find what is wrong in a graph, and nothing else. Each case under {@code cases/shapes/} is the
 * faultless graph {@code world.trig} with some lines more; a bad one names in a comment the rules that must find it.
 */
final class ShapesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/shapes");
    private static final Path WORLD = CASES.resolve("world.trig");
    private static final Pattern EXPECTS = Pattern.compile("(?m)^# expects: (.+)$");

    private static final OntologyRules RULES = OntologyRules.ofTheOntology();

    @Test
    void theFaultlessGraphBreaksNoRule() {
        assertThat(RULES.brokenBy(WORLD)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodCases")
    void aGoodGraphBreaksNoRule(Path good) {
        assertThat(RULES.brokenBy(WORLD, good)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badCases")
    void aBadGraphBreaksTheRulesItNames(Path bad) throws IOException {
        assertThat(RULES.brokenBy(WORLD, bad)).isEqualTo(expected(bad));
    }

    @Test
    void everyRuleHasABadCase() throws IOException {
        Set<String> covered = new TreeSet<>();
        for (Path bad : badCases()) {
            covered.addAll(expected(bad));
        }

        assertThat(covered).containsExactlyInAnyOrderElementsOf(RULES.names());
    }

    @Test
    void theGateNamesTheRulesThatAreBroken() throws IOException {
        Path bad = CASES.resolve("bad/proposal-stands-plain.trig");

        assertThat(GraphGate.check(List.of(WORLD, bad)))
                .extracting(Problem::code)
                .containsExactlyInAnyOrderElementsOf(expected(bad));
    }

    private static Set<String> expected(Path bad) throws IOException {
        Matcher comment = EXPECTS.matcher(Files.readString(bad));
        assertThat(comment.find()).as("%s says what it expects", bad).isTrue();
        return new TreeSet<>(List.of(comment.group(1).split(" ")));
    }

    static List<Path> goodCases() throws IOException {
        return cases("good");
    }

    static List<Path> badCases() throws IOException {
        return cases("bad");
    }

    private static List<Path> cases(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CASES.resolve(folder))) {
            return files.sorted().toList();
        }
    }
}
