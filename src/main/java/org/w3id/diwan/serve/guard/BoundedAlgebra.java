package org.w3id.diwan.serve.guard;

import java.util.List;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.graph.NodeTransformLib;

/**
 * Puts what can be stopped and bounded in the place of what cannot, wherever it stands in a query, and refuses what this server does not
 * do. This comes before Jena's optimiser; after it every function and operator is watched, which the optimiser would not recognise then.
 */
final class BoundedAlgebra {
    static final RewriteFactory FACTORY = context ->
            op -> watched(Optimize.stdOptimizationFactory.create(context).rewrite(bounded(op)));

    private BoundedAlgebra() {}

    private static Op bounded(Op op) {
        NodeTransformLib.transform(BoundedValues::written, op);
        return Transformer.transform(new Operators(), new Expressions(), op);
    }

    private static Op watched(Op op) {
        return Transformer.transform(new Orders(), new Functions(), op);
    }

    /** What orders rows compares them without a look at the signal. */
    private static final class Orders extends TransformCopy {
        @Override
        public Op transform(OpOrder order, Op inside) {
            return new OpOrder(inside, watched(order.getConditions()));
        }

        @Override
        public Op transform(OpTopN top, Op inside) {
            return new OpTopN(inside, top.getLimit(), watched(top.getConditions()));
        }

        private static List<SortCondition> watched(List<SortCondition> conditions) {
            return conditions.stream()
                    .map(each -> new SortCondition(watched(each.getExpression()), each.getDirection()))
                    .toList();
        }

        private static Expr watched(Expr expression) {
            if (expression instanceof ExprVar variable) {
                return WatchedExpression.around(variable);
            }
            return expression instanceof WatchedExpression
                    ? expression
                    : ExprTransformer.transform(new Functions(), expression);
        }
    }

    private static final class Functions extends ExprTransformCopy {
        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            return WatchedExpression.around((ExprFunction) super.transform(function, argument));
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr left, Expr right) {
            return WatchedExpression.around((ExprFunction) super.transform(function, left, right));
        }

        @Override
        public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
            return WatchedExpression.around((ExprFunction) super.transform(function, first, second, third));
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            Expr same = super.transform(function, arguments);
            return same instanceof WatchedExpression ? same : WatchedExpression.around((ExprFunction) same);
        }
    }

    private static final class Operators extends TransformCopy {
        private static final int PATTERNS = 1_000;

        @Override
        public Op transform(OpBGP patterns) {
            if (patterns.getPattern().size() > PATTERNS) {
                throw new QueryException("This query has more than " + PATTERNS + " triple patterns in one group.");
            }
            return super.transform(patterns);
        }

        @Override
        public Op transform(OpTable table) {
            table.getTable()
                    .rows()
                    .forEachRemaining(row -> row.forEach((variable, value) -> BoundedValues.written(value)));
            return super.transform(table);
        }

        @Override
        public Op transform(OpGroup group, Op inside) {
            List<ExprAggregator> bounded = group.getAggregators().stream()
                    .map(each -> new ExprAggregator(each.getVar(), BoundedGroupConcat.inPlaceOf(each.getAggregator())))
                    .toList();
            return OpGroup.create(inside, group.getGroupVars(), bounded);
        }

        @Override
        public Op transform(OpService service, Op inside) {
            if (service.getSilent()) {
                return OpTable.unit(); // what the standard says where the service cannot be asked
            }
            throw new QueryDeniedException("SERVICE is refused: this server calls no other");
        }
    }

    private static final class Expressions extends ExprTransformCopy {
        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            if (function instanceof E_Regex) {
                return new E_Function(ARQConstants.fnPrefix + "matches", arguments);
            }
            if (function instanceof E_StrReplace) {
                return new E_Function(ARQConstants.fnPrefix + "replace", arguments);
            }
            if (function instanceof E_StrConcat) {
                return new Bounded.Expression(function, arguments, Bounded::checkSum);
            }
            if (function instanceof E_Function named && KnownFunctions.refuses(named.getFunctionIRI())) {
                throw new QueryDeniedException("The function <" + named.getFunctionIRI() + "> is refused");
            }
            return super.transform(function, arguments);
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr left, Expr right) {
            ExprList arguments = new ExprList(List.of(left, right));
            if (function instanceof E_Multiply) {
                return new Bounded.Expression(function, arguments, Bounded::checkProduct);
            }
            if (function instanceof E_StrDatatype) {
                return new Bounded.Expression(function, arguments, Bounded::checkSum);
            }
            if (function instanceof E_StrContains
                    || function instanceof E_StrBefore
                    || function instanceof E_StrAfter) {
                return new Bounded.Expression(function, arguments, Bounded::checkSearch);
            }
            return super.transform(function, left, right);
        }
    }
}
