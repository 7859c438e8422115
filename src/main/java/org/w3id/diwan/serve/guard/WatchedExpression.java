package org.w3id.diwan.serve.guard;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;

/**
 * A function or operator, whichever it is, that looks at the query's cancel signal before it computes, and whose result is bounded. Since
 * every function and operator is put into one of these, what any of them is given is bounded too.
 */
final class WatchedExpression extends ExprFunctionN {
    private final Expr inside;

    private WatchedExpression(String name, ExprList arguments, Expr inside) {
        super(name, arguments);
        this.inside = inside;
    }

    /** Around a function, whose own arguments are watched already. */
    static Expr around(ExprFunction function) {
        return new WatchedExpression(
                function.getFunctionSymbol().getSymbol(), new ExprList(function.getArgs()), function);
    }

    /** Around a variable by which rows are ordered: comparing looks at nothing else. */
    static Expr around(ExprVar variable) {
        return new WatchedExpression("value", new ExprList(variable), variable);
    }

    @Override
    protected NodeValue evalSpecial(Binding binding, FunctionEnv environment) {
        AtomicBoolean cancel = Context.getCancelSignal(environment.getContext());
        if (cancel != null && cancel.get()) {
            throw new QueryCancelledException();
        }
        NodeValue value = inside.eval(binding, environment);
        return inside.isVariable() ? value : BoundedValues.computed(value);
    }

    @Override
    public NodeValue eval(java.util.List<NodeValue> arguments) {
        throw new UnsupportedOperationException("a function needs the query's environment");
    }

    @Override
    public Expr copy(ExprList arguments) {
        if (inside instanceof ExprFunction1 one) {
            return around((ExprFunction) one.copy(arguments.get(0)));
        }
        if (inside instanceof ExprFunction2 two) {
            return around((ExprFunction) two.copy(arguments.get(0), arguments.get(1)));
        }
        if (inside instanceof ExprFunction3 three) {
            return around((ExprFunction)
                    three.copy(arguments.get(0), arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null));
        }
        if (inside instanceof ExprFunctionN many) {
            return around((ExprFunction) many.copy(arguments));
        }
        return arguments.get(0);
    }
}
