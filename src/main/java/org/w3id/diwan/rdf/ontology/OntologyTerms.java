package org.w3id.diwan.rdf.ontology;

import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import com.google.common.graph.Traverser;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.model.vocabulary.Vocabulary.Mark;
import org.w3id.diwan.model.vocabulary.Vocabulary.Relation;
import org.w3id.diwan.model.vocabulary.Vocabulary.Rule;
import org.w3id.diwan.model.vocabulary.Vocabulary.ValueKind;

/** Diwan's own terms in an ontology, by local name. */
final class OntologyTerms {
    private static final String NAMESPACE = IriScheme.ontology();
    private static final String SCHEMA = "https://schema.org/";
    private static final IRI DOMAIN_INCLUDES = Values.iri(SCHEMA, "domainIncludes");
    private static final IRI RANGE_INCLUDES = Values.iri(SCHEMA, "rangeIncludes");
    private static final IRI RULE = Values.iri(SHACL.NAMESPACE, "rule");
    private static final IRI SUBJECT = Values.iri(SHACL.NAMESPACE, "subject");
    private static final IRI PREDICATE = Values.iri(SHACL.NAMESPACE, "predicate");
    private static final IRI OBJECT = Values.iri(SHACL.NAMESPACE, "object");

    /** Above every relation that a claim may carry; it orders the others and is none itself. */
    private static final String RELATION = "relation";

    private static final Map<String, ValueKind> VALUES = Map.of("figure", ValueKind.QUANTITY, "when", ValueKind.PERIOD);

    private final Model ontology;

    OntologyTerms(Model ontology) {
        this.ontology = ontology;
    }

    Vocabulary vocabulary() {
        Map<String, Set<String>> classes = new HashMap<>();
        Map<String, Set<String>> types = new HashMap<>();
        for (IRI type : own(OWL.CLASS)) {
            Set<IRI> above = upwards(type, RDFS.SUBCLASSOF);
            classes.put(type.getLocalName(), localNames(above));
            types.put(
                    type.getLocalName(),
                    above.stream()
                            .filter(each -> !isOwn(each))
                            .map(IRI::stringValue)
                            .collect(Collectors.toSet()));
        }
        Map<String, Relation> relations = new HashMap<>();
        for (IRI property : Iterables.concat(own(OWL.OBJECTPROPERTY), own(OWL.DATATYPEPROPERTY))) {
            relation(property).ifPresent(relation -> relations.put(relation.name(), relation));
        }
        return new Vocabulary(classes, types, relations, concepts("units"), concepts("acts"), rules());
    }

    /** What the terms mean, in English, by local name. */
    Map<String, String> definitions() {
        Map<String, String> definitions = new HashMap<>();
        for (Statement defined : ontology.filter(null, SKOS.DEFINITION, null)) {
            if (defined.getSubject() instanceof IRI term
                    && isOwn(term)
                    && defined.getObject() instanceof Literal text
                    && text.getLanguage().filter("en"::equals).isPresent()) {
                definitions.put(term.getLocalName(), text.getLabel());
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
        Set<IRI> domain = ends(property, DOMAIN_INCLUDES, RDFS.DOMAIN);
        if (kind == ValueKind.PERIOD) {
            // where :when may stand is wider than what a claim may say it of: a claim says it of an event
            domain.removeIf(type -> !localNames(upwards(type, RDFS.SUBCLASSOF)).contains("Entity"));
        }
        Set<IRI> range = kind == ValueKind.ENTITY ? ends(property, RANGE_INCLUDES, RDFS.RANGE) : Set.of();
        return Optional.of(new Relation(name, localNames(domain), localNames(range), kind, above, marks));
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
    private Set<IRI> ends(IRI property, IRI alternatives, IRI single) {
        Set<IRI> named = Models.getPropertyIRIs(ontology, property, alternatives);
        return localNames(named).isEmpty() ? Models.getPropertyIRIs(ontology, property, single) : named;
    }

    private Set<String> concepts(String scheme) {
        return localNames(Models.subjectIRIs(ontology.filter(null, SKOS.IN_SCHEME, Values.iri(NAMESPACE, scheme))));
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
        return Models.getPropertyResource(ontology, (Resource) rule, end).flatMap(node -> localName(node, SHACL.PATH));
    }

    private Optional<String> localName(Resource subject, IRI property) {
        return localNames(Models.getPropertyIRIs(ontology, subject, property)).stream()
                .findFirst();
    }

    /** A term and everything above it. */
    private Set<IRI> upwards(IRI term, IRI step) {
        Traverser<IRI> parents = Traverser.forGraph(child -> Models.getPropertyIRIs(ontology, child, step));
        return Streams.stream(parents.breadthFirst(term)).collect(Collectors.toSet());
    }

    private List<IRI> own(IRI type) {
        return Models.subjectIRIs(ontology.filter(null, RDF.TYPE, type)).stream()
                .filter(OntologyTerms::isOwn)
                .toList();
    }

    private static Set<String> localNames(Collection<IRI> terms) {
        return terms.stream()
                .filter(OntologyTerms::isOwn)
                .map(IRI::getLocalName)
                .collect(Collectors.toSet());
    }

    private static boolean isOwn(IRI term) {
        return term.stringValue().startsWith(NAMESPACE);
    }
}
