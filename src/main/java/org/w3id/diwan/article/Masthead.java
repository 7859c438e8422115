package org.w3id.diwan.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.diwan.article.format.CleanedText;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.time.DateGrammar;

/** What the first lines of a text say of the article itself: its headline and its day. */
final class Masthead {
    private static final int LINES = 8;
    private static final int SHORT = 80;
    private static final int LONGEST_TITLE = 150;
    private static final int FEWEST_WORDS = 3;

    private final Lexicon lexicon;
    private final DateGrammar dates;
    private final Pattern update;

    Masthead(Lexicon lexicon, DateGrammar dates) {
        this.lexicon = lexicon;
        this.dates = dates;
        update = lexicon.tables().pattern("patterns.tsv", "not-of-publication");
    }

    /** The first line where it reads like a headline; empty otherwise. */
    static String title(CleanedText cleaned) {
        List<String> lines = lines(cleaned.text()).limit(2).toList();
        if (!cleaned.title().isEmpty() || lines.size() < 2) {
            return cleaned.title();
        }
        String first = isLong(lines.get(0)) ? lines.get(0) : lines.get(1);
        return first.length() <= LONGEST_TITLE && !first.matches(".*[.!?”\":]$") && isLong(first) ? first : "";
    }

    /** The full date in one of the first short lines; empty where there is none. */
    Optional<LocalDate> published(String text) {
        return lines(text)
                .limit(LINES)
                .filter(line -> line.length() <= SHORT)
                .map(line -> lexicon.segmenter().segment(update.matcher(line).replaceAll("")))
                .flatMap(line -> dates.read(line, Optional.empty()).stream())
                .flatMap(dated -> dated.day().stream())
                .findFirst();
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static boolean isLong(String line) {
        return line.split("\\s+", -1).length >= FEWEST_WORDS;
    }
}
