package org.w3id.diwan.query;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.model.vocabulary.Prefixes;

/** Terms as they are written in queries: {@code prov:wasAttributedTo}; those of Diwan begin with the colon. */
public final class Curie {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Map<String, String> PREFIXES = Prefixes.all();

    private Curie() {}

    /** The term. */
    public static Node node(String curie) {
        int colon = curie.indexOf(':');
        String namespace = PREFIXES.get(curie.substring(0, colon));
        if (namespace == null) {
            throw new IllegalArgumentException("no known prefix: " + curie);
        }
        return NodeFactory.createURI(namespace + curie.substring(colon + 1));
    }

    /** The local name of a term of Diwan that is given as such or as an IRI; others stay as they are. */
    public static String localName(String nameOrIri) {
        String space = IriScheme.ontology();
        return nameOrIri.startsWith(space) ? nameOrIri.substring(space.length()) : nameOrIri;
    }

    /** The last part of an IRI, for what has no name. */
    public static String tail(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    /** A local name as words: {@code callsForWithdrawalOf} becomes "calls for withdrawal of". */
    public static String words(String localName) {
        return HUMP.matcher(localName).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
