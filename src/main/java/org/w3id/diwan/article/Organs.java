package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The organs of a state by what they are called beside its name ({@code organs.tsv}). */
final class Organs {
    private final List<Organ> organs = new ArrayList<>();

    /**
     * An organ.
     *
     * @param keys the words of the phrase, folded
     * @param type its class
     * @param template its name, with a place for the country's
     * @param nominal whether the phrase is a description
     */
    record Organ(List<String> keys, String type, String template, boolean nominal) {
        String name(Country country, String adjective) {
            String full = country.name().startsWith("United") && template.contains(" of {c}")
                    ? "the " + country.name()
                    : country.name();
            return template.replace("{c}", template.startsWith("Government") ? full : country.name())
                    .replace("{a}", adjective);
        }
    }

    Organs(Segmenter segmenter) {
        for (var row : LexiconFile.rows("organs.tsv", 4)) {
            for (String phrase : LexiconFile.values(row.get(0))) {
                List<String> keys = segmenter.segment(phrase).tokens().stream()
                        .map(Token::key)
                        .filter(key -> !key.equals("-"))
                        .toList();
                organs.add(new Organ(keys, row.get(1), row.get(2), row.get(3).equals("nominal")));
            }
        }
        organs.sort(Comparator.comparingInt(organ -> -organ.keys().size()));
    }

    /** The organ whose phrase begins at a token, if one does; the longest. */
    Optional<Organ> at(Document document, int from) {
        for (Organ organ : organs) {
            if (end(document, from, organ) > 0) {
                return Optional.of(organ);
            }
        }
        return Optional.empty();
    }

    /** The token after an organ's phrase; -1 if it does not stand there. */
    static int end(Document document, int from, Organ organ) {
        int at = from;
        for (String key : organ.keys()) {
            if (document.key(at).equals("-")) {
                at++;
            }
            if (!document.key(at).equals(key)) {
                return -1;
            }
            at++;
        }
        return at;
    }
}
