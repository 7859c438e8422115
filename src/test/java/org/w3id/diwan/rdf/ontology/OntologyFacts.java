package org.w3id.diwan.rdf.ontology;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;

/** An ontology and its alignments, asked term by term; terms come in the order of the file. */
final class OntologyFacts {
    private static final Set<IRI> PROPERTY_KINDS =
            Set.of(OWL.OBJECTPROPERTY, OWL.DATATYPEPROPERTY, OWL.ANNOTATIONPROPERTY);

    private final Model model;
    private final IRI ontology;
    private final String namespace;
    private final Map<String, String> prefixes;

    OntologyFacts(Model model) {
        this.model = model;
        this.ontology = model.filter(null, RDF.TYPE, OWL.ONTOLOGY).subjects().stream()
                .map(IRI.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the file declares no ontology"));
        this.namespace = ontology.stringValue() + '#';
        this.prefixes = model.getNamespaces().stream()
                .filter(space -> !space.getPrefix().isEmpty())
                .collect(Collectors.toMap(Namespace::getName, Namespace::getPrefix, (one, other) -> one, TreeMap::new));
    }

    IRI ontology() {
        return ontology;
    }

    String namespace() {
        return namespace;
    }

    Map<String, String> prefixes() {
        return prefixes;
    }

    boolean isOwn(Value term) {
        return term.stringValue().startsWith(namespace);
    }

    List<IRI> classes() {
        return own(Set.of(OWL.CLASS)).toList();
    }

    List<IRI> properties() {
        return own(PROPERTY_KINDS).toList();
    }

    /** The individuals of a class. */
    List<IRI> individuals(IRI type) {
        return own(Set.of(type)).toList();
    }

    /** Terms without a parent in the ontology itself. */
    List<IRI> roots(List<IRI> terms, IRI step) {
        return terms.stream()
                .filter(term -> values(term, step).stream().noneMatch(this::isOwn))
                .toList();
    }

    /** The ontology's own terms that point to a term. */
    List<IRI> pointingTo(IRI property, Value term) {
        return model.filter(null, property, term).subjects().stream()
                .filter(this::isOwn)
                .map(IRI.class::cast)
                .toList();
    }

    /** A term's own children and theirs, the term itself left out. */
    List<IRI> below(IRI term, IRI step) {
        return pointingTo(step, term).stream()
                .flatMap(child -> Stream.concat(Stream.of(child), below(child, step).stream()))
                .toList();
    }

    /** What a property of a term says: in the file's order, the ontology's own terms first. */
    List<Value> values(IRI term, IRI property) {
        return model.filter(term, property, null).objects().stream()
                .sorted(Comparator.comparing(value -> !isOwn(value)))
                .toList();
    }

    /** A text in a language; empty where there is none. */
    String text(IRI term, IRI property, String language) {
        return texts(term, property).stream()
                .filter(text -> language.equals(text.getLanguage().orElse("")))
                .map(Literal::getLabel)
                .findFirst()
                .orElse("");
    }

    List<Literal> texts(IRI term, IRI property) {
        return values(term, property).stream()
                .filter(Value::isLiteral)
                .map(Literal.class::cast)
                .toList();
    }

    String label(IRI term) {
        return text(term, RDFS.LABEL, "en");
    }

    /** A term's short name: own ones by local name, others with a prefix. */
    String name(Value term) {
        String iri = term.stringValue();
        if (isOwn(term)) {
            return iri.substring(namespace.length());
        }
        return prefixes.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getKey()))
                .map(prefix ->
                        prefix.getValue() + ':' + iri.substring(prefix.getKey().length()))
                .findFirst()
                .orElse(iri);
    }

    private Stream<IRI> own(Set<IRI> kinds) {
        Set<IRI> terms = new LinkedHashSet<>();
        model.filter(null, RDF.TYPE, null).stream()
                .filter(axiom -> kinds.contains(axiom.getObject()) && isOwn(axiom.getSubject()))
                .forEach(axiom -> terms.add((IRI) axiom.getSubject()));
        return terms.stream();
    }
}
