package org.w3id.diwan.query;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.vocabulary.IriScheme;

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

    /** The id of an entity of Diwan; empty where a variable is not bound, or to something else. */
    public Optional<String> entity(String variable) {
        String entities = IriScheme.entities();
        return find(variable)
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(entities))
                .map(iri -> iri.substring(entities.length()))
                .filter(Slug::isValid);
    }

    /** The language of a variable's text; empty where it has none. */
    public String language(String variable) {
        return find(variable)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLanguage)
                .orElse("");
    }
}
