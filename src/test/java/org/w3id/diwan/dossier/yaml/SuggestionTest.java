package org.w3id.diwan.dossier.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionTest {
    private static final List<String> KNOWN =
            List.of("memberOf", "met", "lloyd-austin", "austin-texas", "iraq", "iran", "road-guard");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "memberof, memberOf",
        "mebmerOf, memberOf",
        "emt, met",
        "lloyd-austn, lloyd-austin",
        "Lloyd Austin, lloyd-austin",
        "austin, austin-texas",
        "guard, road-guard",
        "iraa, iran",
        "irqa, iraq",
        "xyz, ",
        "of, "
    })
    void namesTheWordWithTheFewestTypingErrorsElseOneThatContainsIt(String word, String near) {
        assertThat(Suggestion.nearest(word, KNOWN)).isEqualTo(Optional.ofNullable(near));
    }

    @Test
    void doesNotCompareWordsThatAreNoIdentifiers() {
        assertThat(Suggestion.nearest("met" + " ".repeat(200), KNOWN)).isEmpty();
    }
}
