package org.w3id.diwan.article.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Segmenter;
import org.w3id.diwan.article.text.Token;

/** The organs of a state by what they are called beside its name ({@code organs.tsv}). */
public final class StateOrgans {
    private final List<Organ> organs = new ArrayList<>();

    /**
     * An organ.
     *
     * @param keys the words of the phrase, folded
     * @param type its class
     * @param template its name, with a place for the country's
     * @param marks {@code nominal}, {@code government}, {@code forces}
     */
    public record Organ(List<String> keys, String type, String template, Set<String> marks) {
        /** Its name as a country's. */
        public String name(Country country) {
            return template.replace("{c}", country.name()).replace("{a}", country.inOrgans());
        }

        /** Whether it is the government itself. */
        public boolean isGovernment() {
            return marks.contains("government");
        }

        /** Whether the phrase is a description rather than a name. */
        public boolean isNominal() {
            return marks.contains("nominal");
        }
    }

    StateOrgans(LexiconTables tables, Segmenter segmenter) {
        for (var row : tables.rows("organs.tsv", 4)) {
            for (String phrase : LexiconTables.values(row.get(0))) {
                List<String> keys = segmenter.segment(phrase).tokens().stream()
                        .map(Token::key)
                        .filter(key -> !key.equals("-"))
                        .toList();
                organs.add(new Organ(keys, row.get(1), row.get(2), Set.copyOf(LexiconTables.values(row.get(3)))));
            }
        }
        organs.sort(Comparator.comparingInt(organ -> -organ.keys().size()));
    }

    /** The organ whose phrase begins at a token, if one does; the longest. */
    public Optional<Organ> at(Document document, int from) {
        for (Organ organ : organs) {
            if (end(document, from, organ) > 0) {
                return Optional.of(organ);
            }
        }
        return Optional.empty();
    }

    /** The armed forces of a state. */
    public Organ forces() {
        return organs.stream()
                .filter(organ -> organ.marks().contains("forces"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("organs.tsv marks no organ as forces"));
    }

    /** The token after an organ's phrase; -1 if it does not stand there. */
    public static int end(Document document, int from, Organ organ) {
        return document.endOf(organ.keys(), from);
    }
}
