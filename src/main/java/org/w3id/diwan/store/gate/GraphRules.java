package org.w3id.diwan.store.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.tdb2.TDB2;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Problem.Location;

/**
 * What a good graph must satisfy: the SHACL shapes over the union of all graphs, and the integrity rules, SPARQL queries that find what is
 * wrong. A problem's code is the rule's name.
 */
final class GraphRules {
    /** Heap that a quad may take in memory without crowding out the rest; it takes about a quarter of that. */
    private static final long BYTES_PER_QUAD = 1200;

    private static final Var FOCUS = Var.alloc("focus");
    private static final Var MESSAGE = Var.alloc("message");

    private final DatasetGraph graph;
    private final Map<Node, String> files;
    private final Ontology ontology;
    private final GateFindings problems;

    /**
     * @param graph what to check, in a read transaction
     * @param intake knows the ontology, and the file that each named graph came from
     * @param problems where violations go
     */
    GraphRules(DatasetGraph graph, Intake intake, GateFindings problems) {
        this.graph = graph;
        this.files = intake.files();
        this.ontology = intake.ontology();
        this.problems = problems;
    }

    /** Checks a database; its union is copied into memory where there is room, which takes half the time. */
    void check(long quads) throws IOException {
        Graph union = graph.getUnionGraph();
        if (quads < Runtime.getRuntime().maxMemory() / BYTES_PER_QUAD) {
            Graph copy = new GraphMem2Fast();
            GraphUtil.addInto(copy, union);
            check(copy);
        } else {
            checkShapes(union, false);
            ontology.integrityRules().forEach(this::checkIntegrity);
        }
    }

    /** Checks everything, with the union of all graphs in memory. */
    void check(Graph union) throws IOException {
        checkShapes(union, true);
        ontology.integrityRules().forEach(this::checkIntegrity);
    }

    private void checkShapes(Graph union, boolean inMemory) throws IOException {
        Shapes shapes = Shapes.parse(RDFParser.source(new ByteArrayInputStream(ontology.shapes()))
                .lang(Lang.TURTLE)
                .toGraph());
        // other than a transaction, memory can be read by several threads
        Stream<Shape> targets =
                inMemory ? shapes.getTargetShapes().parallelStream() : shapes.getTargetShapes().stream();
        targets.flatMap(shape -> ShapeValidation.violations(shapes, shape, union).stream()).toList().stream()
                .map(this::problem)
                .sorted(GateFindings.ORDER)
                .forEach(problems::add);
    }

    private Problem problem(ReportEntry violation) {
        Node focus = violation.focusNode();
        StringBuilder message = new StringBuilder(shown(focus)).append(": ").append(violation.message());
        if (violation.resultPath() != null) {
            message.append(" Property ").append(violation.resultPath()).append('.');
        }
        if (violation.value() != null && !violation.value().equals(focus)) {
            message.append(" Value ").append(shown(violation.value())).append('.');
        }
        String code = violation.source().isURI() ? violation.source().getLocalName() : "shape";
        return Severity.Violation.equals(violation.severity())
                ? Problem.error(code, where(focus), message.toString())
                : Problem.warning(code, where(focus), message.toString());
    }

    private void checkIntegrity(String name, String query) {
        try (QueryExec execution = QueryExec.dataset(graph)
                .query(query)
                .set(TDB2.symUnionDefaultGraph, true)
                .build()) {
            RowSet rows = execution.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                Node focus = row.get(FOCUS);
                String message = row.get(MESSAGE).getLiteralLexicalForm();
                problems.add(Problem.error(name, where(focus), shown(focus) + ": " + message));
            }
        }
    }

    /** The file of a graph that is or describes the focus, where one is known. */
    private Location where(Node focus) {
        String file = files.get(focus);
        if (file == null) {
            file = Iter.findFirst(graph.findNG(Node.ANY, focus, Node.ANY, Node.ANY), quad -> true)
                    .map(quad -> files.get(quad.getGraph()))
                    .orElse("the graph");
        }
        return Location.of(file);
    }

    private static String shown(Node node) {
        return NodeFmtLib.strTTL(node);
    }
}
