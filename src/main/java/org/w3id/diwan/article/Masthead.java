package org.w3id.diwan.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.diwan.article.format.CleanedText;
import org.w3id.diwan.article.text.Segmenter;
import org.w3id.diwan.article.time.DateGrammar;

/** What the first lines of a text say of the article itself: its headline and its day. */
public final class Masthead {
    private static final Pattern UPDATE = Pattern.compile(
            "(?i)(?:©|\\(c\\)|\\b(?:last\\s+)?(?:updated?|modified|revised|edited|corrected|changed|reviewed|accessed|retrieved|copyright|printed|archived|captured|crawled|downloaded)\\b)(?:(?!published|posted|first|issued|released).)*");
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

    /** A line without the day on which the article was changed: "Published January 25, 2024 | Updated February 3, 2024". */
    private static String withoutUpdate(String line) {
        return UPDATE.matcher(line).replaceAll("");
    }

    /** The full date in one of the first short lines; empty where there is none. */
    Optional<LocalDate> published(String text, DateGrammar dates, Segmenter segmenter) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(LINES)
                .filter(line -> line.length() <= SHORT)
                .map(Masthead::withoutUpdate)
                .flatMap(line -> dates.read(segmenter.segment(line), Optional.empty()).stream())
                .flatMap(dated -> dated.day().stream())
                .findFirst();
    }
}
