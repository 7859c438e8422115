package org.w3id.diwan.dossier;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in plain decimal digits; powers of ten could ask for gigabytes when written out. */
final class Numbers {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}(?:\\.\\d{1,9})?");
    private static final Pattern DEGREES = Pattern.compile("[-+]?\\d{1,3}(?:\\.\\d{1,15})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private Numbers() {}

    /** A figure: not negative, with at most 18 digits before the point and nine after it. */
    static Optional<BigDecimal> amount(String text) {
        return AMOUNT.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** An angle. */
    static Optional<Double> degrees(String text) {
        return DEGREES.matcher(text).matches() ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    /** A count from 0 to 999,999,999. */
    static Optional<Integer> count(String text) {
        return COUNT.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
