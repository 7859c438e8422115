package org.w3id.diwan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.diwan.model.reading.MachineReading;

/** Texts that no article is: a stage that looks at everything for everything would not come to an end with the longest of them. */
class LongTextsTest {
    private static final String BEGINNING = "Iraq said this to the people of Iran and to the president of the group. ";

    static Stream<Arguments> texts() {
        return Stream.of(
                repeated("quotation marks", "\"", 80_000),
                repeated("open quotations", "“ the group ", 5_000),
                repeated("brackets", "(", 80_000),
                repeated("digits", "1,", 40_000),
                repeated("a word", "a", 400_000),
                repeated("the", "the ", 6_000),
                repeated("weekdays", "on Monday ", 3_000),
                repeated("said", " said, ", 5_000),
                repeated("one line", "The president of the group met the minister of the country. ", 1_500),
                repeated("the two leaders", "The two leaders said it. ", 4_000),
                repeated("without an end", "the coalition in Iraq and the government of Iran met with the ", 1_500),
                repeated("empty lines", "\n", 400_000),
                repeated("characters of two halves", "the \uD83D\uDE00 of Iraq. ", 6_000),
                Arguments.of("names", names(5_000)));
    }

    private static Arguments repeated(String name, String unit, int times) {
        return Arguments.of(name, unit.repeat(times));
    }

    private static String names(int count) {
        return IntStream.range(0, count)
                .mapToObj(at ->
                        name(at) + " H" + name(7 * at + 3).toLowerCase(Locale.ROOT) + " met the president of Iraq.\n")
                .collect(Collectors.joining());
    }

    private static String name(int number) {
        String letters = Integer.toString(number, 26)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 26))))
                .collect(Collectors.joining());
        return Character.toUpperCase(letters.charAt(0)) + letters.substring(1) + "ani";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void readsATextOfAnyShape(String name, String text) {
        MachineReading reading = TestReader.read(BEGINNING + text + BEGINNING);
        assertThat(reading.reading().mentions()).hasSizeGreaterThanOrEqualTo(3);
    }
}
