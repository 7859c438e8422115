package org.w3id.diwan.query.entity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.vocabulary.IriScheme;

/** What an IRI below the base names, by its first segment. */
public enum ThingKind {
    /** An entity. */
    ID,
    /** A source. */
    SOURCE,
    /** A claim. */
    CLAIM,
    /** A statement. */
    STATEMENT;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");

    /** The first segment of its IRIs' path. */
    public String segment() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What one is called in a sentence. */
    public String word() {
        return this == ID ? "entity" : segment();
    }

    /** Whether a last segment can be one's name; nothing else is looked up. */
    public boolean canBeCalled(String name) {
        return (this == CLAIM || this == STATEMENT) ? HASH.matcher(name).matches() : Slug.isValid(name);
    }

    /** The thing of a name. */
    public Node node(String name) {
        return NodeFactory.createURI(IriScheme.base() + segment() + "/" + name);
    }
}
