package org.w3id.diwan.rdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.model.Vocabulary.Mark;
import org.w3id.diwan.model.Vocabulary.Relation;
import org.w3id.diwan.model.Vocabulary.Rule;
import org.w3id.diwan.model.Vocabulary.ValueKind;

/** The terms of one namespace in an ontology, by local name. */
final class OntologyTerms {
    private static final IRI DOMAIN_INCLUDES = Values.iri(Terms.SCHEMA, "domainIncludes");
    private static final IRI RANGE_INCLUDES = Values.iri(Terms.SCHEMA, "rangeIncludes");
    private static final IRI RULE = Values.iri(SHACL.NAMESPACE, "rule");
    private static final IRI SUBJECT = Values.iri(SHACL.NAMESPACE, "subject");
    private static final IRI PREDICATE = Values.iri(SHACL.NAMESPACE, "predicate");
    private static final IRI OBJECT = Values.iri(SHACL.NAMESPACE, "object");

    /** Above every relation that a claim may carry; it orders the others and is none itself. */
    private static final String RELATION = "relation";

    private static final Map<String, ValueKind> VALUES = Map.of("figure", ValueKind.QUANTITY, "when", ValueKind.PERIOD);

    private final Model ontology;
    private final String namespace;

    OntologyTerms(Model ontology, String namespace) {
        this.ontology = ontology;
        this.namespace = namespace;
    }

    Vocabulary vocabulary() {
        Map<String, Set<String>> classes = new HashMap<>();
        Map<String, Set<String>> types = new HashMap<>();
        own(OWL.CLASS).forEach(type -> {
            Set<Value> above = upwards(type, RDFS.SUBCLASSOF);
            classes.put(type.getLocalName(), localNames(above));
            types.put(
                    type.getLocalName(),
                    above.stream()
                            .filter(each -> each.isIRI() && !isOwn(each))
                            .map(Value::stringValue)
                            .collect(Collectors.toUnmodifiableSet()));
        });
        Map<String, Relation> relations = Stream.concat(own(OWL.OBJECTPROPERTY), own(OWL.DATATYPEPROPERTY))
                .flatMap(property -> relation(property).stream())
                .collect(Collectors.toMap(Relation::name, Function.identity()));
        return new Vocabulary(classes, types, relations, concepts("units"), concepts("acts"), rules());
    }

    /** What the terms mean, in English, by local name. */
    Map<String, String> definitions() {
        Map<String, String> definitions = new HashMap<>();
        for (Statement defined : ontology.filter(null, SKOS.DEFINITION, null)) {
            if (isOwn(defined.getSubject())
                    && defined.getObject() instanceof Literal text
                    && text.getLanguage().filter("en"::equals).isPresent()) {
                definitions.put(((IRI) defined.getSubject()).getLocalName(), text.getLabel());
            }
        }
        return definitions;
    }

    /** Empty for a property that no claim and no register entry carries, such as {@code earliest}. */
    private Optional<Relation> relation(IRI property) {
        String name = property.getLocalName();
        Set<String> above = new HashSet<>(localNames(upwards(property, RDFS.SUBPROPERTYOF)));
        Optional<ValueKind> value =
                above.stream().filter(VALUES::containsKey).map(VALUES::get).findFirst();
        Set<Mark> marks = marks(property, above.remove(RELATION) || value.isPresent());
        above.remove(name);
        if (name.equals(RELATION) || !(marks.contains(Mark.CLAIM) || marks.contains(Mark.REGISTER))) {
            return Optional.empty();
        }
        ValueKind kind = value.orElse(ValueKind.ENTITY);
        Set<String> range = kind == ValueKind.ENTITY ? ends(property, RANGE_INCLUDES, RDFS.RANGE) : Set.of();
        return Optional.of(new Relation(name, domain(property, kind), range, kind, above, marks));
    }

    /** Where {@code :when} may stand is wider than what a claim may say it of: a claim says it of an event. */
    private Set<String> domain(IRI property, ValueKind kind) {
        Set<String> domain = ends(property, DOMAIN_INCLUDES, RDFS.DOMAIN);
        return kind == ValueKind.PERIOD
                ? domain.stream()
                        .filter(type -> localNames(upwards(Values.iri(namespace, type), RDFS.SUBCLASSOF))
                                .contains("Entity"))
                        .collect(Collectors.toUnmodifiableSet())
                : domain;
    }

    private Set<Mark> marks(IRI property, boolean inClaims) {
        Set<Mark> marks = new HashSet<>();
        if (inClaims) {
            marks.add(Mark.CLAIM);
        }
        if (ontology.contains(property, DCTERMS.SOURCE, null)) {
            marks.add(Mark.REGISTER);
        }
        if (ontology.contains(property, RDF.TYPE, OWL.SYMMETRICPROPERTY)) {
            marks.add(Mark.SYMMETRIC);
        }
        return marks;
    }

    /** OWL reads several domains as all of them at once, so alternatives stand in schema.org's property, which comes first here. */
    private Set<String> ends(IRI property, IRI alternatives, IRI single) {
        Set<String> named =
                localNames(ontology.filter(property, alternatives, null).objects());
        return named.isEmpty()
                ? localNames(ontology.filter(property, single, null).objects())
                : named;
    }

    private Set<String> concepts(String scheme) {
        return localNames(ontology.filter(null, SKOS.IN_SCHEME, Values.iri(namespace, scheme))
                .subjects());
    }

    private List<Rule> rules() {
        return ontology.filter(null, RULE, null).stream()
                .map(axiom -> new Rule(
                        localName(axiom.getSubject(), SHACL.TARGET_CLASS).orElseThrow(),
                        path(axiom.getObject(), SUBJECT),
                        localName((Resource) axiom.getObject(), PREDICATE).orElseThrow(),
                        path(axiom.getObject(), OBJECT)))
                .toList();
    }

    private Optional<String> path(Value rule, IRI end) {
        return ontology.filter((Resource) rule, end, null).objects().stream()
                .map(Resource.class::cast)
                .findFirst()
                .flatMap(node -> localName(node, SHACL.PATH));
    }

    private Optional<String> localName(Resource subject, IRI property) {
        return localNames(ontology.filter(subject, property, null).objects()).stream()
                .findFirst();
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
