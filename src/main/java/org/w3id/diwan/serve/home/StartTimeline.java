package org.w3id.diwan.serve.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.diwan.query.EdtfText;
import org.w3id.diwan.query.overview.Overview.Happening;
import org.w3id.diwan.serve.http.HtmlTemplates;

/**
 * Events as bars beside each other, one row an event.
 *
 * @param rows in the order of their first days
 * @param years where each year within the line begins
 */
public record StartTimeline(List<EventRow> rows, List<Mark> years) {
    /** The line is so many units wide. */
    public static final int WIDTH = 1000;

    private static final int NARROWEST = 8;
    /** A few events long before or after the others would press these into a point. */
    private static final double OUTLIERS = 0.1;

    /**
     * An event.
     *
     * @param when in words, as each claim has it
     */
    public record EventRow(String href, String name, String when, List<Bar> bars) {}

    /** A bar in units of the line. What has no beginning or no end reaches to the edge. */
    public record Bar(int from, int width, String modality) {}

    /** A year and where it begins. */
    public record Mark(int year, int at) {}

    static StartTimeline of(List<Happening> events) {
        List<LocalDate> days = events.stream()
                .flatMap(event -> Stream.of(event.first(), event.last()))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return new StartTimeline(List.of(), List.of());
        }
        LocalDate begin = days.get((int) (days.size() * OUTLIERS)).minusDays(15);
        LocalDate end =
                days.get((int) Math.ceil(days.size() * (1 - OUTLIERS)) - 1).plusDays(15);
        Scale scale = new Scale(begin, Math.max(1, ChronoUnit.DAYS.between(begin, end)));
        Map<String, List<Happening>> byEvent =
                events.stream().collect(Collectors.groupingBy(Happening::iri, LinkedHashMap::new, Collectors.toList()));
        List<EventRow> rows = new ArrayList<>();
        byEvent.forEach((iri, claims) -> rows.add(new EventRow(
                HtmlTemplates.href(iri),
                claims.get(0).name(),
                claims.stream().map(StartTimeline::words).distinct().collect(Collectors.joining("; ")),
                claims.stream().map(scale::bar).distinct().toList())));
        List<Mark> years = IntStream.rangeClosed(begin.getYear() + 1, end.getYear())
                .mapToObj(year -> new Mark(year, scale.at(LocalDate.of(year, 1, 1))))
                .toList();
        return new StartTimeline(rows, years);
    }

    private static String words(Happening event) {
        String mode = event.modality().equals("Actual") ? "" : event.modality().toLowerCase(Locale.ROOT) + ": ";
        return mode + EdtfText.of(event.when());
    }

    private record Scale(LocalDate begin, long days) {
        int at(LocalDate day) {
            long units = ChronoUnit.DAYS.between(begin, day) * WIDTH / days;
            return (int) Math.max(0, Math.min(WIDTH, units));
        }

        Bar bar(Happening event) {
            int from = event.first().isEmpty() ? 0 : at(LocalDate.parse(event.first()));
            int to = event.last().isEmpty()
                    ? WIDTH
                    : at(LocalDate.parse(event.last()).plusDays(1));
            int left = Math.min(from, WIDTH - NARROWEST);
            return new Bar(left, Math.max(NARROWEST, to - left), event.modality());
        }
    }
}
