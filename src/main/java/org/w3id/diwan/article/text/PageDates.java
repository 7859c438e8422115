package org.w3id.diwan.article.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The day on which a page says that it was published. */
final class PageDates {
    private static final List<String> PUBLISHED = List.of(
            "meta[property=article:published_time]",
            "[itemprop=datePublished]",
            "meta[name=parsely-pub-date]",
            "meta[name=pubdate]",
            "meta[name=publish-date]",
            "meta[name=publishdate]",
            "meta[name=sailthru.date]",
            "meta[name=date]",
            "meta[name=DC.date.issued]",
            "meta[name=dc.date.issued]",
            "meta[name=DC.date]",
            "meta[name=dc.date]",
            "meta[name=article:published_time]",
            "time[datetime]:not([itemprop=dateModified]):not(.updated):not(.modified)");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern COMPACT = Pattern.compile("^((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?$");
    private static final Pattern SLASHED = Pattern.compile("^(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b");
    private static final Pattern EPOCH = Pattern.compile("^1\\d{9}(\\d{3})?$");
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:/|-|$)");
    private static final Pattern LINKED = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]+)\"");

    private PageDates() {}

    static List<LocalDate> published(Document page) {
        return PUBLISHED.stream()
                .flatMap(query -> Optional.ofNullable(page.selectFirst(query)).flatMap(PageDates::of).stream())
                .findFirst()
                .or(() -> linked(page))
                .or(() -> addressed(page))
                .stream()
                .toList();
    }

    private static Optional<LocalDate> of(Element element) {
        return Stream.of(element.attr("content"), element.attr("datetime"), element.text())
                .flatMap(written -> day(written.strip()).stream())
                .findFirst();
    }

    private static Optional<LocalDate> linked(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .map(script -> LINKED.matcher(script.data()))
                .filter(Matcher::find)
                .flatMap(found -> day(found.group(1)).stream())
                .findFirst();
    }

    private static Optional<LocalDate> addressed(Document page) {
        return page.select("link[rel=canonical],meta[property=og:url]").stream()
                .map(each -> IN_ADDRESS.matcher(each.attr("href") + each.attr("content")))
                .filter(Matcher::find)
                .flatMap(found -> day(found.group(1), found.group(2), found.group(3)).stream())
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
