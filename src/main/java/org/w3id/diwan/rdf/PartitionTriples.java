package org.w3id.diwan.rdf;

import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.VOID;

/** The parts of a graph by class and by property, from which editors know what can be asked: VoID's partitions. */
final class PartitionTriples {
    private final Terms terms;
    private final Map<String, String> prefixes;

    PartitionTriples(Terms terms, Map<String, String> prefixes) {
        this.terms = terms;
        this.prefixes = prefixes;
    }

    void add(IRI dataset, GraphStatistics statistics, Graph out) {
        addVocabularies(dataset, statistics, out);
        statistics
                .properties()
                .forEach((property, triples) ->
                        out.add(addProperty(dataset, "", property, out), VOID.TRIPLES, Terms.number(triples)));
        statistics.examples().values().forEach(example -> out.add(dataset, VOID.EXAMPLE_RESOURCE, Terms.iri(example)));
        statistics.classes().forEach((type, count) -> addClass(dataset, type, count, out));
    }

    private void addVocabularies(IRI dataset, GraphStatistics statistics, Graph out) {
        for (String namespace : prefixes.values()) {
            if (begins(statistics.properties(), namespace) || begins(statistics.classes(), namespace)) {
                out.add(dataset, VOID.VOCABULARY, Terms.iri(namespace));
            }
        }
    }

    private static boolean begins(Map<String, ?> names, String namespace) {
        return names.keySet().stream().anyMatch(name -> name.startsWith(namespace));
    }

    private void addClass(IRI dataset, String type, GraphStatistics.ClassCount count, Graph out) {
        String name = "class-" + shortName(type);
        IRI part = terms.datasetPart(name);
        out.add(dataset, VOID.CLASS_PARTITION, part);
        out.add(part, RDF.TYPE, VOID.DATASET);
        out.add(part, VOID.CLASS, Terms.iri(type));
        out.add(part, VOID.ENTITIES, Terms.number(count.members()));
        count.properties().forEach(property -> addProperty(part, name + "-", property, out));
    }

    /** Says that a part uses a property; without a number within classes, so that a new claim changes few lines. */
    private IRI addProperty(IRI whole, String prefix, String property, Graph out) {
        IRI part = terms.datasetPart(prefix + "property-" + shortName(property));
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
}
