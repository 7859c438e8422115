package org.w3id.diwan.cli.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.cli.terminal.CommandFailure;

final class QueryTextTest {

    @Test
    void knowsThePrefixesOfDiwansFiles() {
        assertThat(parse("ASK { id:iraq ?p ?o }").getPrefixMapping().expandPrefix("id:iraq"))
                .isEqualTo("https://w3id.org/diwan/id/iraq");
    }

    @Test
    void letsAQueryDeclareAPrefixOtherwise() {
        assertThat(parse("PREFIX id: <urn:x:> ASK { id:iraq ?p ?o }")
                        .getPrefixMapping()
                        .expandPrefix("id:iraq"))
                .isEqualTo("urn:x:iraq");
    }

    @Test
    void marksThePlaceOfTheMistake() {
        assertThatThrownBy(() -> parse("SELECT *\nWHERE { ?s ?p }"))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("query:2:15: unexpected '}'\n  WHERE { ?s ?p }\n" + " ".repeat(16) + "^");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT                                 | query:1:6: the query ends too early",
                "SELEC * {}                             | query:1:6: this is no word of SPARQL",
                "SELECT * { ?s ?p \"abc }               | query:1:24: this is no word of SPARQL",
                "SELECT (?x AS ?x) {?x ?y ?z}           | query: Variable used when already in-scope: ?x in (?x AS ?x)",
                "ASK { nobody:x ?p ?o }                 | query:1:7: Unresolved prefixed name: nobody:x",
                "SELECT ?x (COUNT(*) AS ?n) {?x ?y ?z}  | query: Non-group key variable in SELECT: ?x",
                "DELETE WHERE { ?s ?p ?o }              | query:1:1: unexpected 'DELETE WHERE'",
            })
    void saysWhatIsWrong(String sparql, String message) {
        assertThatThrownBy(() -> parse(sparql))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void survivesAQueryThatNestsTooDeeply() {
        String deep = "ASK { ?s " + "(".repeat(100_000) + "<urn:p>" + ")".repeat(100_000) + " ?o }";
        assertThatThrownBy(() -> parse(deep))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("query: This query has more than 100 brackets within brackets.");
    }

    private Query parse(String sparql) {
        return new QueryText("", sparql).parse();
    }
}
