package org.w3id.diwan.article.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.w3id.diwan.article.format.CleanedText.DayOrigin;
import org.w3id.diwan.article.format.CleanedText.StatedDay;

/** The day on which a page says that it was published. */
final class PageDates {
    private static final List<String> PUBLISHED = PageWords.all("published");
    private static final String TIME = "time[datetime]:not([itemprop=dateModified]):not(.updated):not(.modified)";
    private static final Pattern CHANGED = PageWords.pattern("changed");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern COMPACT = Pattern.compile("^((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?$");
    private static final Pattern SLASHED = Pattern.compile("^(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b");
    private static final Pattern EPOCH = Pattern.compile("^1\\d{9}(\\d{3})?$");
    private static final Pattern IN_ADDRESS =
            Pattern.compile("[/_-]((?:19|20)\\d{2})(?:[/-](\\d{1,2})[/-](\\d{1,2})|(\\d{2})(\\d{2}))(?:[/._-]|$)");

    private PageDates() {}

    /** All that a page says of it, by where it is said. */
    static List<StatedDay> published(Document page, LinkedData linked) {
        List<StatedDay> days = new ArrayList<>();
        linked.published()
                .flatMap(PageDates::day)
                .ifPresent(day -> days.add(new StatedDay(day, DayOrigin.LINKED_DATA)));
        PUBLISHED.stream()
                .flatMap(query -> Optional.ofNullable(page.selectFirst(query)).flatMap(PageDates::of).stream())
                .findFirst()
                .ifPresent(day -> days.add(new StatedDay(day, DayOrigin.METADATA)));
        addressed(page).ifPresent(day -> days.add(new StatedDay(day, DayOrigin.ADDRESS)));
        return days;
    }

    /** The days of the times within an element, without those of a change. */
    static List<LocalDate> times(Element element) {
        return element.select(TIME).stream()
                .filter(time -> !CHANGED.matcher(time.text() + " "
                                + Optional.ofNullable(time.parent())
                                        .map(Element::ownText)
                                        .orElse(""))
                        .find())
                .flatMap(time -> day(time.attr("datetime").strip()).stream())
                .distinct()
                .toList();
    }

    private static Optional<LocalDate> of(Element element) {
        return Stream.of(element.attr("content"), element.attr("datetime"), element.attr("title"), element.text())
                .flatMap(written -> day(written.strip()).stream())
                .findFirst();
    }

    private static Optional<LocalDate> addressed(Document page) {
        return page.select("link[rel=canonical],link[rel=amphtml],meta[property=og:url]").stream()
                .map(each -> IN_ADDRESS.matcher(each.attr("href") + each.attr("content")))
                .filter(Matcher::find)
                .flatMap(found -> day(
                        found.group(1),
                        Optional.ofNullable(found.group(2)).orElseGet(() -> found.group(4)),
                        Optional.ofNullable(found.group(3)).orElseGet(() -> found.group(5)))
                        .stream())
                .findFirst();
    }

    /** A day as pages write it: ISO, without hyphens, as in e-mail, day or month first where only one is possible, seconds since 1970. */
    static Optional<LocalDate> day(String written) {
        for (Pattern pattern : List.of(ISO, COMPACT)) {
            Matcher found = pattern.matcher(written);
            if (found.find()) {
                return day(found.group(1), found.group(2), found.group(3));
            }
        }
        Matcher slashed = SLASHED.matcher(written);
        if (slashed.find()) {
            return slashed(slashed.group(1), slashed.group(2), slashed.group(3));
        }
        if (EPOCH.matcher(written).find()) {
            long seconds = Long.parseLong(written.substring(0, 10));
            return Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
        }
        try {
            return Optional.of(LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(written)));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    /** "25/01/2024" is in January; "05/01/2024" may be either and gives none. */
    private static Optional<LocalDate> slashed(String first, String second, String year) {
        Optional<LocalDate> dayFirst = day(year, second, first);
        Optional<LocalDate> monthFirst = day(year, first, second);
        boolean both = dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst);
        return both ? Optional.empty() : dayFirst.or(() -> monthFirst);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
