package org.w3id.diwan.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.NodeShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/**
 * Validates a graph against shapes as Jena does, except that a constraint in SPARQL is asked once of thousands of nodes: asked node by
 * node, these constraints take most of the time of a check. Jena still reports on each node that violates one.
 */
final class ShapeValidation {
    private static final Var THIS = Var.alloc("this");
    private static final int NODES_AT_ONCE = 10_000;

    /** Patterns in which a join with the nodes means the same as putting a node in the place of {@code $this}. */
    private static final Set<Class<? extends Element>> JOINABLE =
            Set.of(ElementPathBlock.class, ElementFilter.class, ElementBind.class, ElementOptional.class);

    private final ValidationContext context;
    private final Graph data;

    private ShapeValidation(Shapes shapes, Graph data) {
        this.context = ValidationContext.create(shapes, data);
        this.data = data;
    }

    /** What violates one of the shapes. */
    static Collection<ReportEntry> violations(Shapes shapes, Shape shape, Graph data) {
        ShapeValidation validation = new ShapeValidation(shapes, data);
        if (!shape.deactivated()) {
            validation.validate(shape, VLib.focusNodes(data, shape));
        }
        return validation.context.generateReport().getEntries();
    }

    private void validate(Shape shape, Collection<Node> nodes) {
        List<Constraint> others = new ArrayList<>();
        for (Constraint constraint : shape.getConstraints()) {
            if (shape.isNodeShape() && constraint instanceof SparqlConstraint sparql && isJoinable(sparql.getQuery())) {
                violating(sparql.getQuery(), nodes)
                        .forEach(node -> constraint.validateNodeShape(context, data, shape, node));
            } else {
                others.add(constraint);
            }
        }
        if (others.isEmpty() && shape.isNodeShape() && shape.getPropertyShapes().isEmpty()) {
            return;
        }
        Shape rest = others.size() == shape.getConstraints().size() ? shape : with(shape, others);
        nodes.forEach(node -> VLib.validateShape(context, data, rest, node));
    }

    private static Shape with(Shape shape, List<Constraint> constraints) {
        return new NodeShape(
                shape.getShapeGraph(),
                shape.getShapeNode(),
                shape.deactivated(),
                shape.getSeverity(),
                shape.getMessages(),
                shape.getTargets(),
                constraints,
                shape.getPropertyShapes());
    }

    private static boolean isJoinable(Query query) {
        return query.isSelectType()
                && query.getProjectVars().contains(THIS)
                && !query.hasGroupBy()
                && !query.hasAggregators()
                && !query.hasLimit()
                && !query.hasOffset()
                && query.getQueryPattern() instanceof ElementGroup group
                && group.getElements().stream().map(Element::getClass).allMatch(JOINABLE::contains);
    }

    private Set<Node> violating(Query query, Collection<Node> nodes) {
        Set<Node> violating = new LinkedHashSet<>();
        List<Node> all = List.copyOf(nodes);
        for (int from = 0; from < all.size(); from += NODES_AT_ONCE) {
            Query joined = joined(query, all.subList(from, Math.min(from + NODES_AT_ONCE, all.size())));
            try (QueryExec execution = QueryExec.graph(data).query(joined).build()) {
                execution.select().forEachRemaining(row -> violating.add(row.get(THIS)));
            }
        }
        return violating;
    }

    private static Query joined(Query query, List<Node> nodes) {
        ElementData values = new ElementData();
        values.add(THIS);
        nodes.forEach(node -> values.add(BindingFactory.binding(THIS, node)));
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(values);
        ((ElementGroup) query.getQueryPattern()).getElements().forEach(pattern::addElement);
        Query joined = query.cloneQuery();
        joined.setQueryPattern(pattern);
        return joined;
    }
}
