package org.w3id.diwan.serve.page.thing;

import java.util.List;
import org.apache.jena.graph.Node;
import org.w3id.diwan.serve.page.thing.ThingPage.Link;

/**
 * A claim as it was read from the graph.
 *
 * @param iri the claim
 * @param subject whom it is about
 * @param relation what is said
 * @param object the other end; of a figure the number with its hedge, unit and place
 * @param topic what claims that may differ have in common: of a figure its unit and place, of a time nothing, else the object itself
 * @param value what they may differ in; empty where the object is an entity or a wording
 * @param unit of a figure; else empty
 * @param bound of a figure, such as {@code at least}; else empty
 * @param saidBy who is quoted
 * @param statements in which it is said
 * @param earliest the first day that its time may mean; empty if there is none
 * @param latest the last one
 * @param evidence who says so and where
 */
record ClaimView(
        String iri,
        Part subject,
        Part relation,
        Part object,
        String topic,
        String value,
        String unit,
        String bound,
        List<Node> saidBy,
        List<Node> statements,
        String earliest,
        String latest,
        ThingPage.Evidence evidence) {
    /** A node in a claim, and how it is shown. */
    record Part(Node node, Link link) {
        boolean is(Node other) {
            return node.equals(other);
        }
    }

    boolean isDenied() {
        return evidence.modality().equals("Denied");
    }

    boolean isReviewed() {
        return !evidence.unreviewed();
    }

    /** Sorts by time: the first day it may mean, else the last; empty if it has no date. */
    String day() {
        return earliest.isEmpty() ? latest : earliest;
    }

    /** The claim in a line. */
    String words() {
        return ThingPage.words(subject.link(), relation.link(), object.link(), evidence.modality());
    }
}
