package org.w3id.diwan.query;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A row of an answer, which can be read after its connection was closed.
 *
 * @param binding as Jena gives it, detached
 */
public record Row(Binding binding) {
    /** Whether a variable is bound. */
    public boolean has(String variable) {
        return binding.contains(Var.alloc(variable));
    }

    /** A variable's value. */
    public Optional<Node> find(String variable) {
        return Optional.ofNullable(binding.get(Var.alloc(variable)));
    }

    /**
     * The value of a variable that the query always binds.
     *
     * @throws java.util.NoSuchElementException if it does not
     */
    public Node node(String variable) {
        return find(variable).orElseThrow();
    }

    /** A variable's IRI or lexical form; empty where it is not bound. */
    public String text(String variable) {
        return find(variable).map(Row::text).orElse("");
    }

    /** A node's IRI or lexical form. */
    public static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /** The language of a variable's text; empty where it has none. */
    public String language(String variable) {
        return find(variable)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLanguage)
                .orElse("");
    }
}
