package org.w3id.diwan.query.selection;

import java.util.List;

/**
 * A claim, and who makes it.
 *
 * @param id its IRI
 * @param subject the IRI of the entity it is about
 * @param relation the ontology's local name
 * @param object the IRI of the other entity; empty where the claim gives a value
 * @param value the value in words, such as {@code about 2500 troops}; empty where it is an entity
 * @param modality Actual, Proposed or Denied
 * @param when in EDTF; empty if unknown
 * @param earliest the first day that allows, as in ISO 8601; empty if unknown or without beginning
 * @param latest the last day; empty if unknown or open
 * @param source the IRI of the source
 * @param saidBy the IRIs of who is quoted; empty where the source speaks itself
 * @param passages the addresses of the passages in the source
 * @param reviewed whether a person wrote or reviewed it; otherwise only a program read it
 */
public record SelectedClaim(
        String id,
        String subject,
        String relation,
        String object,
        String value,
        String modality,
        String when,
        String earliest,
        String latest,
        String source,
        List<String> saidBy,
        List<String> passages,
        boolean reviewed) {}
