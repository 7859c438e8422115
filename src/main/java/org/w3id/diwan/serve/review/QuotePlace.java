package org.w3id.diwan.serve.review;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.diwan.model.Passage;

/** Where the words of a refused proposal stand in the text: white space, quotation marks and dashes may be others. */
final class QuotePlace {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String QUOTES = "\"'\u2018\u2019\u201c\u201d\u00ab\u00bb`";
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014";

    private QuotePlace() {}

    /** The first place, counted in code points. */
    static Optional<Passage> find(String quote, String text) {
        String words = SPACES.splitAsStream(quote.strip())
                .filter(word -> !word.isEmpty())
                .map(QuotePlace::loose)
                .collect(Collectors.joining("\\s+"));
        Matcher place = Pattern.compile(words).matcher(text);
        if (words.isEmpty() || !place.find()) {
            return Optional.empty();
        }
        int begin = text.codePointCount(0, place.start());
        return Optional.of(new Passage(begin, begin + text.codePointCount(place.start(), place.end())));
    }

    private static String loose(String word) {
        return word.codePoints()
                .mapToObj(Character::toString)
                .map(point -> QUOTES.contains(point)
                        ? "[" + QUOTES + "]"
                        : DASHES.contains(point) ? "[" + DASHES + "]" : Pattern.quote(point))
                .collect(Collectors.joining());
    }
}
