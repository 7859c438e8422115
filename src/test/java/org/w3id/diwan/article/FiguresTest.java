package org.w3id.diwan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.reading.RefusedProposal;

/** Reads figures with unit, hedge, place and day, and takes no other number for one. */
class FiguresTest {
    private static final Path CASES = Path.of("src/test/resources/cases/figures/figures.txt");

    static Stream<List<String>> cases() throws IOException {
        return Files.readAllLines(CASES).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\\|", -1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void readsTheFiguresOfASentence(List<String> line) {
        List<String> expected = Stream.of(line.get(1).split(";", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();

        assertThat(figures(line.get(0).strip())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void refusesAFigureThatTheSentenceDoubtsAndSaysWhy() {
        List<RefusedProposal> refused =
                TestReader.read("Reportedly 20 people were killed in Erbil.").refused();

        assertThat(refused).extracting(RefusedProposal::kind).containsExactly("doubted-in-text");
        assertThat(refused)
                .extracting(RefusedProposal::line)
                .containsExactly("Erbil | figure | exactly 20 KilledPersons");
    }

    private static List<String> figures(String text) {
        return TestReader.read(text).reading().claims().stream()
                .filter(claim -> claim.value() instanceof Quantity)
                .map(FiguresTest::line)
                .toList();
    }

    private static String line(Claim claim) {
        String value = claim.value()
                .<String>match(
                        ref -> "",
                        figure -> figure.bound().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                                + figure.amount().toPlainString() + " " + figure.unit() + " " + figure.places(),
                        period -> "");
        return claim.subject() + " " + value + " " + claim.when().edtf()
                + (claim.modality() == Modality.ACTUAL ? "" : " " + claim.modality())
                + (claim.attribution().isOwnVoice()
                        ? ""
                        : " says " + claim.attribution().sayers());
    }
}
