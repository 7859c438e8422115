package org.w3id.diwan.store.gate;

import com.google.common.collect.Iterables;
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
 * Validates a graph against shapes as Jena does, except that a shape of nothing else than constraints in SPARQL is asked once of thousands
 * of nodes: asked node by node, these constraints take most of the time of a check. Jena still reports on each node that violates one.
 */
final class ShapeValidation {
    private static final Var THIS = Var.alloc("this");
    private static final int NODES_AT_ONCE = 10_000;

    /** Patterns in which a join with the nodes means the same as putting a node in the place of {@code $this}. */
    private static final Set<Class<? extends Element>> JOINABLE =
            Set.of(ElementPathBlock.class, ElementFilter.class, ElementBind.class, ElementOptional.class);

    private ShapeValidation() {}

    /** What violates one of the shapes. */
    static Collection<ReportEntry> violations(Shapes shapes, Shape shape, Graph data) {
        ValidationContext context = ValidationContext.create(shapes, data);
        if (!shape.deactivated()) {
            Collection<Node> nodes = VLib.focusNodes(data, shape);
            (isSparqlOnly(shape) ? suspects(shape, nodes, data) : nodes)
                    .forEach(node -> VLib.validateShape(context, data, shape, node));
        }
        return context.generateReport().getEntries();
    }

    private static boolean isSparqlOnly(Shape shape) {
        return shape.isNodeShape()
                && shape.getPropertyShapes().isEmpty()
                && shape.getConstraints().stream()
                        .allMatch(each -> each instanceof SparqlConstraint sparql && isJoinable(sparql.getQuery()));
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

    /** The nodes that violate one of the constraints or more. */
    private static Set<Node> suspects(Shape shape, Collection<Node> nodes, Graph data) {
        Set<Node> suspects = new LinkedHashSet<>();
        for (Constraint constraint : shape.getConstraints()) {
            for (List<Node> some : Iterables.partition(nodes, NODES_AT_ONCE)) {
                Query joined = joined(((SparqlConstraint) constraint).getQuery(), some);
                try (QueryExec execution = QueryExec.graph(data).query(joined).build()) {
                    execution.select().forEachRemaining(row -> suspects.add(row.get(THIS)));
                }
            }
        }
        return suspects;
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
