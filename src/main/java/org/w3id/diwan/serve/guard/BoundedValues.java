package org.w3id.diwan.serve.guard;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.Duration;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Values of a sane size: the texts and numbers of a query, and what is computed of them. Java's libraries count a long duration month by
 * month, and compute with a million digits for minutes, and look at no signal meanwhile.
 */
final class BoundedValues {
    /** Characters in a computed text. */
    static final int LONGEST = 100_000;

    private static final int DIGITS = 10_000;
    private static final int BITS = 33_000;
    private static final int TEMPORAL = 80;
    private static final long DAYS = 400_000; // a thousand years
    private static final Pattern YEAR = Pattern.compile("-?\\d{7,}-?.*");
    private static final String COMPOSITE = "http://w3id.org/awslabs/neptune/SPARQL-CDTs/";
    private static final int TERMS = 1_000;

    private BoundedValues() {}

    /**
     * A value that was computed.
     *
     * @throws ExprEvalException if it is too large to go on with
     */
    static NodeValue computed(NodeValue value) {
        if (value.isInteger()) {
            requireBits("a number", value.getInteger().bitLength());
        } else if (value.isDecimal()) {
            requireBits("a number", bits(value.getDecimal()));
        } else if (!value.isBoolean() && !value.isDouble() && !value.isFloat()) {
            if (tooLarge(value.asNode(), LONGEST)) {
                throw new ExprEvalException(
                        "the value is longer, farther away or deeper than this server computes with");
            }
        }
        return value;
    }

    /**
     * A value as it stands in a query.
     *
     * @throws QueryException if nothing can be computed with it in time
     */
    static Node written(Node value) {
        if (tooLarge(value, Integer.MAX_VALUE)) {
            throw new QueryException(
                    "A value in this query is longer, farther away or deeper than this server computes with.");
        }
        return value;
    }

    /** The same of a number in bits, before it is computed. */
    static void requireBits(String what, long bits) {
        if (bits > BITS) {
            throw new ExprEvalException(what + " would have more than " + DIGITS + " digits");
        }
    }

    /** Its digits before and after the point. */
    static long bits(BigDecimal number) {
        return number.unscaledValue().bitLength() + 4L * Math.abs((long) number.scale());
    }

    private static boolean tooLarge(Node value, int longest) {
        if (value.isTripleTerm()) {
            return size(value, 0) > TERMS;
        }
        if (!value.isLiteral()) {
            return value.isURI() && value.getURI().length() > longest;
        }
        String type = value.getLiteralDatatypeURI();
        if (type.startsWith(COMPOSITE)) {
            return true;
        }
        if (!type.startsWith(XSDDatatype.XSD) || type.equals(XSDDatatype.XSDstring.getURI())) {
            return value.getLiteralLexicalForm().length() > longest;
        }
        String text = value.getLiteralLexicalForm();
        String name = type.substring(XSDDatatype.XSD.length() + 1);
        return switch (name) {
            case "duration", "dayTimeDuration", "yearMonthDuration" -> text.length() > TEMPORAL || isFar(value);
            case "date", "time", "dateTime", "dateTimeStamp", "gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay" ->
                text.length() > TEMPORAL || YEAR.matcher(text).matches();
            default -> text.length() > Math.min(longest, DIGITS);
        };
    }

    /** Of terms within terms, counted to the bound only: thirty that each hold the one before twice are a thousand million. */
    private static int size(Node term, int before) {
        if (!term.isTripleTerm() || before > TERMS) {
            return before + 1;
        }
        int subjects = size(term.getTriple().getSubject(), before + 1);
        return size(term.getTriple().getObject(), subjects);
    }

    private static boolean isFar(Node value) {
        NodeValue read = NodeValue.makeNode(value);
        if (!read.isDuration()) {
            return false; // no duration at all
        }
        Duration time = read.getDuration();
        double days = number(time, DatatypeConstants.YEARS) * 366
                + number(time, DatatypeConstants.MONTHS) * 31
                + number(time, DatatypeConstants.DAYS)
                + number(time, DatatypeConstants.HOURS) / 24
                + number(time, DatatypeConstants.MINUTES) / 1440
                + number(time, DatatypeConstants.SECONDS) / 86_400;
        return days > DAYS;
    }

    private static double number(Duration time, DatatypeConstants.Field field) {
        return time.isSet(field) ? time.getField(field).doubleValue() : 0;
    }
}
