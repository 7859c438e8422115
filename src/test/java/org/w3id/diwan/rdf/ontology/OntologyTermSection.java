package org.w3id.diwan.rdf.ontology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** One term on the page of an ontology: its names, what it means, and how it stands to other terms. */
final class OntologyTermSection {
    /** A term or a prefixed name within a text. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w/]):(\\w+)|\\b(?:id|source|prov|rdf|edtf):[\\w-]*\\w");

    private static final Map<IRI, String> KINDS = new LinkedHashMap<>();
    private static final Map<IRI, String> RELATIONS = new LinkedHashMap<>();
    private static final Map<IRI, String> EITHER_WAY = new LinkedHashMap<>();
    private static final Map<IRI, String> INVERSES = new LinkedHashMap<>();

    static {
        KINDS.put(OWL.CLASS, "class");
        KINDS.put(OWL.OBJECTPROPERTY, "property between things");
        KINDS.put(OWL.DATATYPEPROPERTY, "property with a value");
        KINDS.put(OWL.ANNOTATIONPROPERTY, "annotation");
        KINDS.put(OWL.FUNCTIONALPROPERTY, "at most one value");
        KINDS.put(OWL.SYMMETRICPROPERTY, "holds both ways");
        KINDS.put(OWL.TRANSITIVEPROPERTY, "holds along chains");
        KINDS.put(OWL.NAMEDINDIVIDUAL, "individual");
        RELATIONS.put(RDFS.SUBCLASSOF, "Is a");
        RELATIONS.put(RDFS.SUBPROPERTYOF, "Implies");
        RELATIONS.put(RDFS.DOMAIN, "From");
        RELATIONS.put(Values.iri("https://schema.org/domainIncludes"), "From one of");
        RELATIONS.put(RDFS.RANGE, "To");
        RELATIONS.put(Values.iri("https://schema.org/rangeIncludes"), "To one of");
        RELATIONS.put(SKOS.CLOSE_MATCH, "Close to");
        RELATIONS.put(SKOS.BROAD_MATCH, "Narrower than");
        RELATIONS.put(SKOS.NARROW_MATCH, "Wider than");
        RELATIONS.put(SKOS.RELATED_MATCH, "Related to");
        RELATIONS.put(RDFS.SEEALSO, "See also");
        RELATIONS.put(SKOS.IN_SCHEME, "One of");
        RELATIONS.put(DCTERMS.SOURCE, "Said in");
        EITHER_WAY.put(OWL.DISJOINTWITH, "Never a");
        EITHER_WAY.put(OWL.DIFFERENTFROM, "Differs from");
        INVERSES.put(RDFS.SUBCLASSOF, "Kinds");
        INVERSES.put(RDFS.SUBPROPERTYOF, "Implied by");
        INVERSES.put(RDFS.DOMAIN, "Properties from it");
        INVERSES.put(RDFS.RANGE, "Properties to it");
        INVERSES.put(SKOS.IN_SCHEME, "Concepts");
    }

    private final OntologyFacts facts;
    private final HtmlWriter html;

    OntologyTermSection(OntologyFacts facts, HtmlWriter html) {
        this.facts = facts;
        this.html = html;
    }

    void write(IRI term) {
        String name = facts.name(term);
        html.begin("section", "id", name, "class", "term");
        html.begin("h3").element("code", name).text(" ").element("span", kind(term), "class", "kind");
        html.end();
        writeLabels(term);
        prose("p", facts.text(term, SKOS.DEFINITION, "en"));
        prose("p", "Example: " + facts.text(term, SKOS.EXAMPLE, "en"), "class", "example");
        html.begin("dl");
        RELATIONS.forEach((property, label) -> row(label, facts.values(term, property)));
        EITHER_WAY.forEach((property, label) -> row(label, eitherWay(term, property)));
        INVERSES.forEach((property, label) -> row(label, facts.pointingTo(property, term)));
        html.begin("div")
                .element("dt", "IRI")
                .begin("dd")
                .element("code", term.stringValue())
                .end()
                .end();
        html.end().end();
    }

    private List<Value> eitherWay(IRI term, IRI property) {
        return Stream.concat(facts.values(term, property).stream(), facts.pointingTo(property, term).stream())
                .toList();
    }

    private String kind(IRI term) {
        List<String> kinds = KINDS.entrySet().stream()
                .filter(kind -> facts.values(term, RDF.TYPE).contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return String.join(", ", kinds);
    }

    private void writeLabels(IRI term) {
        html.begin("p", "class", "labels");
        String between = "";
        for (Literal label : facts.texts(term, RDFS.LABEL)) {
            html.text(between);
            writeText(label);
            between = " · ";
        }
        html.end();
    }

    private void writeText(Literal label) {
        String language = label.getLanguage().orElse("en");
        if ("en".equals(language)) {
            html.element("strong", label.getLabel());
        } else {
            html.element("bdi", label.getLabel(), "lang", language);
        }
    }

    /** A text in which names of terms lead to them. */
    private void prose(String element, String text, String... attributes) {
        html.begin(element, attributes);
        Matcher name = NAME.matcher(text);
        int written = 0;
        while (name.find()) {
            html.text(text.substring(written, name.start()));
            if (name.group(1) == null) {
                html.element("code", name.group());
            } else {
                link("#" + name.group(1), name.group());
            }
            written = name.end();
        }
        html.text(text.substring(written)).end();
    }

    private void row(String label, List<? extends Value> terms) {
        if (terms.isEmpty()) {
            return;
        }
        html.begin("div").element("dt", label).begin("dd");
        String between = "";
        for (Value term : terms) {
            html.text(between);
            link(facts.isOwn(term) ? "#" + facts.name(term) : term.stringValue(), facts.name(term));
            between = ", ";
        }
        html.end().end();
    }

    private void link(String to, String name) {
        html.begin("a", "href", to).element("code", name).end();
    }
}
