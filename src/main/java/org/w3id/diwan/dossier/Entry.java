package org.w3id.diwan.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.w3id.diwan.model.Problem.Location;

/**
 * A key of a map and what stands under it.
 *
 * @param key the key, different from all others of its map
 * @param value what stands under it
 */
record Entry(Word key, Node value) {

    /** The entries of a map in their order; a key that is no text or was there before is a problem and left out. */
    static List<Entry> of(MappingNode map, String duplicateCode, Problems problems) {
        Scalars scalars = new Scalars(problems);
        List<Entry> entries = new ArrayList<>();
        Map<String, Location> seen = new HashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            scalars.text(tuple.getKeyNode()).ifPresent(key -> {
                Location first = seen.putIfAbsent(key.text(), key.where());
                if (first == null) {
                    entries.add(new Entry(key, tuple.getValueNode()));
                } else {
                    problems.error(
                            duplicateCode,
                            key,
                            Scalars.shown(key.text()) + " was there before, at line " + first.line()
                                    + "; join the two or rename one");
                }
            });
        }
        return entries;
    }
}
