package org.w3id.diwan.serve.page.thing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.entity.Thing;
import org.w3id.diwan.serve.http.HtmlTemplates;

/**
 * What the graph holds of a thing, for programs that know no RDF. What is empty or unknown is left out.
 *
 * @param iri the thing's IRI, which other data may link to
 * @param kind entity, source, claim or statement
 * @param name in English where there is an English name
 * @param types its classes, the narrowest first
 * @param description one line
 * @param names by language; those that sources write under {@code und}
 * @param sameAs the same thing in other data sets
 * @param facts what else is said of it without claims, by property
 * @param claims one page of the claims that it takes part in, or that it makes
 * @param statements the same of statements
 * @param mentions whom a source names, and as what
 * @param next address of the next page
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ThingJson(
        String iri,
        String kind,
        String name,
        List<Named> types,
        String description,
        Map<String, List<String>> names,
        List<String> sameAs,
        Map<String, List<Named>> facts,
        List<Claim> claims,
        List<Statement> statements,
        List<Mention> mentions,
        String next) {

    /** Something with a name; without an IRI only a text. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Named(String iri, String name) {}

    /** Whom a source names, and under which names. */
    public record Mention(Named entity, List<String> written) {}

    /**
     * One claim.
     *
     * @param value of a figure the number, of a tenure's date the EDTF
     * @param modality {@code Actual}, {@code Proposed} or {@code Denied}
     * @param when of what is said, in EDTF
     * @param earliest the first day that it may mean
     * @param saidBy who is quoted; nobody for the source's own voice
     * @param passages where the source says so
     * @param reviewed whether a person has checked what a program read
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Claim(
            String iri,
            Named subject,
            Named relation,
            Named object,
            String value,
            String unit,
            String bound,
            String modality,
            String when,
            String earliest,
            String latest,
            List<Named> saidBy,
            Named source,
            List<String> passages,
            List<String> statements,
            boolean reviewed) {}

    /** One statement: who said what to whom. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Statement(
            String iri,
            Named act,
            String summary,
            List<Named> speakers,
            List<Named> addressees,
            List<Named> about,
            String when,
            Named source,
            List<String> passages,
            boolean reviewed) {}

    /** Turns what the graph holds into this shape. */
    static final class Builder {
        private final Thing thing;
        private final NodeNames names;

        Builder(Thing thing, NodeNames names) {
            this.thing = thing;
            this.names = names;
        }

        ThingJson build(ThingPage page, ClaimViews records) {
            List<ClaimView> claims = new ArrayList<>(records.claims());
            records.claim(thing.node()).ifPresent(claim -> claims.add(0, claim));
            return new ThingJson(
                    page.iri(),
                    page.word(),
                    page.title().text(),
                    named(page.types()),
                    page.description(),
                    byLanguage(),
                    page.elsewhere().stream().map(ThingPage.Link::href).toList(),
                    facts(page.facts()),
                    claims.stream().map(this::claim).toList(),
                    records.statements().stream()
                            .map(statement -> statement(statement, records))
                            .toList(),
                    page.mentions().stream()
                            .map(mention -> new Mention(
                                    named(mention.property()),
                                    mention.values().stream()
                                            .map(ThingPage.Link::text)
                                            .toList()))
                            .toList(),
                    page.next().replace(".html?", ".json?"));
        }

        private Map<String, List<String>> byLanguage() {
            Map<String, List<String>> byLanguage = new LinkedHashMap<>();
            for (Node property : List.of(PageTerms.PREFERRED, PageTerms.ALTERNATIVE)) {
                for (Node name : names.objects(thing.node(), property)) {
                    String language = name.isLiteral() ? name.getLiteralLanguage() : "";
                    byLanguage
                            .computeIfAbsent(language.isEmpty() ? "und" : language, l -> new ArrayList<>())
                            .add(names.name(name));
                }
            }
            return byLanguage;
        }

        private Map<String, List<Named>> facts(List<ThingPage.Fact> facts) {
            Map<String, List<Named>> byProperty = new LinkedHashMap<>();
            facts.forEach(fact -> byProperty.put(fact.property().text(), named(fact.values())));
            return byProperty;
        }

        private Claim claim(ClaimView view) {
            Node claim = view.node();
            boolean figure = view.objectNode().isLiteral();
            return new Claim(
                    claim.getURI(),
                    named(names.of(view.subject())),
                    named(names.of(view.relation())),
                    named(view.object()),
                    figure ? view.objectNode().getLiteralLexicalForm() : "",
                    text(claim, "unit"),
                    text(claim, "bound"),
                    view.evidence().modality(),
                    view.evidence().when().edtf(),
                    text(claim, "earliest"),
                    text(claim, "latest"),
                    named(view.evidence().saidBy()),
                    named(view.evidence().source()),
                    iris(claim, "passage"),
                    iris(claim, "statedIn"),
                    !view.evidence().unreviewed());
        }

        private Statement statement(Node node, ClaimViews records) {
            ThingPage.StatementRow row = records.statement(node);
            return new Statement(
                    node.getURI(),
                    named(row.act()),
                    row.summary(),
                    named(row.speakers()),
                    named(row.addressees()),
                    named(row.topics()),
                    row.when().edtf(),
                    named(row.source()),
                    iris(node, "passage"),
                    !row.unreviewed());
        }

        private static List<Named> named(List<ThingPage.Link> links) {
            return links.stream().map(Builder::named).toList();
        }

        private static Named named(ThingPage.Link link) {
            return new Named(HtmlTemplates.iri(link.href()), link.text());
        }

        private String text(Node record, String property) {
            return names.object(record, Curie.node(":" + property))
                    .map(names::name)
                    .orElse("");
        }

        private List<String> iris(Node record, String property) {
            return names.objects(record, Curie.node(":" + property)).stream()
                    .map(Node::toString)
                    .toList();
        }
    }
}
