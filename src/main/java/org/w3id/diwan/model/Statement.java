package org.w3id.diwan.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A speech act that a source reports: who said something to whom, when, and where the report stands. What was said is in the claims
 * that were {@linkplain Attribution#statements() made in} it.
 *
 * @param key its name within the source's file
 * @param speakers who speaks; several for a joint act
 * @param addressees who is spoken to; may be empty
 * @param act the kind of speech act, the local name of an individual in the ontology such as {@code Condemning}
 * @param summary what it is about in Diwan's own words, never the source's
 * @param issues the issues it bears on; may be empty
 * @param when when it was said
 * @param evidence where the report of it stands
 */
public record Statement(
        String key,
        List<EntityId> speakers,
        List<EntityId> addressees,
        String act,
        String summary,
        List<EntityId> issues,
        Period when,
        Evidence evidence) {
    public Statement {
        speakers = List.copyOf(speakers);
        addressees = List.copyOf(addressees);
        issues = List.copyOf(issues);
    }

    /** The hash of its content; the key and the summary do not count, so rewording keeps the IRI. */
    public String id() {
        List<String> parts = new ArrayList<>();
        parts.add("statement");
        parts.add(evidence.source().value());
        parts.add(ContentHash.joined(speakers));
        parts.add(ContentHash.joined(addressees));
        parts.add(act);
        parts.add(when.edtf());
        parts.add(ContentHash.joined(evidence.passages()));
        return ContentHash.of(parts);
    }
}
