package org.w3id.diwan.article.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.time.DateIndex;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Period;

/** Computes when from a proposal's words of time, which must stand in its quote or near it. */
public final class TimeWords {
    private static final int PARAGRAPHS = 1;

    private final Document document;
    private final QuoteFinder quotes;
    private final DateIndex times;
    private final Optional<LocalDate> published;

    public TimeWords(Document document, QuoteFinder quotes, DateIndex times, Optional<LocalDate> published) {
        this.document = document;
        this.quotes = quotes;
        this.times = times;
        this.published = published;
    }

    /** The period that some words mean; unknown where there are none or they name no day, month or year. */
    public Period of(String words, Stretch quote, Modality modality) throws NotBorne {
        if (words.isBlank()) {
            return Period.UNKNOWN;
        }
        Stretch place = quotes.find(words).stream()
                .filter(found -> Math.abs(paragraph(found.from()) - paragraph(quote.from())) <= PARAGRAPHS)
                .min(Comparator.comparingInt(found -> quote.holds(found.from()) ? 0 : distance(found, quote)))
                .orElseThrow(
                        () -> new NotBorne("time-not-near", "\"" + words + "\" stands neither in nor near the quote"));
        Period period = period(place);
        boolean future = period.isKnown()
                && period.hasEarliest()
                && published.filter(day -> period.earliest().isAfter(day)).isPresent();
        if (modality == Modality.ACTUAL && future) {
            throw new NotBorne("fact-in-the-future", period.edtf() + " is after the day of publication");
        }
        return period;
    }

    private Period period(Stretch place) {
        List<Period> periods = IntStream.range(place.from(), place.to())
                .filter(at -> times.isDated(at))
                .mapToObj(times::said)
                .distinct()
                .toList();
        return periods.size() == 1 ? periods.get(0) : Period.UNKNOWN;
    }

    private int paragraph(int token) {
        return document.sentenceOf(token).paragraph();
    }

    private static int distance(Stretch place, Stretch quote) {
        return 1 + Math.abs(place.from() - quote.from());
    }
}
