package org.w3id.diwan.article.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of a printed document as lines. What stands at the head or foot of several pages is no part of the text. */
final class PrintedPages {
    private static final char PARAGRAPH = '\u2029';
    private static final int EDGE = 3;
    private static final Pattern NUMBER = PageWords.pattern("page-number");
    private static final Pattern ENDED = Pattern.compile(".*[.!?:…][\"”’')\\]]*");
    private static final Pattern HYPHENATED = Pattern.compile(".*\\p{IsLowercase}[-\u2010]");
    private static final Pattern KEEPS_HYPHEN =
            Pattern.compile("(?i)(?:.*[^\\p{L}])?(?:" + PageWords.pattern("keeps-hyphen") + ")[-\u2010]");

    private final List<List<String>> pages;

    /** @param pages the lines of each page; the first of a paragraph begins with U+2029 */
    PrintedPages(List<List<String>> pages) {
        this.pages = pages.stream()
                .map(page -> page.stream().filter(line -> !bare(line).isEmpty()).toList())
                .toList();
    }

    /** The lines of all pages without running heads, feet and page numbers. */
    List<String> body() {
        Set<String> running = running();
        List<String> body = new ArrayList<>();
        for (List<String> page : pages) {
            boolean broken = !body.isEmpty();
            for (int at = 0; at < page.size(); at++) {
                boolean edge = at < EDGE || at >= page.size() - EDGE;
                String line = page.get(at);
                if (!edge || !isRunning(line, running)) {
                    body.add(broken ? goesOn(body.get(body.size() - 1), line) : line);
                    broken = false;
                }
            }
        }
        return body;
    }

    /** A page break is a paragraph's end only after the end of a sentence. */
    private static String goesOn(String before, String line) {
        boolean on = !ENDED.matcher(before).matches()
                && Character.isLowerCase(bare(line).codePointAt(0));
        return on ? bare(line) : PARAGRAPH + bare(line);
    }

    private static boolean isRunning(String line, Set<String> running) {
        return NUMBER.matcher(bare(line)).matches() || running.contains(pattern(line));
    }

    /** What stands at the edge of at least two pages, numbers aside. */
    private Set<String> running() {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> page : pages) {
            Set<String> edges = new HashSet<>();
            Stream.concat(page.stream().limit(EDGE), page.stream().skip(Math.max(0, page.size() - EDGE)))
                    .forEach(line -> edges.add(pattern(line)));
            edges.forEach(edge -> counts.merge(edge, 1, Integer::sum));
        }
        counts.values().removeIf(count -> count < 2 || 2 * count < pages.size());
        return counts.keySet();
    }

    private static String pattern(String line) {
        return bare(line).replaceAll("\\d+", "#");
    }

    private static String bare(String line) {
        return line.isEmpty() || line.charAt(0) != PARAGRAPH ? line : line.substring(1);
    }

    /** Paragraphs, one a line; words parted at the end of a printed line are joined. */
    static String text(List<String> lines) {
        StringBuilder text = new StringBuilder();
        StringBuilder paragraph = new StringBuilder();
        for (String line : lines) {
            String words = bare(line);
            if (line.length() > words.length()) {
                flush(paragraph, text);
            }
            join(paragraph, words);
        }
        flush(paragraph, text);
        return text.toString();
    }

    private static void join(StringBuilder paragraph, String words) {
        String last = paragraph.substring(paragraph.lastIndexOf(" ") + 1);
        boolean parted = HYPHENATED.matcher(last).matches() && Character.isLowerCase(words.codePointAt(0));
        if (parted && !KEEPS_HYPHEN.matcher(last).matches()) {
            paragraph.setLength(paragraph.length() - 1);
        } else if (!paragraph.isEmpty() && !last.endsWith("-")) {
            paragraph.append(' ');
        }
        paragraph.append(words);
    }

    private static void flush(StringBuilder paragraph, StringBuilder text) {
        if (!paragraph.isEmpty()) {
            text.append(paragraph).append('\n');
            paragraph.setLength(0);
        }
    }
}
