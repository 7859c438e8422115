package org.w3id.diwan.serve.reconcile;

import java.util.List;

/**
 * What the page of a search shows.
 *
 * @param asked what was searched for; empty before anything was
 * @param found the entities, the best first
 */
public record SearchPage(String asked, List<Found> found) {
    /**
     * An entity that may be meant.
     *
     * @param href its page on this host
     * @param name its name
     * @param type its narrowest class
     * @param description one line; may be empty
     * @param matched the name that fits, where it is another than the one shown; else empty
     */
    public record Found(String href, String name, String type, String description, String matched) {}
}
