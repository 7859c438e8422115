package org.w3id.diwan.cli.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3id.diwan.article.gold.ScoreSheet;
import org.w3id.diwan.article.gold.ScoreSheet.KindScore;
import org.w3id.diwan.article.gold.ScoredKind;
import org.w3id.diwan.cli.terminal.TextTable;

/** How well texts were read, for people to read. */
final class ScoreTable {
    private static final List<String> HEAD = List.of("", "gold", "found", "right", "precision", "recall", "F1");

    private ScoreTable() {}

    static TextTable of(ScoreSheet scores) {
        List<List<String>> rows = new ArrayList<>();
        for (ScoredKind kind : ScoredKind.values()) {
            rows.add(row(kind.toString(), scores.of(kind)));
        }
        rows.add(row("all", scores.all()));
        return new TextTable(HEAD, rows);
    }

    private static List<String> row(String name, KindScore score) {
        return List.of(
                name,
                String.valueOf(score.gold()),
                String.valueOf(score.found()),
                String.valueOf(score.right()),
                share(score.precision()),
                share(score.recall()),
                share(score.f1()));
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** A line for each miss and each false find. */
    static List<String> items(ScoreSheet scores) {
        return scores.items().stream()
                .map(item -> String.join(
                        "  ",
                        item.kind().toString(),
                        item.missed() ? "missed" : "false",
                        item.text(),
                        item.passage().toString(),
                        item.words()))
                .toList();
    }
}
