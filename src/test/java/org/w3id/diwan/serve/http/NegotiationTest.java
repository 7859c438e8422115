package org.w3id.diwan.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NegotiationTest {
    private static final List<String> OFFERS = List.of("text/turtle", "application/json", "text/html");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    */*                                                             | text/turtle
                    text/html                                                       | text/html
                    TEXT/HTML                                                       | text/html
                    text/html;charset=utf-8                                         | text/html
                    application/json, text/html                                     | application/json
                    application/json;q=0.5, text/html;q=0.9                         | text/html
                    text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html
                    text/*, text/turtle;q=0                                         | text/html
                    */*;q=0.1, text/*;q=0.2, text/html;q=0.05                       | text/turtle
                    */*, text/turtle;q=0.2                                          | application/json
                    application/json;q=1.000                                        | application/json
                    """)
    void choosesAsTheHeaderAsks(String accept, String chosen) {
        assertThat(Negotiation.choose(accept, OFFERS)).hasValue(chosen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    image/png
                    text/html;q=0
                    text/html;q=lots
                    text/html;q=-1
                    text/html;q=2
                    garbage
                    ;;;,,,///
                    /
                    """)
    void findsNothingAcceptable(String accept) {
        assertThat(Negotiation.choose(accept, OFFERS)).isEmpty();
    }

    @Test
    void takesTheFirstWhereNothingIsAsked() {
        assertThat(Negotiation.choose(null, OFFERS)).hasValue("text/turtle");
        assertThat(Negotiation.choose(" ", OFFERS)).hasValue("text/turtle");
    }

    @Test
    void readsAHundredRangesAndNoMore() {
        assertThat(Negotiation.choose("image/png,".repeat(1_000_000) + "text/html", OFFERS))
                .isEmpty();
    }
}
