package org.w3id.diwan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.relation.FrameLine;
import org.w3id.diwan.article.relation.RelationFinder;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.Mention;

/** Every line of {@code frames.tsv} has an example: what it marks with [] and {} must be read as the relation's two ends. */
class FramesTest {
    private static final String CONTEXT = "The Global Coalition against Daesh and the Islamic State.\n";

    /** A line of the table and one of its examples. */
    record Example(FrameLine line, String sentence) {
        @Override
        public String toString() {
            return line.number() + " " + line.relation() + ": " + sentence;
        }
    }

    static Stream<Example> examples() {
        return new RelationFinder(Lexicon.of(LexiconTables.shipped(), TestReader.REGISTER, TestReader.VOCABULARY))
                .lines().stream()
                        .flatMap(line -> line.examples().stream().map(sentence -> new Example(line, sentence)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsItsExample(Example example) {
        String sentence = example.sentence();
        assertThat(sentence).contains("[").contains("{");
        MachineReading machine = TestReader.read(CONTEXT + sentence.replaceAll("[\\[\\]{}]", ""));
        String subject = marked(sentence, "[", "]");
        String object = marked(sentence, "{", "}");
        FrameLine line = example.line();
        assertThat(machine.reading().claims())
                .as("%s in: %s", line.relation(), sentence)
                .anyMatch(claim -> claim.property().equals(line.relation())
                        && claim.value() instanceof EntityId value
                        && (ends(machine, line, subject, object, claim.subject(), value)
                                || (isSymmetric(line)
                                        && ends(machine, line, object, subject, claim.subject(), value))));
    }

    private static boolean isSymmetric(FrameLine line) {
        return line.relation().equals("met") || line.relation().equals("negotiatesWith");
    }

    private static boolean ends(
            MachineReading machine, FrameLine line, String one, String other, EntityId subject, EntityId object) {
        return isMeant(machine, line, one, subject) && isMeant(machine, line, other, object);
    }

    private static String marked(String example, String open, String close) {
        return example.substring(example.indexOf(open) + 1, example.indexOf(close));
    }

    /** Adjectives and counted forces are no mentions; a country may be its place or its government. */
    private static boolean isMeant(MachineReading machine, FrameLine line, String written, EntityId id) {
        List<Mention> mentions = machine.reading().mentions().stream()
                .filter(mention ->
                        written.contains(mention.name()) || mention.name().contains(written))
                .toList();
        return line.marks().stream().anyMatch(mark -> mark.startsWith("forcesof"))
                || mentions.isEmpty()
                || mentions.stream()
                        .anyMatch(mention -> mention.entity().equals(id)
                                || id.value().endsWith("-" + mention.entity().value())
                                || TestReader.REGISTER.entities().stream()
                                        .anyMatch(entity -> entity.id().equals(mention.entity())
                                                && !entity.links().isEmpty()));
    }
}
