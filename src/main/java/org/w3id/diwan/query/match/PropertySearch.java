package org.w3id.diwan.query.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Sparql;
import org.w3id.diwan.query.entity.EntityRegister;
import org.w3id.diwan.query.ontology.AskableProperty;

/** Finds entities by what is known of them where no name is given. What it finds is only a proposal; {@link AgreementOfClaims} judges it. */
record PropertySearch(Supplier<GraphConnection> connections) {
    private static final int MOST = 200;
    private static final Pattern IRI = Pattern.compile("https?://[^\\s<>\"{}|^`\\\\]{1,2000}");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9]\\d{0,12}");

    private static final String QUERY = """
            SELECT DISTINCT ?e { %s } ORDER BY ?e LIMIT %d""";
    private static final String CLAIM =
            "GRAPH ?g { ?c rdf:object ?o ; rdf:predicate %s ; rdf:subject ?e ; :modality :Actual }";
    private static final String PLAIN = "GRAPH ?g { ?e %s ?o }";
    private static final String PERIOD =
            "GRAPH ?g { ?c rdf:predicate %s ; rdf:subject ?e ; :modality :Actual ; :earliest ?from ; :latest ?to }"
                    + " FILTER (?from <= \"%s\"^^xsd:date && ?to >= \"%s\"^^xsd:date)";

    /** Ids of entities that fit some condition of a query, or all that are required. */
    Set<String> find(MatchQuery query, EntityRegister register) {
        Set<String> found = new LinkedHashSet<>();
        boolean narrowed = false;
        for (MatchQuery.Condition condition : query.of(MatchQuery.Kind.PROPERTY)) {
            if (condition.quantifier() == MatchQuery.Quantifier.NONE) {
                continue;
            }
            Set<String> fitting = register.ontology()
                    .property(condition.property())
                    .map(property -> find(property, condition.values(), register))
                    .orElse(Set.of());
            if (condition.required() && narrowed) {
                found.retainAll(fitting);
            } else if (condition.required()) {
                found = new LinkedHashSet<>(fitting);
                narrowed = true;
            } else if (!narrowed) {
                found.addAll(fitting);
            }
        }
        return found;
    }

    private Set<String> find(AskableProperty property, List<String> values, EntityRegister register) {
        String predicate = "<" + property.iri() + ">";
        String triple = (property.claimed() ? CLAIM : PLAIN).formatted(predicate);
        String nodes = "VALUES ?o { " + nodes(property, values, register) + " } ";
        List<String> ways = new ArrayList<>(List.of(nodes + PLAIN.formatted(predicate)));
        if (property.claimed()) {
            ways.add(nodes + triple);
        }
        if (property.range().isEmpty() && !property.figure()) {
            ways.add(triple + " FILTER (isLiteral(?o) && LCASE(STR(?o)) IN (" + texts(values) + "))");
        }
        if (property.claimed() && property.range().isEmpty()) {
            values.stream()
                    .flatMap(value -> Period.parse(value).stream())
                    .filter(period -> period.hasEarliest() && period.hasLatest())
                    .forEach(period -> ways.add(PERIOD.formatted(predicate, period.latest(), period.earliest())));
        }
        String query = QUERY.formatted(
                ways.stream().map(way -> "{ " + way + " }").collect(Collectors.joining(" UNION ")), MOST);
        Set<String> ids = new LinkedHashSet<>();
        try (GraphConnection graph = connections.get()) {
            graph.select(query, row -> row.entity("e").ifPresent(ids::add));
        }
        return ids;
    }

    private static String nodes(AskableProperty property, List<String> values, EntityRegister register) {
        Set<Node> nodes = new LinkedHashSet<>();
        for (String value : values) {
            nodes.add(NodeFactory.createLiteralString(value));
            if (IRI.matcher(value).matches()) {
                nodes.add(NodeFactory.createURI(value));
            }
            if (AskableProperty.isIdentifier(property.id())
                    && WIKIDATA.matcher(value).matches()) {
                nodes.add(NodeFactory.createURI(AskableProperty.WIKIDATA_ENTITIES + value));
            }
            if (property.range().isPresent()) {
                AgreementOfClaims.meant(value, register).stream()
                        .filter(Slug::isValid)
                        .forEach(id -> nodes.add(NodeFactory.createURI(IriScheme.entities() + id)));
            }
            if (property.figure() && value.matches("-?\\d{1,18}")) {
                nodes.add(NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger));
            }
        }
        return nodes.stream().map(NodeFmtLib::strNT).collect(Collectors.joining(" "));
    }

    private static String texts(List<String> values) {
        return values.stream()
                .map(value -> Sparql.string(value.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }
}
