package org.w3id.diwan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.MachineReading;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Ref;
import org.w3id.diwan.model.SourceId;

/** Every line of {@code dependencies.tsv} has an example, and it must be the parser's arm that reads it: surer than either arm alone. */
class DependenciesTest {
    private static final RecordedParser PARSER =
            new RecordedParser(Path.of("src/test/resources/parses/examples.conllu"));
    private static final ArticleReader READER =
            new ArticleReader(TestReader.REGISTER, TestReader.VOCABULARY, Optional.of(PARSER));
    private static final String CONTEXT = "The Global Coalition against Daesh and the Islamic State.\n";
    private static final Pattern MARKS = Pattern.compile("[\\[\\]{}]");

    @AfterAll
    static void keep() {
        PARSER.keep();
    }

    static Stream<Valency> valencies() {
        return READER.valencies().stream();
    }

    @ParameterizedTest
    @MethodSource("valencies")
    void readsItsExample(Valency valency) throws UnreadableArticle {
        String example = valency.example();
        assertThat(example).contains("[").contains("{");
        MachineReading machine = read(CONTEXT + MARKS.matcher(example).replaceAll(""));
        Passage subject = marked(example, '[', ']');
        Passage object = marked(example, '{', '}');
        assertThat(machine.reading().claims())
                .as("%s in: %s", valency.relation(), example)
                .anyMatch(claim -> claim.property().name().equals(valency.relation())
                        && isParsed(machine.confidence().getOrDefault(claim.id(), BigDecimal.ZERO))
                        && meets(claim.evidence().passages().get(0), subject)
                        && meets(claim.evidence().passages().get(0), object)
                        && (valency.isMutual() || isThisWayRound(machine, claim, subject, object)));
    }

    private static boolean isThisWayRound(MachineReading machine, Claim claim, Passage subject, Passage object) {
        return isNot(machine, subject, object(claim)) && isNot(machine, object, claim.subject());
    }

    private static boolean isParsed(BigDecimal confidence) {
        return Stream.of(Agreement.BOTH, Agreement.BOTH_BUT_THE_MODE, Agreement.ALONE)
                .anyMatch(sure -> confidence.compareTo(BigDecimal.valueOf(sure, 2)) == 0);
    }

    private static MachineReading read(String text) throws UnreadableArticle {
        return READER.read(
                new ArticleInput(new SourceId("test"), "test.txt", List.of(LocalDate.of(2024, 7, 25)), List.of()),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private static EntityId object(Claim claim) {
        return ((Ref) claim.value()).entity();
    }

    /** Where a marked name stands once the marks are gone. */
    private static Passage marked(String example, char open, char close) {
        int begin = MARKS.matcher(example.substring(0, example.indexOf(open)))
                .replaceAll("")
                .length();
        int end = MARKS.matcher(example.substring(0, example.indexOf(close)))
                .replaceAll("")
                .length();
        return new Passage(CONTEXT.length() + begin, CONTEXT.length() + end);
    }

    private static boolean meets(Passage one, Passage other) {
        return one.begin() < other.end() && other.begin() < one.end();
    }

    /** Whether the name at one end is not taken for the other. */
    private static boolean isNot(MachineReading machine, Passage end, EntityId other) {
        return machine.reading().mentions().stream()
                .filter(mention -> meets(mention.passage(), end))
                .noneMatch(mention -> mention.entity().equals(other));
    }
}
