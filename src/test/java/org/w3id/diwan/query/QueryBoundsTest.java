package org.w3id.diwan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.query.QueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryBoundsTest {
    @Test
    void whatAnalystsAskIsWithinThem() throws IOException {
        try (Stream<Path> questions = Files.list(Path.of("ontology/questions"))) {
            for (Path question :
                    (Iterable<Path>) questions.filter(file -> file.toString().endsWith(".rq"))::iterator) {
                QueryBounds.require(Files.readString(question));
            }
        }
    }

    @Test
    void manyRowsOfValuesAreWithinThem() {
        QueryBounds.require("SELECT * { VALUES (?a ?b) { " + "(<urn:a> -1.5) ".repeat(20_000) + "} ?a ?p ?b }");
        QueryBounds.require(
                "SELECT * { VALUES ?a { " + "\"a (text) with {brackets} && operators\" ".repeat(5_000) + "} }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brackets within brackets|ASK { %s }|{|}|101",
                "brackets within brackets|SELECT (%s AS ?x) {}|(|)|101",
                "brackets within brackets|ASK { ?s ?p %s }|[ ?p |]|101",
                "EXISTS within EXISTS|ASK { %s }|FILTER NOT EXISTS {|}|7",
                "EXISTS within EXISTS|ASK { %s }|FILTER(EXISTS # a comment { \n { |})|7",
                "BIND|ASK { %s }|BIND(1 AS ?x)| |501",
                "calls|ASK { FILTER(%s true) }|str(?x) = '' \\|\\| | |501",
                "operators|SELECT (1 %s AS ?x) {}|+ 1 | |4001",
                "resources to describe|DESCRIBE %s|<urn:a> | |2001",
                "resources to describe|DESCRIBE %s|id:iraq | |2001",
                "characters in a name or number|SELECT (%s AS ?x) {}|9||10001",
                "characters in a value that is no text|SELECT ('%s'^^xsd:integer AS ?x) {}|9||10001"
            })
    void whatIsTooDeepOrTooWideIsSaid(String example) {
        String[] parts = example.replace("\\|", "\u0000").split("\\|", -1);
        int count = Integer.parseInt(parts[4]);
        String inside = parts[2].replace('\u0000', '|').repeat(count) + parts[3].repeat(count);
        assertThatThrownBy(() -> QueryBounds.require(parts[1].formatted(inside)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(parts[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"\"\"",
                "<",
                "<a",
                "\\",
                "'\\",
                "#",
                "exists",
                "{",
                "}",
                ")))",
                "<<",
                "'''a''",
                "\u0000",
                "\uD83D",
                "<urn:a",
                "ASK { ?a<?b }"
            })
    void whatIsNoQueryIsLeftToTheParser(String text) {
        assertThatCode(() -> QueryBounds.require(text)).doesNotThrowAnyException();
    }

    /** In strings, comments, IRIs and names nothing is counted. */
    @Test
    void textIsNotCounted() {
        String brackets = "{(".repeat(200);
        for (String text : new String[] {
            "'" + brackets + "'",
            "\"\"\"" + brackets + " \" '\"\"\"",
            "#" + brackets + "\n",
            "'\\'" + brackets + "'",
            "ex:a\\(b"
        }) {
            assertThatCode(() -> QueryBounds.require("ASK { " + text + " }")).doesNotThrowAnyException();
        }
        assertThat(brackets).hasSize(400);
    }
}
