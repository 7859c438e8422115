package org.w3id.diwan.serve.agent.tool;

import com.google.common.collect.Sets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.diwan.model.EditDistance;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.model.vocabulary.Prefixes;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Sparql;

/** Names in a query that the graph does not know: such a query would answer nothing, as if nothing were said. */
record QueryWords(GraphConnection graph) {
    /** What is no name: strings, comments and IRIs in angle brackets. */
    private static final Pattern OTHER = Pattern.compile(
            "\"\"\".*?\"\"\"|'''.*?'''|\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'|<[^<>\"{}|^`\\\\\\s]*>|#[^\n]*",
            Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("(?<![\\w:?$-])(|diwan|id|source):([A-Za-z0-9][\\w-]*)");
    private static final int MOST_KNOWN = 20_000;

    /**
     * A name that is unknown.
     *
     * @param line counted from 1
     * @param column counted from 1
     * @param written as it stands in the query
     * @param nearest the known name that comes nearest, with its prefix
     */
    record Unknown(int line, int column, String written, String nearest) {}

    /** The first unknown name of Diwan's namespaces. */
    Optional<Unknown> firstUnknown(String query) {
        String bare = OTHER.matcher(query)
                .replaceAll(other -> Matcher.quoteReplacement(other.group().replaceAll("[^\n]", " ")));
        Map<String, Integer> names = new LinkedHashMap<>();
        Matcher matcher = NAME.matcher(bare);
        while (matcher.find()) {
            names.putIfAbsent(matcher.group(), matcher.start());
        }
        Set<String> known = known(names.keySet());
        return names.entrySet().stream()
                .filter(name -> !known.contains(name.getKey()))
                .findFirst()
                .map(name -> unknown(query, name.getKey(), name.getValue()));
    }

    private Unknown unknown(String query, String name, int position) {
        String before = query.substring(0, position);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Unknown(line, position - before.lastIndexOf('\n'), name, nearest(name));
    }

    private static String iri(String name) {
        int colon = name.indexOf(':');
        return Prefixes.all().get(name.substring(0, colon)) + name.substring(colon + 1);
    }

    private Set<String> known(Set<String> names) {
        List<String> asked = names.stream().map(QueryWords::iri).toList();
        Set<String> known = asked.isEmpty()
                ? Set.of()
                : Set.copyOf(graph.texts("SELECT DISTINCT ?v { " + Sparql.values("?v", asked)
                        + "FILTER EXISTS { { GRAPH ?g { ?v ?p ?o } } UNION { GRAPH ?g { ?s ?p ?v } } } }"));
        return Sets.filter(names, name -> known.contains(iri(name)));
    }

    private String nearest(String name) {
        int colon = name.indexOf(':');
        String namespace = iri(name.substring(0, colon + 1));
        String pattern = namespace.equals(IriScheme.ontology())
                ? "GRAPH <https://w3id.org/diwan/ontology> { ?v rdfs:label ?label }"
                : "GRAPH ?g { ?v a " + (namespace.equals(IriScheme.entities()) ? ":Entity" : ":Source") + " }";
        String local = name.substring(colon + 1);
        return graph.texts("SELECT DISTINCT ?v { " + pattern + " } LIMIT " + MOST_KNOWN).stream()
                .filter(iri -> iri.startsWith(namespace))
                .map(iri -> iri.substring(namespace.length()))
                .min(Comparator.<String>comparingInt(each -> EditDistance.between(local, each))
                        .thenComparingInt(each -> Math.abs(each.length() - local.length()))
                        .thenComparing(each -> each))
                .map(each -> name.substring(0, colon + 1) + each)
                .orElse("");
    }
}
