package org.w3id.diwan.serve.guard;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionFactory;

/**
 * Functions and operators that would take too long, or too much memory, to compute what {@link BoundedValues} then finds too large: what
 * they are given is looked at first.
 */
final class Bounded {
    private static final long MOST_COMPARISONS = 200_000_000;
    private static final BigInteger FARTHEST_DIGIT = BigInteger.valueOf(1_000);

    private Bounded() {}

    /** A function of a registry that looks at its arguments before it computes. */
    static FunctionFactory function(FunctionFactory plain, Consumer<List<NodeValue>> check) {
        return iri -> {
            FunctionBase function = (FunctionBase) plain.create(iri);
            return new FunctionBase() {
                @Override
                public NodeValue exec(List<NodeValue> arguments) {
                    check.accept(arguments);
                    return function.exec(arguments);
                }

                @Override
                public void checkBuild(String name, ExprList arguments) {
                    function.checkBuild(name, arguments);
                }
            };
        };
    }

    /** The same of a function or operator of the language. */
    static final class Expression extends ExprFunctionN {
        private final ExprFunction function;
        private final Consumer<List<NodeValue>> check;

        Expression(ExprFunction function, ExprList arguments, Consumer<List<NodeValue>> check) {
            super(function.getFunctionSymbol().getSymbol(), arguments);
            this.function = function;
            this.check = check;
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            check.accept(arguments);
            return function instanceof ExprFunction2 two
                    ? two.eval(arguments.get(0), arguments.get(1))
                    : ((ExprFunctionN) function).eval(arguments);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Expression(function, arguments, check);
        }
    }

    /** {@code a * b} */
    static void checkProduct(List<NodeValue> factors) {
        BoundedValues.requireBits("a product", bits(factors.get(0)) + bits(factors.get(1)));
    }

    /** {@code math:pow(a, b)} */
    static void checkPower(List<NodeValue> power) {
        NodeValue base = power.get(0);
        NodeValue exponent = power.get(1);
        if (base.isInteger() && exponent.isInteger()) {
            BoundedValues.requireBits(
                    "a power",
                    bits(exponent) > 31
                            ? Long.MAX_VALUE
                            : bits(base) * exponent.getInteger().longValue());
        }
    }

    static void check(String function, long length) {
        if (length > BoundedValues.LONGEST) {
            throw new ExprEvalException(
                    function + ": the text would be longer than " + BoundedValues.LONGEST + " characters");
        }
    }

    /** {@code CONTAINS(a, b)} and its like: Java looks for the second text at each place of the first. */
    static void checkSearch(List<NodeValue> texts) {
        long comparisons = texts.stream().mapToLong(Bounded::length).reduce(1, (a, b) -> a * b);
        if (texts.size() == 2 && comparisons > MOST_COMPARISONS) {
            throw new ExprEvalException("both texts are too long to look for one in the other");
        }
    }

    /** {@code fn:round(a, digits)} and its like. */
    static void checkDigit(List<NodeValue> rounding) {
        if (rounding.size() > 1 && rounding.get(1).isInteger()) {
            BigInteger digit = rounding.get(1).getInteger();
            if (digit.abs().compareTo(FARTHEST_DIGIT) > 0) {
                throw new ExprEvalException("this server rounds to " + FARTHEST_DIGIT + " digits at the most");
            }
        }
    }

    /**
     * {@code CONCAT(a, b ...)}, {@code xsd:integer(a)} and {@code STRDT(a, type)}, whose number is read when it is first needed: bounded is what
     * they are given, together.
     */
    static void checkSum(List<NodeValue> texts) {
        check("A text", texts.stream().mapToLong(Bounded::length).sum());
    }

    /** Other values are an error in the functions themselves. */
    private static long length(NodeValue value) {
        return value.asNode().isLiteral()
                ? value.asNode().getLiteralLexicalForm().length()
                : 0;
    }

    private static long bits(NodeValue value) {
        if (!value.isInteger() && !value.isDecimal()) {
            return 0;
        }
        return BoundedValues.bits(value.getDecimal());
    }
}
