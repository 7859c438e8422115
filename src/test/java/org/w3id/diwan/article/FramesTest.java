package org.w3id.diwan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.MachineReading;
import org.w3id.diwan.model.Mention;
import org.w3id.diwan.model.Ref;

/** Every line of {@code frames.tsv} has an example: what it marks with [] and {} must be read as the relation's two ends. */
class FramesTest {
    private static final String CONTEXT = "The Global Coalition against Daesh and the Islamic State.\n";

    static Stream<Frame> frames() {
        return TestReader.READER.frames().stream();
    }

    @ParameterizedTest
    @MethodSource("frames")
    void readsItsExample(Frame frame) {
        String example = frame.example();
        assertThat(example).contains("[").contains("{");
        MachineReading machine = TestReader.read(CONTEXT + example.replaceAll("[\\[\\]{}]", ""));
        String subject = marked(example, "[", "]");
        assertThat(machine.reading().claims())
                .as("%s in: %s", frame.relation(), example)
                .anyMatch(claim -> claim.property().name().equals(frame.relation())
                        && claim.value() instanceof Ref
                        && isMeant(machine, subject, claim.subject(), frame));
    }

    private static String marked(String example, String open, String close) {
        return example.substring(example.indexOf(open) + 1, example.indexOf(close));
    }

    /** Adjectives and counted forces are no mentions; symmetric relations may be read from either end. */
    private static boolean isMeant(MachineReading machine, String written, EntityId id, Frame frame) {
        List<Mention> mentions = machine.reading().mentions().stream()
                .filter(mention ->
                        written.contains(mention.name()) || mention.name().contains(written))
                .toList();
        boolean symmetric = frame.relation().equals("met") || frame.relation().equals("negotiatesWith");
        return symmetric
                || frame.marks().stream().anyMatch(mark -> mark.startsWith("forcesof"))
                || mentions.isEmpty()
                || mentions.stream()
                        .anyMatch(mention -> mention.entity().equals(id)
                                || TestReader.REGISTER.entities().stream()
                                        .anyMatch(entity -> entity.id().equals(mention.entity())
                                                && !entity.links().isEmpty()));
    }
}
