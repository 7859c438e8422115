package org.w3id.diwan.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;

/** The shapes and the integrity rules, by name: what a test asks of a graph. */
final class OntologyRules {
    private static final Path ONTOLOGY = Path.of("ontology/diwan.ttl");
    private static final String ONTOLOGY_GRAPH = "https://w3id.org/diwan/ontology";
    private static final String SHAPES_NAMESPACE = "https://w3id.org/diwan/shapes#";

    private final Shapes shapes;
    private final Map<String, Query> integrity;

    private final Graph ontology = RDFDataMgr.loadGraph(ONTOLOGY.toString());

    private OntologyRules(Shapes shapes, Map<String, Query> integrity) {
        this.shapes = shapes;
        this.integrity = integrity;
    }

    static OntologyRules ofTheOntology() {
        try (Stream<Path> files = Files.list(Path.of("ontology/integrity"))) {
            Map<String, Query> rules = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".rq"))
                    .forEach(file -> rules.put(
                            file.getFileName().toString().replace(".rq", ""), QueryFactory.read(file.toString())));
            return new OntologyRules(Shapes.parse(RDFDataMgr.loadGraph("ontology/shapes.ttl")), rules);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every rule: the local names of the shapes with a target, and the names of the integrity rules. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(integrity.keySet());
        shapes.getTargetShapes()
                .forEach(shape -> names.add(localName(shape.getShapeNode().getURI())));
        return names;
    }

    /** The rules that do not hold in what the files say together, given the ontology. */
    Set<String> brokenBy(Path... files) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        for (Path file : files) {
            RDFDataMgr.read(dataset, file.toString());
        }
        dataset.addGraph(NodeFactory.createURI(ONTOLOGY_GRAPH), ontology);
        Graph union = GraphFactory.createGraphMem();
        GraphUtil.addInto(union, dataset.getUnionGraph());
        Set<String> broken = brokenShapes(union);
        integrity.forEach((name, query) -> {
            RowSet rows = QueryExec.dataset(dataset).query(query).select().materialize();
            if (rows.hasNext()) {
                broken.add(name);
            }
        });
        return broken;
    }

    private Set<String> brokenShapes(Graph union) {
        Set<String> broken = new TreeSet<>();
        ShaclValidator.get()
                .validate(shapes, union)
                .getEntries()
                .forEach(entry -> broken.add(localName(entry.source().getURI())));
        return broken;
    }

    private static String localName(String shape) {
        return shape.replace(SHAPES_NAMESPACE, "");
    }
}
