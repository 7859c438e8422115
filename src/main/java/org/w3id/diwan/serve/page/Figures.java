package org.w3id.diwan.serve.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as people read them. */
final class Figures {
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,20}(?:\\.\\d{1,20})?");

    private Figures() {}

    /** With commas between thousands; what is no plain number stays as it is, for an exponent could be endless. */
    static String grouped(String number) {
        return PLAIN.matcher(number).matches()
                ? new DecimalFormat("#,##0.####################", DecimalFormatSymbols.getInstance(Locale.ENGLISH))
                        .format(new BigDecimal(number))
                : number;
    }
}
