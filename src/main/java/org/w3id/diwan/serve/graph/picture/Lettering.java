package org.w3id.diwan.serve.graph.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text becomes, without a font: the same on every machine, so that the same graph gives the same picture. The widths are those of
 * wide sans-serif fonts, so that text fits in whatever font the reader has.
 */
final class Lettering {
    private static final String NARROW = "iljI.,:;'|!";
    private static final String SLIM = "ftr()[]-/ \"·";
    private static final String BROAD = "mwMW@%—";

    private Lettering() {}

    static double width(String text, double size, boolean bold) {
        double ems = text.codePoints().mapToDouble(Lettering::ems).sum();
        return ems * size * (bold ? 1.12 : 1);
    }

    private static double ems(int codePoint) {
        if (codePoint < 0x80 && NARROW.indexOf(codePoint) >= 0) {
            return 0.32;
        }
        if (SLIM.indexOf(codePoint) >= 0) {
            return 0.4;
        }
        if (BROAD.indexOf(codePoint) >= 0) {
            return 0.96;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (Character.isUpperCase(codePoint)) {
            return 0.7;
        }
        return Character.isIdeographic(codePoint) ? 1 : 0.62;
    }

    /** Breaks text at spaces into lines of about a width; a single longer word stays whole. */
    static List<String> wrap(String text, double width, double size, boolean bold) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int space = text.indexOf(' ', at);
            String word = text.substring(at, space < 0 ? text.length() : space);
            at += word.length() + 1;
            if (!line.isEmpty() && width(line + " " + word, size, bold) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Whether it runs from right to left: its first letter says so. */
    static boolean isRightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .limit(1)
                .anyMatch(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    }
}
