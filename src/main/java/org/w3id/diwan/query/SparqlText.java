package org.w3id.diwan.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.model.vocabulary.Prefixes;

/**
 * SPARQL as people write it: Diwan's prefixes, and {@code text:} for searching by name, need no declaration. Only what the text uses and
 * does not declare is added, so lines and columns of errors are those of the text.
 *
 * @param sparql without a byte order mark
 */
public record SparqlText(String sparql) {
    private static final Map<String, String> KNOWN = known();

    /** A text with or without a byte order mark. */
    public SparqlText {
        sparql = sparql.startsWith("\uFEFF") ? sparql.substring(1) : sparql;
    }

    private static Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>(Prefixes.all());
        known.put("text", "http://jena.apache.org/text#");
        return Map.copyOf(known);
    }

    /**
     * Reads a query.
     *
     * @throws org.apache.jena.query.QueryException if it is none, or nested more deeply or wider than can be worked on in time
     */
    public Parsed<Query> query(String base, Syntax syntax) {
        QueryBounds.require(sparql);
        MissingPrefixes prefixes = new MissingPrefixes();
        Query query = new Query();
        query.setPrefixMapping(prefixes);
        return new Parsed<>(QueryFactory.parse(query, sparql, base, syntax), Set.copyOf(prefixes.added));
    }

    /**
     * Reads an update.
     *
     * @throws org.apache.jena.query.QueryException if it is none
     */
    public Parsed<UpdateRequest> update(String base, Syntax syntax) {
        MissingPrefixes prefixes = new MissingPrefixes();
        UpdateRequest request = new UpdateRequest();
        request.setPrefixMapping(prefixes);
        UpdateFactory.parse(request, sparql, base, syntax);
        return new Parsed<>(request, Set.copyOf(prefixes.added));
    }

    /** The text after declarations of these prefixes, for a parser that does not know them. */
    public String declaring(Set<String> prefixes) {
        StringBuilder text = new StringBuilder();
        new TreeSet<>(prefixes)
                .forEach(prefix -> text.append("PREFIX %s: <%s>\n".formatted(prefix, KNOWN.getOrDefault(prefix, ""))));
        return text.append(sparql).toString();
    }

    /**
     * What a text says.
     *
     * @param added the prefixes it uses without declaring them
     */
    public record Parsed<T>(T value, Set<String> added) {}

    /** Declares a known prefix when it is first looked up. */
    private static final class MissingPrefixes extends PrefixMappingImpl {
        private final Set<String> added = new TreeSet<>();

        @Override
        protected @Nullable String get(String prefix) {
            String declared = super.get(prefix);
            String known = KNOWN.get(prefix);
            if (declared != null || known == null) {
                return declared;
            }
            added.add(prefix);
            set(prefix, known);
            return known;
        }
    }
}
