package org.w3id.diwan.serve.http;

import com.google.common.base.Splitter;
import com.google.common.collect.Streams;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.model.vocabulary.Format;

/**
 * Which of a resource's formats an Accept header asks for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept">RFC 9110, 12.5.1</a>
 */
public final class Negotiation {
    private static final int MOST_RANGES = 100;
    private static final List<String> PROGRAMS_AND_PAGE = Streams.concat(
                    Stream.of(
                            "application/problem+json",
                            "application/json",
                            "application/sparql-results+json",
                            "text/csv"),
                    Arrays.stream(Format.values()).map(Format::mediaType),
                    Stream.of("text/html"))
            .toList();

    private Negotiation() {}

    /**
     * The best of the offers as {@link #choose(String, List)} finds it. The answer depends on Accept and says so in {@code Vary}.
     *
     * @throws Refused with 406 and the list if none is acceptable
     */
    public static String choose(HttpServletRequest request, HttpServletResponse response, List<String> offers) {
        response.setHeader("Vary", "Accept");
        return choose(accept(request), offers).orElseThrow(() -> new Refused(ProblemDetails.notAcceptable(offers)));
    }

    /** Whether a request prefers a page to what programs read. */
    public static boolean wantsPage(HttpServletRequest request) {
        return choose(accept(request), PROGRAMS_AND_PAGE)
                .filter("text/html"::equals)
                .isPresent();
    }

    /** Whether a request takes an answer in gzip, by its header Accept-Encoding (RFC 9110, 12.5.3). */
    public static boolean takesGzip(HttpServletRequest request) {
        String accepted = String.join(",", Collections.list(request.getHeaders("Accept-Encoding")));
        // an encoding is named as a media type is, with a quality
        String asTypes = accepted.replaceAll("(^|,)\\s*([\\w*-]+)", "$1encoding/$2");
        return !accepted.isBlank() && choose(asTypes, List.of("encoding/gzip")).isPresent();
    }

    /** What an Accept header lists. */
    public static List<String> named(HttpServletRequest request) {
        return Splitter.on(',').trimResults().omitEmptyStrings().splitToList(accept(request));
    }

    /** The Accept header, all its lines joined. */
    public static String accept(HttpServletRequest request) {
        return String.join(",", Collections.list(request.getHeaders("Accept")));
    }

    /**
     * The best of the offers: of the highest quality, of those the ones that Accept names, and of those
     * the first. What cannot be read as a media range counts as absent.
     *
     * @param accept the header, all its lines joined by commas; absent or blank accepts everything
     * @param offers media types without parameters, the preferred first
     * @return empty if none of the offers is acceptable: answer 406
     */
    public static Optional<String> choose(@Nullable String accept, List<String> offers) {
        if (accept == null || accept.isBlank()) {
            return offers.stream().findFirst();
        }
        // a browser, which would also take XML, is not asking for RDF/XML
        List<Range> ranges = accept.contains("html")
                ? ranges(accept)
                : ranges(accept).stream().map(range -> range.among(offers)).toList();
        return offers.stream()
                .filter(offer -> quality(offer, ranges) > 0)
                .max(Comparator.<String>comparingDouble(offer -> quality(offer, ranges))
                        .thenComparing(offer -> precision(offer, ranges))
                        .thenComparing(offer -> -offers.indexOf(offer)));
    }

    /** Axios asks for JSON and, as well, for anything: JSON it is. */
    private static int precision(String offer, List<Range> ranges) {
        return ranges.stream()
                .filter(range -> range.matches(offer))
                .mapToInt(Range::precision)
                .max()
                .orElse(0);
    }

    private static double quality(String offer, List<Range> ranges) {
        return ranges.stream()
                .filter(range -> range.matches(offer))
                .max(Comparator.comparingInt(Range::precision))
                .map(Range::quality)
                .orElse(0.0);
    }

    private static List<Range> ranges(String accept) {
        List<Range> ranges = new ArrayList<>();
        for (String item : accept.split(",", MOST_RANGES)) {
            String[] parts = item.split(";", -1);
            String name = parts[0].strip().toLowerCase(Locale.ROOT);
            if (name.indexOf('/') > 0) {
                ranges.add(new Range(name, quality(parts)));
            }
        }
        return ranges;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")) {
                try {
                    double quality = Double.parseDouble(parameter.substring(2).strip());
                    return quality >= 0 && quality <= 1 ? quality : 0;
                } catch (NumberFormatException notANumber) {
                    return 0;
                }
            }
        }
        return 1;
    }

    private record Range(String name, double quality) {
        boolean matches(String offer) {
            return name.equals("*/*")
                    || name.equals(offer)
                    || (name.endsWith("/*") && offer.startsWith(name.substring(0, name.length() - 1)));
        }

        /** The same under the name that the offers use. */
        Range among(List<String> offers) {
            return offers.contains(name)
                    ? this
                    : offers.stream()
                            .filter(offer -> MediaTypeAliases.same(name, offer))
                            .findFirst()
                            .map(offer -> new Range(offer, quality))
                            .orElse(this);
        }

        int precision() {
            return name.equals("*/*") ? 0 : name.endsWith("/*") ? 1 : 2;
        }
    }
}
