package org.w3id.diwan.article.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Segmenter;

/** Quotes are found word for word, whatever spaces, marks and accents they are written with. */
final class QuoteFinderTest {
    private static final Segmenter SEGMENTER = new Segmenter(java.util.Set.of(), java.util.Set.of(), word -> word);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "He said “yes” – twice. | said \"yes\" - twice | said “yes” – twice",
                "The minister’s\u00a0car  stopped. | minister's car stopped | minister’s\u00a0car  stopped",
                "Cafe\u0301 owners left. | Caf\u00e9 owners | Cafe\u0301 owners",
                "Co\u00adordination goes on. | Coordination goes on. | Co\u00adordination goes on.",
                "Al‑Asad was hit. | Al-Asad was hit. | Al‑Asad was hit.",
            })
    void findsAQuoteAndLeadsBackToTheText(String text, String quote, String place) {
        Document document = SEGMENTER.segment(text);
        assertThat(new QuoteFinder(document).find(quote))
                .singleElement()
                .extracting(found -> document.written(found.from(), found.to()))
                .isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She met him. | he met",
                "She met him. | She Met him",
                "She met him. | She met ... him",
                "She met him. | ' '",
                "She met him. | \"\"",
            })
    void findsNothingThatDoesNotStandThere(String text, String quote) {
        assertThat(new QuoteFinder(SEGMENTER.segment(text)).find(quote)).isEmpty();
    }
}
