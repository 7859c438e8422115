package org.w3id.diwan.serve;

import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/**
 * Puts what can be stopped and bounded in the place of what cannot, wherever it stands in a query, and refuses what this server does not
 * do. It comes before Jena's optimiser, which would already compute constant expressions.
 */
final class BoundedAlgebra {
    static final RewriteFactory FACTORY =
            context -> op -> Optimize.stdOptimizationFactory.create(context).rewrite(bounded(op));

    private BoundedAlgebra() {}

    private static Op bounded(Op op) {
        return Transformer.transform(new Operators(), new Expressions(), op);
    }

    private static final class Operators extends TransformCopy {
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
                return new Bounded.Concatenation(arguments);
            }
            if (function instanceof E_Function named && KnownFunctions.refuses(named.getFunctionIRI())) {
                throw new QueryDeniedException("The function <" + named.getFunctionIRI() + "> is refused");
            }
            return super.transform(function, arguments);
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr left, Expr right) {
            if (function instanceof E_Multiply) {
                return new Bounded.Product(left, right);
            }
            if (function instanceof E_StrDatatype) {
                return new Bounded.Typed(left, right);
            }
            return super.transform(function, left, right);
        }
    }
}
