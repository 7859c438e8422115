package org.w3id.diwan.rdf;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.model.Vocabulary.Relation;
import org.w3id.diwan.model.Vocabulary.ValueKind;

/** The terms of one namespace in an ontology, by local name. */
final class OntologyTerms {
    private static final IRI DOMAIN_INCLUDES = Values.iri("https://schema.org/domainIncludes");
    private static final IRI RANGE_INCLUDES = Values.iri("https://schema.org/rangeIncludes");

    private static final String DEFINITIONAL = "definitionalLink";

    /** What the value is of every property below one of these; they themselves only order the others. */
    private static final Map<String, ValueKind> KINDS = Map.of(
            "relation",
            ValueKind.ENTITY,
            DEFINITIONAL,
            ValueKind.ENTITY,
            "figure",
            ValueKind.QUANTITY,
            "time",
            ValueKind.PERIOD,
            "wording",
            ValueKind.TEXT);

    private final Model ontology;
    private final String namespace;

    OntologyTerms(Model ontology, String namespace) {
        this.ontology = ontology;
        this.namespace = namespace;
    }

    Vocabulary vocabulary() {
        Map<String, Set<String>> classes = own(OWL.CLASS)
                .collect(Collectors.toMap(IRI::getLocalName, type -> localNames(upwards(type, RDFS.SUBCLASSOF))));
        Map<String, Relation> relations = Stream.concat(own(OWL.OBJECTPROPERTY), own(OWL.DATATYPEPROPERTY))
                .flatMap(property -> relation(property).stream())
                .collect(Collectors.toMap(Relation::name, Function.identity()));
        return new Vocabulary(classes, relations, individuals("Unit"), individuals("SpeechAct"));
    }

    private Optional<Relation> relation(IRI property) {
        String name = property.getLocalName();
        Set<String> ancestors = localNames(upwards(property, RDFS.SUBPROPERTYOF));
        return valueKind(name, ancestors)
                .map(kind -> new Relation(
                        name,
                        ends(property, DOMAIN_INCLUDES, RDFS.DOMAIN),
                        kind == ValueKind.ENTITY ? ends(property, RANGE_INCLUDES, RDFS.RANGE) : Set.of(),
                        kind,
                        ancestors.contains(DEFINITIONAL)));
    }

    /** Empty for a property that no claim and no register entry carries, such as {@code earliest}. */
    private static Optional<ValueKind> valueKind(String name, Set<String> ancestors) {
        return KINDS.entrySet().stream()
                .filter(kind -> !kind.getKey().equals(name) && ancestors.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** OWL reads several domains as all of them at once, so alternatives stand in schema.org's property, which comes first here. */
    private Set<String> ends(IRI property, IRI alternatives, IRI single) {
        Set<String> named =
                localNames(ontology.filter(property, alternatives, null).objects());
        return named.isEmpty()
                ? localNames(ontology.filter(property, single, null).objects())
                : named;
    }

    private Set<String> individuals(String type) {
        return own(Values.iri(namespace, type)).map(IRI::getLocalName).collect(Collectors.toUnmodifiableSet());
    }

    /** A term and everything above it. */
    private Set<Value> upwards(IRI term, IRI step) {
        Set<Value> reached = new LinkedHashSet<>(Set.of(term));
        Set<Value> next = reached;
        while (!next.isEmpty()) {
            Set<Value> parents = next.stream()
                    .filter(IRI.class::isInstance)
                    .flatMap(child -> ontology.filter((IRI) child, step, null).objects().stream())
                    .filter(parent -> !reached.contains(parent))
                    .collect(Collectors.toSet());
            reached.addAll(parents);
            next = parents;
        }
        return reached;
    }

    private Stream<IRI> own(IRI type) {
        return ontology.filter(null, RDF.TYPE, type).subjects().stream()
                .filter(this::isOwn)
                .map(IRI.class::cast);
    }

    private Set<String> localNames(Set<? extends Value> terms) {
        return terms.stream()
                .filter(this::isOwn)
                .map(term -> ((IRI) term).getLocalName())
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isOwn(Value term) {
        return term.isIRI() && term.stringValue().startsWith(namespace);
    }
}
