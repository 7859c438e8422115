package org.w3id.diwan.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.riot.WebContent;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.query.RowFormat;
import org.w3id.diwan.serve.http.MediaTypeAliases;
import org.w3id.diwan.serve.http.Negotiation;
import org.w3id.diwan.serve.http.Refused;

/**
 * The formats of one kind of answer, of which a request chooses by {@code format=} or {@code output=}, else by Accept.
 *
 * @param offers media types, the preferred first
 * @param named from a word to a media type
 */
record FormatChoice(List<String> offers, Function<String, Optional<String>> named) {
    static final FormatChoice ROWS = new FormatChoice(
                    RowFormat.mediaTypes(), word -> RowFormat.named(word).map(RowFormat::mediaType))
            .orPage();
    static final FormatChoice GRAPHS = of(
                    Format.TURTLE, Format.NTRIPLES, Format.RDFXML, Format.JSONLD, Format.TRIG, Format.NQUADS)
            .orPage();
    static final FormatChoice DATASETS = of(Format.TRIG, Format.NQUADS, Format.JSONLD);

    private static FormatChoice of(Format... formats) {
        List<Format> known = List.of(formats);
        return new FormatChoice(
                Stream.concat(known.stream().map(Format::mediaType), Stream.of(WebContent.contentTypeRDFThrift))
                        .toList(),
                word -> Format.named(word).filter(known::contains).map(Format::mediaType));
    }

    private FormatChoice orPage() {
        String html = SparqlPage.HTML;
        return new FormatChoice(
                Stream.concat(offers.stream(), Stream.of(html)).toList(),
                word -> named.apply(word)
                        .or(() -> Optional.of(html).filter(page -> word.equals("html") || word.equals(page))));
    }

    /**
     * The media type that a request asks for. A word that is no format of this kind of answer counts as absent: libraries send one word for
     * whatever they ask, and the right types in Accept.
     *
     * @throws Refused with 406 where there is no such format
     */
    String of(HttpServletRequest request) {
        return words(request)
                .flatMap(word ->
                        named.apply(word).or(() -> MediaTypeAliases.of(word).filter(offers::contains)).stream())
                .findFirst()
                .or(() -> Negotiation.choose(Negotiation.accept(request), offers))
                .orElseThrow(() -> Refused.with(
                        406,
                        "None of the formats of this answer is acceptable to you; there are "
                                + String.join(", ", offers) + "."));
    }

    private static Stream<String> words(HttpServletRequest request) {
        return Stream.of("format", "output", "results")
                .map(request::getParameter)
                .filter(Objects::nonNull)
                .map(String::strip);
    }
}
