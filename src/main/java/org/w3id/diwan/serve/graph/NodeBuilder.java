package org.w3id.diwan.serve.graph;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.QuerySolution;
import org.w3id.diwan.model.IriScheme;

/** Gathers what is known of one node. */
final class NodeBuilder {
    private final String id;
    private final String language;
    private final Set<String> types = new TreeSet<>();
    private final Days days = new Days();
    private String label = "";
    private int labelRank;
    private List<Double> point = List.of();
    private String place = "";

    NodeBuilder(String id, String language) {
        this.id = id;
        this.language = language;
    }

    void add(QuerySolution row) {
        if (row.contains("type")) {
            addType(Sparql.text(row, "type"));
        } else if (row.contains("label")) {
            addLabel(Sparql.text(row, "label"), row.getLiteral("label").getLanguage());
        } else if (row.contains("lat")) {
            addPoint(Sparql.text(row, "place"), Sparql.text(row, "lat"), Sparql.text(row, "long"));
        } else {
            days.add(Sparql.text(row, "from"), Sparql.text(row, "until"));
        }
    }

    /** Diwan's own classes: those of others stand beside them. */
    private void addType(String type) {
        if (type.startsWith(IriScheme.DIWAN.ontology())) {
            types.add(EdgeKey.local(type));
        }
    }

    /** The language asked for, else English, else any; of several the first in order. */
    private void addLabel(String name, String tag) {
        int rank = tag.equalsIgnoreCase(language) ? 3 : tag.equals("en") ? 2 : 1;
        if (rank > labelRank || (rank == labelRank && name.compareTo(label) < 0)) {
            label = name;
            labelRank = rank;
        }
    }

    /** Its own point, else that of the first place it is located in. */
    private void addPoint(String at, String latitude, String longitude) {
        boolean better = point.isEmpty() || (!place.isEmpty() && at.compareTo(place) < 0);
        if (better) {
            try {
                point = List.of(Double.parseDouble(latitude), Double.parseDouble(longitude));
                place = at;
            } catch (NumberFormatException noNumber) {
                // the gate lets numbers in only; another endpoint may hold anything, and has no point then
            }
        }
    }

    Node build() {
        return new Node(
                id,
                label.isEmpty() ? Node.tail(id) : label,
                List.copyOf(types),
                point,
                place,
                days.earliest(),
                days.latest());
    }
}
