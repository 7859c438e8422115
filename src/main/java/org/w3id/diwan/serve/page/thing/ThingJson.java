package org.w3id.diwan.serve.page.thing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
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

    /**
     * What a page shows, in this shape.
     *
     * @param claims all claims on the page
     */
    static ThingJson of(ThingPage page, List<ClaimView> claims) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (ThingPage.Fact ofLanguage : page.names()) {
            for (ThingPage.Link name : ofLanguage.values()) {
                names.computeIfAbsent(name.language().isEmpty() ? "und" : name.language(), tag -> new ArrayList<>())
                        .add(name.text());
            }
        }
        Map<String, List<Named>> facts = new LinkedHashMap<>();
        page.facts(ThingPage.Aside.FACTS)
                .forEach(fact -> facts.put(fact.property().text(), named(fact.values())));
        return new ThingJson(
                page.iri(),
                page.word(),
                page.title().text(),
                named(page.types()),
                page.description(),
                names,
                page.elsewhere().stream().map(ThingPage.Link::href).toList(),
                facts,
                claims.stream().map(ThingJson::claim).toList(),
                page.statements().stream().map(ThingJson::statement).toList(),
                page.facts(ThingPage.Aside.MENTIONS).stream()
                        .map(mention -> new Mention(
                                named(mention.property()),
                                mention.values().stream()
                                        .map(ThingPage.Link::text)
                                        .toList()))
                        .toList(),
                page.next().replace(".html?", ".json?"));
    }

    private static Claim claim(ClaimView claim) {
        Node object = claim.object().node();
        ThingPage.Evidence evidence = claim.evidence();
        return new Claim(
                claim.iri(),
                named(claim.subject().link()),
                named(claim.relation().link()),
                named(claim.object().link()),
                object.isLiteral() ? object.getLiteralLexicalForm() : "",
                claim.unit(),
                claim.bound(),
                evidence.modality(),
                evidence.when().edtf(),
                claim.earliest(),
                claim.latest(),
                named(evidence.saidBy()),
                named(evidence.source()),
                iris(evidence.passages()),
                claim.statements().stream().map(Node::toString).toList(),
                claim.isReviewed());
    }

    private static Statement statement(ThingPage.StatementRow row) {
        return new Statement(
                HtmlTemplates.iri(row.href()),
                named(row.act()),
                row.summary(),
                named(row.speakers()),
                named(row.addressees()),
                named(row.topics()),
                row.when().edtf(),
                named(row.source()),
                iris(row.passages()),
                !row.unreviewed());
    }

    private static List<Named> named(List<ThingPage.Link> links) {
        return links.stream().map(ThingJson::named).toList();
    }

    private static Named named(ThingPage.Link link) {
        return new Named(HtmlTemplates.iri(link.href()), link.text());
    }

    private static List<String> iris(List<ThingPage.Link> links) {
        return links.stream().map(link -> HtmlTemplates.iri(link.href())).toList();
    }
}
