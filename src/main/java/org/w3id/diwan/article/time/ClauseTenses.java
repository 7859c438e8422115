package org.w3id.diwan.article.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.diwan.article.lexicon.LexiconTables;

/** Tells from the words around an expression of time whether they speak of what was or of what lies ahead ({@code patterns.tsv}). */
final class ClauseTenses {
    private static final int FEW_WORDS = 2;

    private final Pattern breaks;
    private final Pattern open;
    private final Pattern ahead;
    private final Pattern deed;
    private final Pattern sentence;

    /** What a clause tells of. */
    enum ClauseTense {
        /** "visited on Monday", and whatever is not known to lie ahead. */
        PAST,
        /** "will visit on Monday". */
        AHEAD,
        /** "was due to visit on Monday": seen from a day that is not given. */
        OPEN
    }

    ClauseTenses(LexiconTables tables) {
        breaks = tables.pattern("patterns.tsv", "clause-break");
        open = tables.pattern("patterns.tsv", "clause-open");
        ahead = tables.pattern("patterns.tsv", "clause-ahead");
        deed = tables.pattern("patterns.tsv", "clause-deed");
        sentence = tables.pattern("patterns.tsv", "sentence-ahead");
    }

    /** Whether a sentence tells, somewhere, of what lies ahead. */
    boolean isAhead(String words) {
        return sentence.matcher(words).find();
    }

    /** What the clause around a stretch of a sentence tells: the words before, and those behind where hardly any stand before. */
    ClauseTense at(String words, int begin, int end) {
        int from = 0;
        boolean fronted = true;
        Matcher before = breaks.matcher(words).region(0, begin);
        while (before.find()) {
            from = before.end();
            fronted = !Character.isLetter(before.group().charAt(0));
        }
        String clause = words.substring(from, begin);
        if (fronted
                && clause.strip().split("\\s+", -1).length <= FEW_WORDS
                && !deed.matcher(clause).find()) {
            String rest = words.substring(end).replaceFirst("^\\s*,", "");
            Matcher after = breaks.matcher(rest);
            clause += " " + (after.find() ? rest.substring(0, after.start()) : rest);
        }
        return open.matcher(clause).find()
                ? ClauseTense.OPEN
                : ahead.matcher(clause).find() ? ClauseTense.AHEAD : ClauseTense.PAST;
    }
}
