package org.w3id.diwan.rdf;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SD;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.rdf.ontology.Question;

/**
 * What the whole graph holds and where to ask it: <a href="https://www.w3.org/TR/void/">VoID</a>,
 * <a href="https://www.w3.org/TR/vocab-dcat-3/">DCAT</a> and the SPARQL service, with prefixes and questions as editors look for them:
 * <a href="https://www.w3.org/TR/shacl/#sparql-prefixes">SHACL's declarations</a> and executables. Its own triples are not among those it
 * counts. What is the same for every graph stands in {@code dataset.ttl}.
 */
final class DatasetDescription {
    private static final String CONSTANT = "dataset.ttl";
    private static final IRI DATASET = Terms.iri(IriScheme.dataset());
    private static final IRI TARGET = Terms.iri(Terms.SCHEMA + "target");

    private final Map<String, String> prefixes;
    private final GraphStatistics statistics;
    private final Graph out;

    DatasetDescription(Terms terms, Map<String, String> prefixes, GraphStatistics statistics) {
        this.prefixes = prefixes;
        this.statistics = statistics;
        out = new Graph(terms, null);
    }

    Graph of(List<NamedGraph> graphs, List<Question> questions) throws IOException {
        constant().forEach(triple -> out.add((IRI) triple.getSubject(), triple.getPredicate(), triple.getObject()));
        addCounts();
        addVocabularies();
        statistics
                .properties()
                .forEachEntry((property, triples) ->
                        out.add(addProperty(DATASET, "", property), VOID.TRIPLES, Terms.number(triples)));
        statistics.examples().values().forEach(example -> out.add(DATASET, VOID.EXAMPLE_RESOURCE, Terms.iri(example)));
        statistics.members().forEachEntry(this::addClass);
        graphs.forEach(this::addGraph);
        prefixes.forEach(this::addPrefix);
        questions.forEach(this::addQuestion);
        return out;
    }

    private static Model constant() throws IOException {
        try (InputStream in =
                Resources.getResource(DatasetDescription.class, CONSTANT).openStream()) {
            return Rio.parse(in, IriScheme.base(), RDFFormat.TURTLE);
        }
    }

    /**
     * One graph of the whole.
     *
     * @param source the source it is of, and its name
     * @param title the source's title; may be empty
     * @param triples how many triples it has
     */
    record NamedGraph(SourceId source, String title, long triples) {}

    private void addCounts() {
        out.add(DATASET, VOID.TRIPLES, Terms.number(statistics.properties().size()));
        out.add(DATASET, VOID.ENTITIES, Terms.number(statistics.described()));
        out.add(
                DATASET,
                VOID.CLASSES,
                Terms.number(statistics.members().elementSet().size()));
        out.add(
                DATASET,
                VOID.PROPERTIES,
                Terms.number(statistics.properties().elementSet().size()));
    }

    private void addVocabularies() {
        for (String namespace : prefixes.values()) {
            if (Stream.of(statistics.properties(), statistics.members())
                    .flatMap(names -> names.elementSet().stream())
                    .anyMatch(name -> name.startsWith(namespace))) {
                out.add(DATASET, VOID.VOCABULARY, Terms.iri(namespace));
            }
        }
    }

    private void addClass(String type, int members) {
        String name = "class-" + shortName(type);
        IRI part = Terms.datasetPart(name);
        out.add(DATASET, VOID.CLASS_PARTITION, part);
        out.add(part, RDF.TYPE, VOID.DATASET);
        out.add(part, VOID.CLASS, Terms.iri(type));
        out.add(part, VOID.ENTITIES, Terms.number(members));
        for (String property : statistics.propertiesOfMembers().get(type)) {
            IRI ofProperty = addProperty(part, name + "-", property);
            Optional.ofNullable(statistics.classesOfObjects().get(type, property)).stream()
                    .flatMap(Collection::stream)
                    .forEach(object -> addObjects(ofProperty, object));
        }
    }

    /** Says of what class some objects of a property are: editors draw the classes and what joins them by this. */
    private void addObjects(IRI ofProperty, String type) {
        IRI part = Terms.iri(ofProperty + "-" + shortName(type));
        out.add(ofProperty, VOID.CLASS_PARTITION, part);
        out.add(part, VOID.CLASS, Terms.iri(type));
    }

    /** Says that a part uses a property; without a number within classes, so that a new claim changes few lines. */
    private IRI addProperty(IRI whole, String prefix, String property) {
        IRI part = Terms.datasetPart(prefix + "property-" + shortName(property));
        out.add(whole, VOID.PROPERTY_PARTITION, part);
        out.add(part, RDF.TYPE, VOID.DATASET);
        out.add(part, VOID.PROPERTY, Terms.iri(property));
        return part;
    }

    /** {@code memberOf} for Diwan's own terms, {@code skos-prefLabel} for those of others. */
    private String shortName(String iri) {
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                String localName = iri.substring(prefix.getValue().length());
                return prefix.getKey().isEmpty() ? localName : prefix.getKey() + "-" + localName;
            }
        }
        throw new IllegalStateException("no prefix for " + iri + "; add it to Prefixes");
    }

    private void addGraph(NamedGraph graph) {
        IRI part = Terms.datasetPart("source-" + graph.source());
        IRI name = Terms.source(graph.source());
        out.add(DATASET, VOID.SUBSET, part);
        out.add(DATASET, SD.NAMED_GRAPH_PROPERTY, part);
        out.add(part, RDF.TYPE, VOID.DATASET);
        out.add(part, RDF.TYPE, SD.NAMED_GRAPH_CLASS);
        out.add(part, SD.NAME, name);
        out.add(part, DCTERMS.SOURCE, name);
        if (!graph.title().isEmpty()) {
            out.add(part, DCTERMS.TITLE, Terms.text(graph.title()));
        }
        out.add(part, VOID.TRIPLES, Terms.number(graph.triples()));
    }

    private void addPrefix(String prefix, String namespace) {
        IRI declaration = Terms.datasetPart("prefix-" + prefix);
        out.add(DATASET, SHACL.DECLARE, declaration);
        out.add(declaration, RDF.TYPE, SHACL.PREFIX_DECLARATION);
        out.add(declaration, SHACL.PREFIX_PROP, Terms.text(prefix));
        out.add(declaration, SHACL.NAMESPACE_PROP, Terms.typed(namespace, XSD.ANYURI));
    }

    private void addQuestion(Question question) {
        IRI subject = Terms.datasetPart("question-" + question.name());
        out.add(subject, RDF.TYPE, SHACL.SPARQL_EXECUTABLE);
        out.add(subject, RDFS.LABEL, Terms.text(question.name()));
        out.add(subject, RDFS.COMMENT, Terms.text(question.comment(), "en"));
        out.add(subject, SHACL.PREFIXES, DATASET);
        out.add(subject, TARGET, Terms.iri(IriScheme.sparql()));
        switch (question.kind()) {
            case SELECT -> addQuery(subject, SHACL.SPARQL_SELECT_EXECUTABLE, SHACL.SELECT, question);
            case ASK -> addQuery(subject, SHACL.SPARQL_ASK_EXECUTABLE, SHACL.ASK, question);
            case CONSTRUCT -> addQuery(subject, SHACL.SPARQL_CONSTRUCT_EXECUTABLE, SHACL.CONSTRUCT, question);
        }
    }

    private void addQuery(IRI subject, IRI type, IRI property, Question question) {
        out.add(subject, RDF.TYPE, type);
        out.add(subject, property, Terms.text(question.sparql()));
    }
}
