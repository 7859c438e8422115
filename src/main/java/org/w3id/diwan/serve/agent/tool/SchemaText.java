package org.w3id.diwan.serve.agent.tool;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.w3id.diwan.query.ontology.AskableProperty;
import org.w3id.diwan.query.ontology.AskableTerms;
import org.w3id.diwan.serve.agent.tool.ToolAnswer.Status;

/** The words of the graph, as short as an agent needs them. */
record SchemaText(AskableTerms ontology) {
    private static final String SHAPE = """
            Prefixes need no declaration: ":" is https://w3id.org/diwan/ontology#, id: entities, source:, claim:, statement:, rdf:, prov:, xsd: ...
            A claim, in the named graph of its source:
              ?claim a :Claim ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; :about ?s, ?o ;
                :modality :Actual | :Proposed | :Denied ; prov:hadPrimarySource ?source ; prov:wasAttributedTo ?quoted (absent: the source's own voice) ;
                :when "2024-01"^^edtf:EDTF ; :earliest ?day ; :latest ?day (xsd:date) ; :passage ?address ; :statedIn ?statement .
              A figure is a claim of :figure with :unit, :bound (:AtLeast, :AtMost, :About, :Exactly) and :inPlace.
            The plain triple ?s ?p ?o stands beside a claim only where it is :Actual in a source's own voice; GRAPH ?source { ?s ?p ?o } says whose.
            A statement: ?statement a :Statement ; :speaker ?who ; :act ?act ; :about ?what ; dcterms:description ?gist ; prov:hadPrimarySource ?source .
            An entity: :name (English, one), rdfs:label (all languages), a ?class, :country ?c, owl:sameAs ?wikidata, dcterms:description.
            A source: dcterms:title, dcterms:issued, dcterms:publisher, foaf:page. What nobody has reviewed is not in the default graph.
            Who wants what denied: SELECT ?who ?what { ?c rdf:subject/:name ?who ; :modality :Denied ; rdf:object/:name ?what }
            """;

    ToolAnswer answer() {
        String relations = ontology.properties().values().stream()
                .filter(AskableProperty::claimed)
                .sorted(Comparator.comparing(AskableProperty::id))
                .map(SchemaText::relation)
                .collect(Collectors.joining(", "));
        String classes = ontology.types().stream().sorted().collect(Collectors.joining(", "));
        String text = SHAPE + "Classes of entities: " + classes + "\nRelations (subject > object): " + relations;
        return ToolAnswer.of(Status.FOUND, text).with("schema", "in the text");
    }

    private static String relation(AskableProperty property) {
        List<String> domain = property.domain().stream().sorted().toList();
        String ends = domain.isEmpty() && property.range().isEmpty()
                ? ""
                : " (" + String.join("|", domain)
                        + property.range().map(range -> " > " + range).orElse("") + ")";
        return property.id() + ends;
    }
}
