package org.w3id.diwan.rdf;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SD;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.w3id.diwan.model.SourceId;

/**
 * What the whole graph holds and where to ask it: <a href="https://www.w3.org/TR/void/">VoID</a>,
 * <a href="https://www.w3.org/TR/vocab-dcat-3/">DCAT</a> and the SPARQL service, with prefixes and questions from
 * {@link QuestionTriples}. Its own triples are not among those it counts.
 */
final class DatasetDescription {
    private static final IRI LICENCE = Terms.iri("https://www.apache.org/licenses/LICENSE-2.0");
    private static final IRI RESULT_FORMATS = Terms.iri("http://www.w3.org/ns/formats/");
    private static final List<String> FORMATS =
            List.of("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "Turtle", "RDF_XML", "JSON-LD");

    private final Terms terms;
    private final Map<String, String> prefixes;
    private final IRI dataset;
    private final IRI service;

    DatasetDescription(Terms terms, Map<String, String> prefixes) {
        this.terms = terms;
        this.prefixes = prefixes;
        dataset = Terms.iri(terms.scheme().dataset());
        service = Terms.iri(terms.scheme().sparql());
    }

    Graph of(GraphStatistics statistics, List<NamedGraph> graphs, List<Question> questions) {
        Graph out = Graph.unnamed();
        addHead(out);
        addService(out);
        addCounts(statistics, out);
        new PartitionTriples(terms, prefixes).add(dataset, statistics, out);
        graphs.forEach(graph -> addGraph(graph, out));
        new QuestionTriples(terms).add(prefixes, questions, out);
        return out;
    }

    /**
     * One graph of the whole.
     *
     * @param source the source it is of, and its name
     * @param title the source's title; may be empty
     * @param triples how many triples it has
     */
    record NamedGraph(SourceId source, String title, long triples) {}

    private void addHead(Graph out) {
        Stream.of(VOID.DATASET, DCAT.DATASET, SD.DATASET).forEach(type -> out.add(dataset, RDF.TYPE, type));
        out.add(dataset, DCTERMS.TITLE, Terms.text("Diwan", "en"));
        out.add(dataset, RDFS.LABEL, Terms.text("Diwan", "en"));
        out.add(
                dataset,
                DCTERMS.DESCRIPTION,
                Terms.text(
                        "Reporting about security diplomacy as a citable knowledge graph in which every edge says who says so.",
                        "en"));
        out.add(dataset, DCTERMS.LICENSE, LICENCE);
        out.add(dataset, VOID.URI_SPACE, Terms.text(terms.scheme().base()));
        out.add(dataset, VOID.SPARQL_ENDPOINT, service);
    }

    private void addService(Graph out) {
        Stream.of(SD.SERVICE, DCAT.DATA_SERVICE).forEach(type -> out.add(service, RDF.TYPE, type));
        out.add(service, DCTERMS.TITLE, Terms.text("Diwan's SPARQL service", "en"));
        out.add(service, SD.ENDPOINT, service);
        out.add(service, DCAT.ENDPOINT_URL, service);
        out.add(service, DCAT.SERVES_DATASET, dataset);
        out.add(service, SD.DEFAULT_DATASET, dataset);
        out.add(service, SD.SUPPORTED_LANGUAGE, SD.SPARQL_11_QUERY);
        for (String format : FORMATS) {
            out.add(service, SD.RESULT_FORMAT, Terms.iri(RESULT_FORMATS + format));
        }
    }

    private void addCounts(GraphStatistics statistics, Graph out) {
        out.add(dataset, VOID.TRIPLES, Terms.number(statistics.triples()));
        out.add(dataset, VOID.ENTITIES, Terms.number(statistics.described()));
        out.add(dataset, VOID.CLASSES, Terms.number(statistics.classes().size()));
        out.add(dataset, VOID.PROPERTIES, Terms.number(statistics.properties().size()));
    }

    private void addGraph(NamedGraph graph, Graph out) {
        IRI part = terms.datasetPart("source-" + graph.source());
        IRI name = terms.source(graph.source());
        out.add(dataset, VOID.SUBSET, part);
        out.add(dataset, SD.NAMED_GRAPH_PROPERTY, part);
        Stream.of(VOID.DATASET, SD.NAMED_GRAPH_CLASS).forEach(type -> out.add(part, RDF.TYPE, type));
        out.add(part, SD.NAME, name);
        out.add(part, DCTERMS.SOURCE, name);
        if (!graph.title().isEmpty()) {
            out.add(part, DCTERMS.TITLE, Terms.text(graph.title()));
        }
        out.add(part, VOID.TRIPLES, Terms.number(graph.triples()));
    }
}
