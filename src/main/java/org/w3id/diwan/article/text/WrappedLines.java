package org.w3id.diwan.article.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells where the lines of a text were broken at a width, so that a paragraph and its sentences run on over them. */
final class WrappedLines {
    private static final int WIDEST = 100;
    private static final Pattern PARTED = Pattern.compile("-[ \t]*\r?\n[ \t]*\\p{IsLowercase}\\p{L}+");
    private static final Pattern ENDED = Pattern.compile(".*[.!?:…][\"”’')\\]]*");

    private final String text;
    private final boolean wrapped;
    private final int width;

    WrappedLines(String text) {
        this.text = text;
        List<String> lines = text.lines().map(String::strip).toList();
        width = lines.stream().mapToInt(String::length).max().orElse(0);
        wrapped = width <= WIDEST && isBroken(lines);
    }

    /** Whether a line ends amid a sentence and the next goes on in lower case. */
    private static boolean isBroken(List<String> lines) {
        return IntStream.range(1, lines.size())
                .anyMatch(at -> lines.get(at).matches("(?s)\\p{IsLowercase}.*")
                        && !lines.get(at - 1).isEmpty()
                        && !ENDED.matcher(lines.get(at - 1)).matches());
    }

    /** Where a word ends that is parted by a hyphen at a line's end, "coali-" and "tion"; the same index where none is. */
    int endOfParted(int hyphen) {
        if (!wrapped || hyphen + 2 >= text.length() || text.charAt(hyphen) != '-' || hyphen == 0) {
            return hyphen;
        }
        Matcher rest = PARTED.matcher(text).region(hyphen, text.length());
        return Character.isLetter(text.charAt(hyphen - 1)) && rest.lookingAt() ? rest.end() : hyphen;
    }

    /** Whether the paragraph goes on after the line break at an index: the line is about full and no empty one follows. */
    boolean goOnAfter(int lineBreak) {
        if (!wrapped) {
            return false;
        }
        String line = text.substring(text.lastIndexOf('\n', lineBreak - 1) + 1, lineBreak)
                .strip();
        int next = text.indexOf('\n', lineBreak + 1);
        String after =
                text.substring(lineBreak + 1, next < 0 ? text.length() : next).strip();
        boolean ended = ENDED.matcher(line).matches();
        boolean full = ended ? 4 * line.length() > 3 * width : 3 * line.length() > width;
        return full && !after.isEmpty();
    }
}
