package org.w3id.diwan.rdf;

import java.util.Comparator;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/**
 * The order in which triples of one graph are written: by subject, {@code rdf:type} before other predicates, by object. Texts are
 * compared by UTF-16 code unit, so that no machine's language has a say.
 */
final class CanonicalOrder {
    static final Comparator<Statement> INSTANCE = Comparator.comparing(
                    (Statement triple) -> triple.getSubject().stringValue())
            .thenComparing(triple -> !triple.getPredicate().equals(RDF.TYPE))
            .thenComparing(triple -> triple.getPredicate().stringValue())
            .thenComparing(Statement::getObject, CanonicalOrder::compareValues);

    private CanonicalOrder() {}

    private static int compareValues(Value one, Value other) {
        if (one instanceof Literal first && other instanceof Literal second) {
            return LITERALS.compare(first, second);
        }
        return one instanceof IRI && other instanceof IRI
                ? one.stringValue().compareTo(other.stringValue())
                : Boolean.compare(one instanceof Literal, other instanceof Literal);
    }

    private static final Comparator<Literal> LITERALS = Comparator.comparing(Literal::getLabel)
            .thenComparing(literal -> literal.getLanguage().orElse(""))
            .thenComparing(literal -> literal.getDatatype().stringValue());
}
