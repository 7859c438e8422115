package org.w3id.diwan.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.vocabulary.IriScheme;

/** The triples of one graph, on their way to a file of its own. */
final class Graph {
    private static final Comparator<Literal> LITERALS = Comparator.comparing(Literal::getLabel)
            .thenComparing(literal -> literal.getLanguage().orElse(""))
            .thenComparing(literal -> literal.getDatatype().stringValue());

    /**
     * The canonical order of triples: by subject, {@code rdf:type} before other predicates, by object. Texts are compared by UTF-16 code
     * unit, so that no machine's language has a say.
     */
    private static final Comparator<Statement> ORDER = Comparator.comparing(
                    (Statement triple) -> triple.getSubject().stringValue())
            .thenComparing(triple -> !triple.getPredicate().equals(RDF.TYPE))
            .thenComparing(triple -> triple.getPredicate().stringValue())
            .thenComparing(Statement::getObject, Graph::compareValues);

    private static final IRI BEGIN = Terms.iri(Terms.NIF + "beginIndex");
    private static final IRI END = Terms.iri(Terms.NIF + "endIndex");
    private static final IRI CONTEXT = Terms.iri(Terms.NIF + "referenceContext");

    private final Terms terms;
    private final @Nullable IRI name;
    private final List<Statement> triples = new ArrayList<>();

    /** @param name of the graph; null for one without */
    Graph(Terms terms, @Nullable IRI name) {
        this.terms = terms;
        this.name = name;
    }

    void add(IRI subject, IRI predicate, Value object) {
        triples.add(SimpleValueFactory.getInstance().createStatement(subject, predicate, object, name));
    }

    /**
     * Adds the class of a thing with every class above it, Diwan's and those of others, so that no reader needs to reason.
     *
     * @throws IllegalArgumentException if the ontology has no such class
     */
    void addType(IRI subject, String type) {
        terms.classes(type).forEach(each -> add(subject, RDF.TYPE, each));
    }

    /** Adds a time as its source gives it, with the days between which it must lie as far as they are known. */
    void addPeriod(IRI subject, IRI property, Period period) {
        if (period.isKnown()) {
            add(subject, property, Terms.edtf(period));
        }
        if (period.hasEarliest()) {
            add(subject, terms.term("earliest"), Terms.typed(period.earliest().toString(), XSD.DATE));
        }
        if (period.hasLatest()) {
            add(subject, terms.term("latest"), Terms.typed(period.latest().toString(), XSD.DATE));
        }
    }

    /**
     * Describes a stretch of a source's text, in the terms of the <a href="https://persistence.uni-leipzig.org/nlp2rdf/">NLP Interchange
     * Format</a>, and answers its IRI.
     */
    IRI addPassage(SourceId source, Passage passage) {
        IRI iri = Terms.iri(IriScheme.passage(source, passage));
        addType(iri, "Passage");
        add(iri, BEGIN, Terms.typed(Integer.toString(passage.begin()), XSD.NON_NEGATIVE_INTEGER));
        add(iri, END, Terms.typed(Integer.toString(passage.end()), XSD.NON_NEGATIVE_INTEGER));
        add(iri, CONTEXT, Terms.source(source));
        return iri;
    }

    /** Each triple once, in canonical order. */
    List<Statement> inOrder() {
        triples.sort(ORDER);
        List<Statement> distinct = new ArrayList<>(triples.size());
        for (Statement triple : triples) {
            if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).equals(triple)) {
                distinct.add(triple);
            }
        }
        return distinct;
    }

    private static int compareValues(Value one, Value other) {
        if (one instanceof Literal first && other instanceof Literal second) {
            return LITERALS.compare(first, second);
        }
        return one instanceof IRI && other instanceof IRI
                ? one.stringValue().compareTo(other.stringValue())
                : Boolean.compare(one instanceof Literal, other instanceof Literal);
    }
}
