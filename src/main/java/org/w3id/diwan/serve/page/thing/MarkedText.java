package org.w3id.diwan.serve.page.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.diwan.serve.http.TextDirection;
import org.w3id.diwan.serve.page.thing.ThingPage.Paragraph;
import org.w3id.diwan.serve.page.thing.ThingPage.Piece;
import org.w3id.diwan.serve.page.thing.ThingPage.Reference;

/**
 * A source's text with the claims in it. It is cut wherever a passage begins or ends, as passages may overlap; what lies in one is marked, and
 * behind each passage stands its claim, numbered as the passages end.
 */
final class MarkedText {
    private static final Pattern PASSAGE = Pattern.compile("#char=(\\d{1,9}),(\\d{1,9})$");
    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]+");

    private final String text;
    private final List<Marked> marked = new ArrayList<>();

    /** A passage by UTF-16 indices, with the claim in it. */
    private record Marked(int begin, int end, Reference claim) {
        boolean covers(int at) {
            return begin <= at && at < end;
        }

        Marked numbered(int number) {
            return new Marked(begin, end, new Reference(number, claim.href(), claim.words()));
        }
    }

    /** @param claims by the addresses of their passages; passages that lie outside the text are left out */
    MarkedText(String text, List<ThingPage.Sentence> claims) {
        this.text = text;
        int length = text.codePointCount(0, text.length());
        for (ThingPage.Sentence claim : claims) {
            String words = claim.words();
            for (ThingPage.Evidence evidence : claim.evidence()) {
                evidence.passages().forEach(passage -> add(passage.href(), length, evidence.href(), words));
            }
        }
        marked.sort(Comparator.comparingInt(Marked::end).thenComparingInt(Marked::begin));
        Map<String, Integer> numbers = new HashMap<>();
        marked.replaceAll(
                each -> each.numbered(numbers.computeIfAbsent(each.claim().href(), first -> numbers.size() + 1)));
    }

    private void add(String address, int length, String claim, String words) {
        Matcher passage = PASSAGE.matcher(address);
        if (passage.find()) {
            int begin = Integer.parseInt(passage.group(1));
            int end = Integer.parseInt(passage.group(2));
            if (begin < end && end <= length) {
                marked.add(new Marked(
                        text.offsetByCodePoints(0, begin),
                        text.offsetByCodePoints(0, end),
                        new Reference(0, claim, words)));
            }
        }
    }

    /** The lines of the text that are not empty. */
    List<Paragraph> paragraphs() {
        return PARAGRAPH
                .matcher(text)
                .results()
                .filter(line -> !line.group().isBlank())
                .map(line -> new Paragraph(TextDirection.of(line.group()), pieces(line.start(), line.end())))
                .toList();
    }

    private List<Piece> pieces(int from, int to) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
        for (Marked each : marked) {
            cuts.add(Math.min(to, Math.max(from, each.begin())));
            cuts.add(Math.min(to, Math.max(from, each.end())));
        }
        List<Piece> pieces = new ArrayList<>();
        int begin = from;
        for (int end : cuts.tailSet(from, false)) {
            int start = begin;
            boolean inside = marked.stream().anyMatch(each -> each.covers(start));
            List<Reference> ending = marked.stream()
                    .filter(each -> each.end() == end)
                    .map(Marked::claim)
                    .distinct()
                    .sorted(Comparator.comparingInt(Reference::number))
                    .toList();
            pieces.add(new Piece(text.substring(start, end), inside, ending));
            begin = end;
        }
        return pieces;
    }
}
