package org.w3id.diwan.rdf.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/**
 * An ontology as a page for people: a tree of classes, the properties in groups, the individuals, and every term under an anchor of its
 * own name, so that {@code ontology#memberOf} leads to it. One HTML file without scripts or further files.
 */
final class OntologyPage {
    private static final String STYLE = "ontology-page.css";
    private static final String HOW_TO_READ =
            "A property leads from things of one class, its domain, to things of another or to values, its range. Where several"
                    + " classes may stand there, each claim takes one of them. Names with a prefix are the words of others; the"
                    + " prefixes are at the end.";

    private final OntologyFacts facts;
    private final HtmlWriter html = new HtmlWriter();
    private final OntologyTermSection section;

    private OntologyPage(OntologyFacts facts) {
        this.facts = facts;
        this.section = new OntologyTermSection(facts, html);
    }

    /**
     * The page of an ontology; the streams stay open.
     *
     * @param ontology the ontology in Turtle; its terms have labels, {@code skos:definition} and {@code skos:example}
     * @param alignments its relation to other vocabularies in Turtle
     * @return a whole HTML document, the same for the same input
     * @throws IOException if a stream fails
     * @throws org.eclipse.rdf4j.rio.RDFParseException if one is not Turtle
     */
    static String of(InputStream ontology, InputStream alignments) throws IOException {
        Model model = Rio.parse(ontology, RDFFormat.TURTLE);
        Model further = Rio.parse(alignments, RDFFormat.TURTLE);
        model.addAll(further);
        further.getNamespaces().forEach(model::setNamespace);
        return new OntologyPage(new OntologyFacts(model)).write();
    }

    private String write() throws IOException {
        String title = facts.text(facts.ontology(), DCTERMS.TITLE, "en");
        html.begin("html", "lang", "en").begin("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", title).style(style()).end();
        html.begin("body").element("a", "Skip to the terms", "class", "skip", "href", "#terms");
        writeHead(title);
        List<Group> groups = groups();
        writeContents(groups);
        html.begin("main", "id", "terms", "tabindex", "-1");
        groups.forEach(this::writeGroup);
        writePrefixes();
        html.end().end().end();
        return html.page();
    }

    private void writeHead(String title) {
        html.begin("header").element("h1", title);
        html.element("p", facts.text(facts.ontology(), DCTERMS.DESCRIPTION, "en"));
        html.begin("p").text("Version ");
        html.text(facts.texts(facts.ontology(), OWL.VERSIONINFO).get(0).getLabel());
        html.text(". Terms are in the namespace ").element("code", facts.namespace());
        html.text(". This page is generated from the ontology and its alignments.")
                .end();
        html.element("p", HOW_TO_READ).end();
    }

    private void writeContents(List<Group> groups) {
        html.begin("nav", "aria-label", "Terms");
        for (Group group : groups) {
            html.element("h2", group.title());
            writeTree(group.roots(), group.step());
        }
        html.end();
    }

    private void writeTree(List<IRI> terms, IRI step) {
        html.begin("ul");
        for (IRI term : terms) {
            String name = facts.name(term);
            html.begin("li")
                    .begin("a", "href", "#" + name)
                    .element("code", name)
                    .end();
            List<IRI> children = facts.pointingTo(step, term);
            if (!children.isEmpty()) {
                writeTree(children, step);
            }
            html.end();
        }
        html.end();
    }

    private void writeGroup(Group group) {
        html.element("h2", group.title());
        for (IRI root : group.roots()) {
            section.write(root);
            facts.below(root, group.step()).forEach(section::write);
        }
    }

    private void writePrefixes() {
        html.element("h2", "Prefixes").begin("dl");
        facts.prefixes().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(prefix -> html.begin("div")
                        .element("dt", prefix.getValue() + ":")
                        .begin("dd")
                        .element("code", prefix.getKey())
                        .end()
                        .end());
        html.end();
    }

    /** Terms under one heading: trees along subclass or subproperty. */
    private record Group(String title, List<IRI> roots, IRI step) {}

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("Classes", facts.roots(facts.classes(), RDFS.SUBCLASSOF), RDFS.SUBCLASSOF));
        List<IRI> single = new ArrayList<>();
        for (IRI root : facts.roots(facts.properties(), RDFS.SUBPROPERTYOF)) {
            if (facts.below(root, RDFS.SUBPROPERTYOF).isEmpty()) {
                single.add(root);
            } else {
                groups.add(new Group("Properties: " + facts.label(root), List.of(root), RDFS.SUBPROPERTYOF));
            }
        }
        groups.add(new Group("Properties of claims, statements and sources", single, RDFS.SUBPROPERTYOF));
        for (IRI scheme : facts.individuals(SKOS.CONCEPT_SCHEME)) {
            groups.add(new Group("Concepts: " + facts.label(scheme), List.of(scheme), SKOS.IN_SCHEME));
        }
        return groups;
    }

    private static String style() throws IOException {
        try (InputStream sheet =
                Objects.requireNonNull(OntologyPage.class.getResourceAsStream(STYLE), "the jar holds no " + STYLE)) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
