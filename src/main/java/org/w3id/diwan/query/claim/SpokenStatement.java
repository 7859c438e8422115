package org.w3id.diwan.query.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.EdtfText;

/**
 * A speech act as a source tells it.
 *
 * @param statement its IRI
 * @param speakers who spoke
 * @param act such as {@code Denying}
 * @param quotedGist what was said, in the words of whoever entered it
 * @param addressees to whom
 * @param when in EDTF; empty if unknown
 * @param claims what is claimed in it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SpokenStatement(
        String statement,
        List<NamedThing> speakers,
        String act,
        String quotedGist,
        List<NamedThing> addressees,
        List<NamedThing> about,
        String when,
        CitedSource source,
        List<CitedPassage> passages,
        List<Said> claims) {
    /** A claim made in a statement, in one line. */
    public record Said(String claim, String modality, String line) {}

    /** In one line. */
    public String line() {
        String time = when.isEmpty() ? "" : ", " + EdtfText.of(when);
        String said = quotedGist.isEmpty() ? "on " + CitedClaim.names(about) : quoted(quotedGist);
        return CitedClaim.names(speakers) + " (" + Curie.words(act) + time + "): " + said + " ["
                + CitedClaim.curie(statement) + " " + CitedClaim.curie(source.iri()) + "]";
    }

    /** Words of others, marked as such: they end where the second mark stands, whatever is in them. */
    public static String quoted(String words) {
        return "\"" + words.replace('"', '\'').replaceAll("\\p{Cntrl}+", " ") + "\"";
    }
}
