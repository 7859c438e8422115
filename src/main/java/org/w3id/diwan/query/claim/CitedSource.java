package org.w3id.diwan.query.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A source as it is cited.
 *
 * @param quotedTitle in its own words; empty where it has none
 * @param publishers their names
 * @param issued when it was published, in EDTF; empty if unknown
 * @param page where it can be read; empty if unknown
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CitedSource(String iri, String quotedTitle, List<String> publishers, String issued, String page) {
    /** What a list of claims says of it; the whole is a question of its own. */
    CitedSource brief() {
        return new CitedSource(iri, "", publishers, issued, "");
    }
}
