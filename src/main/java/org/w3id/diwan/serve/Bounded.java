package org.w3id.diwan.serve;

import java.math.BigDecimal;
import java.util.List;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;
import org.apache.jena.sparql.function.library.Math_pow;

/**
 * Texts and numbers of a sane length. SPARQL's integers have no bound, and Java computes with a million digits for minutes; thirty BINDs
 * that each double a text would fill the memory.
 */
final class Bounded {
    /** Characters in a computed text. A number of this many digits is still read in a fraction of a second; ten times that is not. */
    static final int LONGEST = 100_000;

    private static final long MOST_BITS = 33_000; // about 10,000 digits

    private Bounded() {}

    /** {@code a * b} */
    static final class Product extends E_Multiply {
        Product(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            checkBits("*", bits(left) + bits(right));
            return super.eval(left, right);
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Product(left, right);
        }
    }

    /** {@code math:pow(a, b)} */
    static final class Power extends Math_pow {
        @Override
        public NodeValue exec(NodeValue base, NodeValue exponent) {
            if (base.isInteger() && exponent.isInteger()) {
                checkBits(
                        "math:pow",
                        bits(exponent) > 31
                                ? Long.MAX_VALUE
                                : bits(base) * exponent.getInteger().longValue());
            }
            return super.exec(base, exponent);
        }
    }

    /** {@code STRDT(a, b)}: the value of a number is read from its text when it is first needed. */
    static final class Typed extends E_StrDatatype {
        Typed(Expr text, Expr type) {
            super(text, type);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue type) {
            check("STRDT", length(text));
            return super.eval(text, type);
        }

        @Override
        public Expr copy(Expr text, Expr type) {
            return new Typed(text, type);
        }
    }

    /** {@code xsd:integer(a)} and its like. */
    static final class Cast extends FunctionBase1 {
        private final FunctionBase1 cast;

        Cast(FunctionBase1 cast) {
            this.cast = cast;
        }

        @Override
        public NodeValue exec(NodeValue value) {
            check("A cast", length(value));
            return cast.exec(value);
        }
    }

    /** {@code CONCAT(a, b ...)} */
    static final class Concatenation extends E_StrConcat {
        Concatenation(ExprList arguments) {
            super(arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            check("CONCAT", arguments.stream().mapToLong(Bounded::length).sum());
            return super.eval(arguments);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Concatenation(arguments);
        }
    }

    static void check(String function, long length) {
        if (length > LONGEST) {
            throw new ExprEvalException(function + ": the text would be longer than " + LONGEST + " characters");
        }
    }

    /** Other values are an error in the functions themselves. */
    private static long length(NodeValue value) {
        return value.asNode().isLiteral()
                ? value.asNode().getLiteralLexicalForm().length()
                : 0;
    }

    private static void checkBits(String operation, long bits) {
        if (bits > MOST_BITS) {
            throw new ExprEvalException(operation + ": the number would have more than 10,000 digits");
        }
    }

    private static long bits(NodeValue value) {
        if (!value.isInteger() && !value.isDecimal()) {
            return 0;
        }
        BigDecimal number = value.getDecimal();
        return number.unscaledValue().bitLength() + Math.abs((long) number.scale());
    }
}
