package org.w3id.diwan.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.model.Format;
import org.w3id.diwan.query.RowFormat;

/**
 * The formats of one kind of answer, of which a request chooses by {@code format=} or {@code output=}, else by Accept.
 *
 * @param offers media types, the preferred first
 * @param named from a word to a media type
 * @param words the words there are
 */
record FormatChoice(List<String> offers, Function<String, Optional<String>> named, String words) {
    static final FormatChoice ROWS = new FormatChoice(
            RowFormat.mediaTypes(), word -> RowFormat.named(word).map(RowFormat::mediaType), RowFormat.words());
    static final FormatChoice GRAPHS =
            of(Format.TURTLE, Format.NTRIPLES, Format.RDFXML, Format.JSONLD, Format.TRIG, Format.NQUADS);
    static final FormatChoice DATASETS = of(Format.TRIG, Format.NQUADS, Format.JSONLD);

    private static FormatChoice of(Format... formats) {
        List<Format> known = List.of(formats);
        return new FormatChoice(
                known.stream().map(Format::mediaType).toList(),
                word -> Format.named(word).filter(known::contains).map(Format::mediaType),
                Format.words(known));
    }

    /**
     * The media type that a request asks for.
     *
     * @throws Refused with 400 or 406 where there is no such format
     */
    String of(HttpServletRequest request) {
        String word = parameter(request);
        if (word != null) {
            return named.apply(word)
                    .filter(offers::contains)
                    .orElseThrow(() ->
                            Refused.with(400, "There is no format '" + word + "' here; there are " + words + "."));
        }
        return Negotiation.choose(Negotiation.accept(request), offers)
                .orElseThrow(() -> Refused.with(
                        406,
                        "None of the formats of this answer is acceptable to you; there are "
                                + String.join(", ", offers) + "."));
    }

    private static @Nullable String parameter(HttpServletRequest request) {
        return List.of("format", "output").stream()
                .map(request::getParameter)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(String::strip)
                .orElse(null);
    }
}
