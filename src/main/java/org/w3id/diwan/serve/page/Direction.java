package org.w3id.diwan.serve.page;

/** Which way a text runs, by its first letter that runs either way; an Arabic name in Latin letters runs from left to right. */
final class Direction {
    private Direction() {}

    static String of(String text) {
        return text.codePoints()
                .mapToObj(Character::getDirectionality)
                .filter(Direction::isStrong)
                .findFirst()
                .map(first -> first == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? "ltr" : "rtl")
                .orElse("ltr");
    }

    private static boolean isStrong(byte directionality) {
        return directionality == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
