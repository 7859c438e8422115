package org.w3id.diwan.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TextTableTest {
    @Test
    void alignsColumnsUnderTheirHeads() {
        assertThat(lines(
                        0,
                        List.of("who", "post"),
                        List.of("Lloyd Austin", "minister"),
                        List.of("Joe Biden", "president")))
                .containsExactly(
                        "who           post",
                        "────────────  ─────────",
                        "Lloyd Austin  minister",
                        "Joe Biden     president");
    }

    @Test
    void setsNumbersToTheRight() {
        assertThat(lines(0, List.of("troops"), List.of("2500"), List.of("-7.5"), List.of("")))
                .containsExactly("troops", "──────", "  2500", "  -7.5", "");
    }

    @Test
    void countsArabicLettersButNotTheMarksOnThem() {
        // five letters with a mark on the first, against five Latin letters
        assertThat(lines(0, List.of("name", "x"), List.of("مُحمدي", "1"), List.of("Tikri", "2")))
                .containsExactly("name   x", "─────  ─", "مُحمدي  1", "Tikri  2");
    }

    @Test
    void keepsRightToLeftCellsApartOnATerminal() {
        assertThat(lines(80, List.of("a", "b"), List.of("بغداد", "أربيل")))
                .last()
                .isEqualTo("\u200E\u2068بغداد\u2069\u200E  \u200E\u2068أربيل\u2069\u200E");
    }

    @Test
    void cutsTheWidestColumnToFitTheTerminal() {
        List<String> lines = lines(24, List.of("id", "what"), List.of("1", "a summary that is far too long for it"));
        assertThat(lines).last().isEqualTo(" 1  a summary that is f…");
        assertThat(lines).allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(24));
    }

    @Test
    void cutsNothingWhereThereIsNoTerminal() {
        String text =
                "a summary that is far too long for any terminal ".repeat(20).strip();
        assertThat(lines(0, List.of("what"), List.of(text))).last().isEqualTo(text);
    }

    @Test
    void letsNoDataMoveTheCursor() {
        assertThat(lines(0, List.of("text"), List.of("one\ntwo\u001B[31mred")))
                .last()
                .isEqualTo("one two [31mred");
    }

    @Test
    void countsEastAsianLettersTwice() {
        assertThat(DisplayWidth.of("日本")).isEqualTo(4);
        assertThat(DisplayWidth.cut("日本国", 4)).isEqualTo("日…");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<String> lines(int columns, List<String> head, List<String>... rows) {
        return new TextTable(head, List.of(rows)).lines(columns);
    }
}
