package org.w3id.diwan.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.article.text.CleanedText;
import org.w3id.diwan.article.text.Segmenter;
import org.w3id.diwan.article.time.DateExpression;
import org.w3id.diwan.article.time.DateGrammar;

/** What the first lines of a text say of the article itself: its headline and its day. */
public final class Masthead {
    private static final int LINES = 8;
    private static final int SHORT = 80;
    private static final int LONGEST_TITLE = 150;

    /** The first line where it reads like a headline; empty otherwise. */
    String title(CleanedText cleaned) {
        if (!cleaned.title().isEmpty()) {
            return cleaned.title();
        }
        List<String> lines = cleaned.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() < 2) {
            return "";
        }
        String first = lines.get(0).split("\\s+", -1).length < 3 ? lines.get(1) : lines.get(0);
        boolean headline = first.length() <= LONGEST_TITLE
                && !first.matches(".*[.!?”\":]$")
                && first.split("\\s+", -1).length >= 3;
        return headline ? first : "";
    }

    /** The full date in one of the first short lines; empty where there is none. */
    Optional<LocalDate> published(String text, DateGrammar dates, Segmenter segmenter) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(LINES)
                .filter(line -> line.length() <= SHORT)
                .flatMap(line -> dates.read(segmenter.segment(line), Optional.empty()).stream())
                .map(DateExpression::period)
                .filter(period -> period.hasEarliest() && period.earliest().equals(period.latest()))
                .map(period -> period.earliest())
                .findFirst();
    }
}
