package org.w3id.diwan.serve.page.thing;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A claim as it was read from the graph.
 *
 * @param node the claim
 * @param subject whom it is about
 * @param relation what is said
 * @param object the other end; of a figure the number with its hedge, unit and place
 * @param topic what claims that may differ have in common: of a figure its unit and place, of a time nothing, else the object itself
 * @param value what they may differ in; empty where the object is an entity or a wording
 * @param saidBy who is quoted
 * @param day sorts by time: the first day it may mean, else the last; empty if it has no date
 * @param evidence who says so and where
 */
record ClaimView(
        Node node,
        Node subject,
        Node relation,
        ThingPage.Link object,
        Node objectNode,
        String topic,
        String value,
        List<Node> saidBy,
        String day,
        ThingPage.Evidence evidence) {
    boolean isDenied() {
        return evidence.modality().equals("Denied");
    }
}
