package org.w3id.diwan.review.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.review.page.ReadingPage.Mark;
import org.w3id.diwan.review.page.ReadingPage.Piece;

/** Cuts a text wherever a passage begins or ends, since passages overlap as elements of a page may not. */
public final class Pieces {
    private static final int REPLACEMENT = 0xFFFD;

    private final int[] points;
    private final TreeSet<Integer> cuts = new TreeSet<>();
    private final List<Span> spans = new ArrayList<>();
    private final TreeMap<Integer, Span> names = new TreeMap<>();
    private final TreeMap<Integer, List<Mark>> starts = new TreeMap<>();

    private record Span(String key, int begin, int end) {
        boolean covers(int at) {
            return begin <= at && at < end;
        }
    }

    /** Of a text. */
    public Pieces(String text) {
        points = text.codePoints().toArray();
        for (int at = 0; at < points.length; at++) {
            if (points[at] == '\n') {
                cuts.add(at);
                cuts.add(at + 1);
            }
        }
        cuts.add(0);
        cuts.add(points.length);
    }

    /** Adds a claim or statement. */
    public void add(Mark mark, List<Passage> at) {
        List<Span> all = at.stream()
                .map(passage -> span(mark.key(), passage))
                .filter(span -> span.begin() < span.end())
                .toList();
        spans.addAll(all);
        all.stream()
                .limit(1)
                .forEach(first -> starts.computeIfAbsent(first.begin(), begin -> new ArrayList<>())
                        .add(mark));
    }

    /** Adds a name; of two that overlap, the first. */
    public void name(String key, Passage at) {
        Span span = span(key, at);
        boolean taken =
                names.values().stream().anyMatch(each -> each.begin() < span.end() && span.begin() < each.end());
        if (!taken && span.begin() < span.end()) {
            names.put(span.begin(), span);
        }
    }

    private Span span(String key, Passage at) {
        Span span = new Span(key, Math.min(at.begin(), points.length), Math.min(at.end(), points.length));
        cuts.add(span.begin());
        cuts.add(span.end());
        return span;
    }

    /** The text's lines; empty ones are left out. */
    public List<List<Piece>> paragraphs() {
        List<List<Piece>> paragraphs = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        int begin = 0;
        for (int end : cuts) {
            if (end == begin) {
                continue;
            }
            if (points[begin] == '\n') {
                finish(line, paragraphs);
                line = new ArrayList<>();
            } else {
                line.add(piece(begin, end));
            }
            begin = end;
        }
        finish(line, paragraphs);
        return paragraphs;
    }

    private static void finish(List<Piece> line, List<List<Piece>> paragraphs) {
        if (line.stream().anyMatch(piece -> !piece.text().isBlank())) {
            paragraphs.add(List.copyOf(line));
        }
    }

    private Piece piece(int begin, int end) {
        String classes =
                spans.stream().filter(span -> span.covers(begin)).map(Span::key).collect(Collectors.joining(" "));
        var name = names.floorEntry(begin);
        String named =
                name != null && name.getValue().covers(begin) ? name.getValue().key() : "";
        return new Piece(begin, text(begin, end), classes, named, starts.getOrDefault(begin, List.of()));
    }

    /** What no page may hold is shown as a character that stands for it; what turns the direction of lines too. */
    private String text(int begin, int end) {
        StringBuilder text = new StringBuilder();
        for (int at = begin; at < end; at++) {
            int point = points[at];
            boolean control = Character.isISOControl(point) && point != '\t';
            boolean turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
            boolean none = Character.getType(point) == Character.SURROGATE || (point & 0xFFFE) == 0xFFFE;
            text.appendCodePoint(point == '\r' ? ' ' : control || turns || none ? REPLACEMENT : point);
        }
        return text.toString();
    }
}
