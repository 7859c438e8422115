package org.w3id.diwan.store;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.tdb2.TDB2;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Problem.Location;

/** What a good graph must satisfy: the SHACL shapes, and the integrity rules, SPARQL queries that find what is wrong. */
final class GraphRules {
    private final Shapes shapes;
    private final Map<String, String> integrity;

    private GraphRules(Shapes shapes, Map<String, String> integrity) {
        this.shapes = shapes;
        this.integrity = integrity;
    }

    /** The rules in the jar. */
    static GraphRules shipped() {
        Graph shapes = RDFParser.source(new ByteArrayInputStream(Ontology.read("shapes.ttl")))
                .lang(Lang.TURTLE)
                .toGraph();
        return new GraphRules(Shapes.parse(shapes), Ontology.integrityRules());
    }

    /** Checks the union of all graphs; the caller holds a transaction. */
    void check(DatasetGraph graph, Function<Node, String> fileOf, Problems problems) {
        ShaclValidator.get().validate(shapes, graph.getUnionGraph()).getEntries().stream()
                .map(entry -> violation(entry, fileOf))
                .sorted(java.util.Comparator.comparing(Problem::toString))
                .forEach(problems::add);
        integrity.forEach((name, query) -> check(name, query, graph, fileOf, problems));
    }

    private static Problem violation(ReportEntry entry, Function<Node, String> fileOf) {
        StringBuilder message =
                new StringBuilder(shown(entry.focusNode())).append(": ").append(entry.message());
        if (entry.resultPath() != null) {
            message.append(" (at ").append(entry.resultPath()).append(')');
        }
        if (entry.value() != null && !entry.value().equals(entry.focusNode())) {
            message.append(" - it is ").append(shown(entry.value()));
        }
        Location where = Location.of(fileOf.apply(entry.focusNode()));
        return entry.severity() != null
                        && "Violation".equals(entry.severity().level().getLocalName())
                ? Problem.error(name(entry.source()), where, message.toString())
                : Problem.warning(name(entry.source()), where, message.toString());
    }

    /** The shape's own name where it has one, so that a report says which rule was broken. */
    private static String name(Node shape) {
        return shape.isURI() ? shape.getLocalName() : "shape";
    }

    private static void check(
            String name, String query, DatasetGraph graph, Function<Node, String> fileOf, Problems problems) {
        try (QueryExec execution = QueryExec.dataset(graph)
                .query(query)
                .set(TDB2.symUnionDefaultGraph, true)
                .build()) {
            RowSet rows = execution.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                Node focus = row.get(Var.alloc("focus"));
                Node message = row.get(Var.alloc("message"));
                problems.add(Problem.error(
                        name,
                        Location.of(fileOf.apply(focus)),
                        shown(focus) + ": " + (message == null ? name : message.getLiteralLexicalForm())));
            }
        }
    }

    private static String shown(Node node) {
        return FmtUtils.stringForNode(node);
    }
}
