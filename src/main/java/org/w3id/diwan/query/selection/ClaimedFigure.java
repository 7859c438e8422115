package org.w3id.diwan.query.selection;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.w3id.diwan.query.EdtfText;
import org.w3id.diwan.query.Row;

/**
 * A value that a claim gives.
 *
 * @param value a number, a time or a text
 * @param bound the IRI of whether it is exact; empty where that does not apply
 * @param unit the IRI of what is counted; empty likewise
 */
record ClaimedFigure(Node value, String bound, String unit) {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    String inWords() {
        boolean time = value.isLiteral() && value.getLiteralDatatypeURI().endsWith("/EDTF");
        String words = time ? EdtfText.of(Row.text(value)) : Row.text(value);
        String before = bound.isEmpty() || bound.endsWith("#Exactly") ? "" : words(bound) + " ";
        return before + words + (unit.isEmpty() ? "" : " " + words(unit));
    }

    /** The name of a term in words: {@code AtLeast} becomes "at least". */
    private static String words(String iri) {
        return HUMP.matcher(SelectionReader.local(iri)).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
