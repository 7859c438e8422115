package org.w3id.diwan.model.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class FormatTest {
    @ParameterizedTest
    @EnumSource
    void isFoundByEachOfItsNames(Format format) {
        assertThat(Format.named(format.toString())).contains(format);
        assertThat(Format.named(format.title())).contains(format);
        assertThat(Format.named(format.extension())).contains(format);
        assertThat(Format.named(format.mediaType())).contains(format);
    }

    @ParameterizedTest
    @CsvSource({
        "nq,NQUADS",
        "n-quads,NQUADS",
        "N_QUADS,NQUADS",
        "nt,NTRIPLES",
        "ttl,TURTLE",
        "json-ld,JSONLD",
        "JSONLD,JSONLD",
        "rdf/xml,RDFXML",
        "xml,RDFXML",
        "TriG,TRIG"
    })
    void isFoundAsPeopleWriteIt(String word, Format format) {
        assertThat(Format.named(word)).contains(format);
    }

    @Test
    void isNotGuessed() {
        assertThat(Format.named("csv")).isEmpty();
        assertThat(Format.named("")).isEmpty();
    }
}
