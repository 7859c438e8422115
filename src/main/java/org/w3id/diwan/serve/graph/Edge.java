package org.w3id.diwan.serve.graph;

import java.util.List;

/**
 * All claims that say the same of two entities in the same mode: one edge, however many sources carry it.
 *
 * @param id stable: subject, relation, object and modality
 * @param source the subject's IRI
 * @param target the object's IRI
 * @param relation the ontology's local name
 * @param modality Actual, Proposed or Denied
 * @param earliest the first day any of the claims allows, as in ISO 8601; empty if none is dated
 * @param latest the last day; empty if none is dated, or one is open
 * @param sources the sources' IRIs; their number is the number of independent sources
 * @param saidBy the IRIs of who is quoted; empty where the sources speak themselves
 * @param claims the claims' IRIs: the evidence
 */
record Edge(
        String id,
        String source,
        String target,
        String relation,
        String modality,
        String earliest,
        String latest,
        List<String> sources,
        List<String> saidBy,
        List<String> claims) {
    Edge {
        sources = List.copyOf(sources);
        saidBy = List.copyOf(saidBy);
        claims = List.copyOf(claims);
    }
}
