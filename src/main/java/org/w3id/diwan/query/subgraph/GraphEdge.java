package org.w3id.diwan.query.subgraph;

import java.util.List;
import java.util.Locale;
import org.w3id.diwan.query.claim.Voices;

/**
 * All chosen claims that say the same of two entities in the same mode: one edge, however many sources carry it.
 *
 * @param id stable: subject, relation, object and modality
 * @param from the subject
 * @param to the object
 * @param relation the ontology's local name
 * @param modality Actual, Proposed or Denied
 * @param when the claims' times in EDTF, each once
 * @param earliest the first day any of the claims allows, as in ISO 8601; empty if none is dated, or one has no beginning
 * @param latest the last day; empty if none is dated, or one is open
 * @param statedOn when the statements were made in which it is said, in EDTF; empty where the sources do not tell
 * @param publishedOn when the sources were published, in EDTF
 * @param sources the sources' IRIs
 * @param sourceTitles their titles, in the same order; the last part of the IRI where there is none
 * @param independentSources how many of them speak for themselves: see {@link Voices#count}
 * @param publishers the IRIs of who published them
 * @param saidBy the IRIs of who is quoted; empty where the sources speak themselves
 * @param speakers the names of these
 * @param passages the addresses of the passages in the sources
 * @param claims the claims' IRIs: the evidence
 * @param claimSources of each claim its source's IRI, in the same order
 */
public record GraphEdge(
        String id,
        End from,
        End to,
        String relation,
        String modality,
        List<String> when,
        String earliest,
        String latest,
        List<String> statedOn,
        List<String> publishedOn,
        List<String> sources,
        List<String> sourceTitles,
        int independentSources,
        List<String> publishers,
        List<String> saidBy,
        List<String> speakers,
        List<String> passages,
        List<String> claims,
        List<String> claimSources) {
    /** Its relation as a tool shows it first: what is not a fact says so before all else, such as {@code denied: agreedTo}. */
    public String label() {
        return modality.equals("Actual") ? relation : modality.toLowerCase(Locale.ROOT) + ": " + relation;
    }

    /** The subject's IRI. */
    public String source() {
        return from.id();
    }

    /** The object's IRI. */
    public String target() {
        return to.id();
    }

    /**
     * What maps and time lines say of an edge's end, so that they need not look for the node.
     *
     * @param id its IRI
     * @param label its name
     * @param point latitude and longitude, or nothing
     */
    public record End(String id, String label, List<Double> point) {}
}
