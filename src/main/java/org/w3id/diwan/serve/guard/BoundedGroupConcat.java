package org.w3id.diwan.serve.guard;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeConst;

/** GROUP_CONCAT whose text is bounded, in every group. */
final class BoundedGroupConcat extends AggregatorBase {
    private final String separator;

    private BoundedGroupConcat(boolean distinct, Expr text, String separator) {
        super("GROUP_CONCAT", distinct, text);
        this.separator = separator;
    }

    /** Other aggregates are as long as one of their values, or as a number. */
    static Aggregator inPlaceOf(Aggregator aggregator) {
        if (aggregator instanceof AggGroupConcat plain) {
            return of(false, plain.getExprList(), plain.getSeparator());
        }
        return aggregator instanceof AggGroupConcatDistinct distinct
                ? of(true, distinct.getExprList(), distinct.getSeparator())
                : aggregator;
    }

    private static Aggregator of(boolean distinct, ExprList text, String separator) {
        return new BoundedGroupConcat(
                distinct, text.get(0), Optional.ofNullable(separator).orElse(" "));
    }

    @Override
    public Aggregator copy(ExprList text) {
        return new BoundedGroupConcat(isDistinct, text.get(0), separator);
    }

    @Override
    public Node getValueEmpty() {
        return NodeConst.emptyString;
    }

    @Override
    public int hashCode() {
        return exprList.hashCode();
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof BoundedGroupConcat same
                && same.isDistinct == isDistinct
                && same.separator.equals(separator)
                && same.exprList.equals(exprList, bySyntax);
    }

    @Override
    public Accumulator createAccumulator() {
        return new Text(exprList.get(0), isDistinct, separator);
    }

    private static final class Text extends AccumulatorExpr {
        private final StringBuilder text = new StringBuilder();
        private final String separator;

        Text(Expr expression, boolean distinct, String separator) {
            super(expression, distinct);
            this.separator = separator;
        }

        @Override
        protected void accumulate(NodeValue value, Binding row, FunctionEnv environment) {
            String more = value.asString();
            Bounded.check("GROUP_CONCAT", text.length() + (long) separator.length() + more.length());
            text.append(getAccCount() == 0 ? "" : separator).append(more);
        }

        @Override
        protected void accumulateError(Binding row, FunctionEnv environment) {
            // an error in one value is an error of the whole
        }

        @Override
        protected NodeValue getAccValue() {
            return NodeValue.makeString(text.toString());
        }
    }
}
