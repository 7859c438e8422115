package org.w3id.diwan.serve;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** CONCAT whose result is bounded: thirty BINDs that each double a text would fill the memory. */
final class BoundedText extends E_StrConcat {
    /** Characters in a computed text. A number of this many digits is still read in a fraction of a second; ten times that is not. */
    static final int LONGEST = 100_000;

    BoundedText(ExprList arguments) {
        super(arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        check("CONCAT", arguments.stream().mapToLong(BoundedText::length).sum());
        return super.eval(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedText(arguments);
    }

    static void check(String function, long length) {
        if (length > LONGEST) {
            throw new ExprEvalException(function + ": the text would be longer than " + LONGEST + " characters");
        }
    }

    /** Other values are an error in CONCAT itself. */
    static long length(NodeValue value) {
        return value.asNode().isLiteral()
                ? value.asNode().getLiteralLexicalForm().length()
                : 0;
    }
}
