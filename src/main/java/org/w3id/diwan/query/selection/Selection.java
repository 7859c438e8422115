package org.w3id.diwan.query.selection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which claims are meant: all that fit any of the first four parts.
 *
 * @param opened entities of which every claim is wanted
 * @param shown IRIs of entities of which only the claims between them, and to opened ones, are wanted
 * @param sources IRIs of sources of which every claim is wanted
 * @param claims IRIs of claims
 * @param after the position of the last claim of the page before; empty for the first page
 * @param limit most claims in a page
 */
public record Selection(
        List<Opened> opened, List<String> shown, List<String> sources, List<String> claims, String after, int limit) {
    /**
     * An entity with its claims.
     *
     * @param iri the entity
     * @param relation the IRI of the only relation wanted; empty for all
     */
    public record Opened(String iri, String relation) {}

    /** Whether nothing is meant. */
    public boolean isEmpty() {
        return opened.isEmpty() && shown.isEmpty() && sources.isEmpty() && claims.isEmpty();
    }

    /** Every entity that is named, whether or not there is a claim of it. */
    Set<String> entities() {
        Set<String> named = new LinkedHashSet<>(shown);
        opened.forEach(each -> named.add(each.iri()));
        return named;
    }

    /** Those of which every claim is wanted, or those of which one relation is. */
    Stream<Opened> opened(boolean whole) {
        return opened.stream().filter(each -> each.relation().isEmpty() == whole);
    }
}
