package org.w3id.diwan.model;

import java.util.List;

/**
 * Where a claim stands.
 *
 * @param source the source that carries it
 * @param passages where in the source's text; empty only for sources without a stored text
 */
public record Evidence(SourceId source, List<Passage> passages) {
    public Evidence {
        passages = passages.stream().distinct().sorted().toList();
    }
}
