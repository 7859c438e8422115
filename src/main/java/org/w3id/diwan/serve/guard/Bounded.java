package org.w3id.diwan.serve.guard;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.library.Math_pow;

/**
 * Functions and operators that would take too long, or too much memory, to compute what {@link BoundedValues} then finds too large: what
 * they are given is looked at first.
 */
final class Bounded {
    private static final long MOST_COMPARISONS = 200_000_000;
    private static final BigInteger FARTHEST_DIGIT = BigInteger.valueOf(1_000);

    private Bounded() {}

    /** {@code a * b} */
    static final class Product extends E_Multiply {
        Product(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            BoundedValues.requireBits("a product", bits(left) + bits(right));
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
                BoundedValues.requireBits(
                        "a power",
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

    /** A function that looks at its arguments before it computes. */
    static final class Checked extends FunctionBase {
        private final FunctionBase function;
        private final Consumer<List<NodeValue>> check;

        private Checked(FunctionBase function, Consumer<List<NodeValue>> check) {
            this.function = function;
            this.check = check;
        }

        /** {@code fn:concat(a, b ...)} and {@code xsd:integer(a)}: bounded is what they are given, together. */
        static FunctionFactory texts(FunctionFactory plain) {
            return iri -> new Checked((FunctionBase) plain.create(iri), Bounded::checkSum);
        }

        /** {@code fn:contains(a, b)} and its like. */
        static FunctionFactory searching(FunctionFactory plain) {
            return iri -> new Checked((FunctionBase) plain.create(iri), Bounded::checkSearch);
        }

        /** {@code fn:round(a, digits)} and its like. */
        static FunctionFactory rounding(FunctionFactory plain) {
            return iri -> new Checked((FunctionBase) plain.create(iri), Bounded::checkDigit);
        }

        @Override
        public NodeValue exec(List<NodeValue> arguments) {
            check.accept(arguments);
            return function.exec(arguments);
        }

        @Override
        public void checkBuild(String iri, ExprList arguments) {
            function.checkBuild(iri, arguments);
        }
    }

    /** {@code CONTAINS(a, b)} and its like: Java looks for the second text at each place of the first. */
    static final class Search extends ExprFunction2 {
        private final ExprFunction2 search;

        Search(ExprFunction2 search, Expr text, Expr part) {
            super(text, part, search.getFunctionSymbol().getSymbol());
            this.search = search;
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue part) {
            checkSearch(List.of(text, part));
            return search.eval(text, part);
        }

        @Override
        public Expr copy(Expr text, Expr part) {
            return new Search(search, text, part);
        }
    }

    /** {@code CONCAT(a, b ...)} */
    static final class Concatenation extends E_StrConcat {
        Concatenation(ExprList arguments) {
            super(arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            checkSum(arguments);
            return super.eval(arguments);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Concatenation(arguments);
        }
    }

    static void check(String function, long length) {
        if (length > BoundedValues.LONGEST) {
            throw new ExprEvalException(
                    function + ": the text would be longer than " + BoundedValues.LONGEST + " characters");
        }
    }

    private static void checkSearch(List<NodeValue> texts) {
        long comparisons = texts.stream().mapToLong(Bounded::length).reduce(1, (a, b) -> a * b);
        if (texts.size() == 2 && comparisons > MOST_COMPARISONS) {
            throw new ExprEvalException("both texts are too long to look for one in the other");
        }
    }

    private static void checkDigit(List<NodeValue> rounding) {
        if (rounding.size() > 1 && rounding.get(1).isInteger()) {
            BigInteger digit = rounding.get(1).getInteger();
            if (digit.abs().compareTo(FARTHEST_DIGIT) > 0) {
                throw new ExprEvalException("this server rounds to " + FARTHEST_DIGIT + " digits at the most");
            }
        }
    }

    private static void checkSum(List<NodeValue> texts) {
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
