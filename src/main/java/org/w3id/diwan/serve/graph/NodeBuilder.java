package org.w3id.diwan.serve.graph;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Gathers what is known of one node. */
final class NodeBuilder {
    private final String id;
    private final Set<String> types = new TreeSet<>();
    private String label = "";
    private List<Double> point = List.of();

    NodeBuilder(String id) {
        this.id = id;
    }

    void add(String type, String name, String latitude, String longitude) {
        types.add(type.substring(type.indexOf('#') + 1));
        if (label.isEmpty()) {
            label = name;
        }
        if (!latitude.isEmpty() && !longitude.isEmpty()) {
            point = List.of(Double.parseDouble(latitude), Double.parseDouble(longitude));
        }
    }

    Node build() {
        return new Node(id, label.isEmpty() ? id.substring(id.lastIndexOf('/') + 1) : label, List.copyOf(types), point);
    }
}
