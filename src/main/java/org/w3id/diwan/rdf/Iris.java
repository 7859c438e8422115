package org.w3id.diwan.rdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;

/** Addresses from outside as IRIs. */
final class Iris {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static final Pattern PAGE = Pattern.compile("https?://");
    private static final Pattern FILE = Pattern.compile("([\\w.-]+/[\\w.-]+):(.+)");

    private Iris() {}

    /** The address, with what no IRI may hold percent-encoded (<a href="https://www.rfc-editor.org/rfc/rfc3987">RFC 3987</a>). */
    static IRI of(String address) {
        StringBuilder iri = new StringBuilder(address.length());
        address.codePoints().forEach(point -> {
            if (isForbidden(point)) {
                percentEncode(point, iri);
            } else {
                iri.appendCodePoint(point);
            }
        });
        return Terms.iri(iri.toString());
    }

    /** A page's address, {@code owner/repository:path} for a file in a public GitHub repository, or else the words themselves. */
    static Value ofEvidence(String evidence) {
        if (PAGE.matcher(evidence).lookingAt()) {
            return of(evidence);
        }
        Matcher file = FILE.matcher(evidence);
        if (!file.matches()) {
            return Terms.text(evidence);
        }
        String path = file.group(2).replace("%", "%25").replace("?", "%3F").replace("#", "%23");
        return of("https://github.com/" + file.group(1) + "/blob/HEAD/" + path);
    }

    private static boolean isForbidden(int point) {
        return point <= ' '
                || "<>\"{}|\\^`".indexOf(point) >= 0
                || (point >= 0x7F && point <= 0x9F)
                || Character.getType(point) == Character.SURROGATE;
    }

    private static void percentEncode(int point, StringBuilder out) {
        for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.toHexDigits(octet));
        }
    }
}
