package org.w3id.diwan.serve.graph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.BadParameter;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.EdtfText;
import org.w3id.diwan.query.claim.CitedSource;
import org.w3id.diwan.query.node.GraphNode;
import org.w3id.diwan.query.subgraph.GraphEdge;
import org.w3id.diwan.query.subgraph.Neighbourhood;
import org.w3id.diwan.query.subgraph.Subgraph;
import org.w3id.diwan.serve.graph.picture.Diagram;
import org.w3id.diwan.serve.graph.picture.Picture;

/** Draws parts of the graph that are small enough to be looked at, two at a time. */
final class Pictures {
    static final int MOST_NODES = 150;
    static final int MOST_EDGES = 300;

    private static final int MOST_NOTES = 40;

    private final Semaphore places = new Semaphore(2, true);

    /**
     * Draws.
     *
     * @throws BadParameter if there is too much to be looked at
     */
    byte[] draw(Subgraph part, Collection<CitedSource> sources, boolean asPng) throws IOException {
        if (part.nodes().size() > MOST_NODES || part.edges().size() > MOST_EDGES) {
            throw BadParameter.of(
                    "limit",
                    "a picture shows " + MOST_NODES + " entities and " + MOST_EDGES
                            + " edges at the most, and this has more"
                            + " (" + part.nodes().size() + " and " + (part.isCut() ? "at least " : "")
                            + part.edges().size()
                            + "); narrow it by depth, relation, type, source, modality, asOf or limit");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        places.acquireUninterruptibly();
        try {
            Diagram diagram = diagram(part, sources);
            if (asPng) {
                Picture.writePng(diagram, bytes);
            } else {
                Picture.writeSvg(diagram, bytes);
            }
        } finally {
            places.release();
        }
        return bytes.toByteArray();
    }

    private static Diagram diagram(Subgraph part, Collection<CitedSource> sources) throws IOException {
        Map<String, GraphNode> nodes = new LinkedHashMap<>();
        part.nodes().forEach(node -> nodes.put(node.id(), node));
        List<GraphEdge> edges = new ArrayList<>();
        part.edges().forEach(edges::add);
        Set<String> focus = new TreeSet<>();
        part.wanted().focus().forEach(id -> focus.add(IriScheme.entities() + id));
        return new Diagram(
                title(nodes, focus),
                subtitles(part, sources),
                nodes.values().stream()
                        .map(node -> new Diagram.Box(node.id(), dated(node), node.types(), focus.contains(node.id())))
                        .toList(),
                edges.stream().map(edge -> arrow(edge, sources)).toList(),
                notes(sources));
    }

    /** An event's name with its day. */
    private static String dated(GraphNode node) {
        String when = node.types().contains("Event") ? EdtfText.between(node.earliest(), node.latest()) : "";
        return when.isEmpty() ? node.label() : node.label() + " (" + when + ")";
    }

    private static String title(Map<String, GraphNode> nodes, Set<String> focus) {
        List<String> names = nodes.values().stream()
                .filter(node -> focus.contains(node.id()))
                .map(GraphNode::label)
                .toList();
        return names.isEmpty() ? "The graph" : String.join(", ", names);
    }

    private static List<String> subtitles(Subgraph part, Collection<CitedSource> sources) {
        Neighbourhood wanted = part.wanted();
        List<String> lines = new ArrayList<>();
        String extent =
                wanted.isWhole() ? "" : wanted.depth() + (wanted.depth() == 1 ? " step" : " steps") + " around it: ";
        lines.add(extent + count(part.nodes().size(), "entity", "entities") + ", "
                + (part.isCut() ? "the first " : "") + count(part.edges().size(), "edge", "edges")
                + (part.isCut() ? " of more" : ""));
        List<String> chosen = new ArrayList<>();
        add(chosen, "relations: ", wanted.relations());
        add(chosen, "classes: ", wanted.types());
        add(chosen, "sources: ", wanted.sources());
        add(chosen, "modality: ", wanted.modalities());
        if (wanted.asOf().isKnown()) {
            chosen.add((wanted.definite() ? "certainly" : "possibly") + " as of "
                    + wanted.asOf().edtf());
        }
        if (!chosen.isEmpty()) {
            lines.add("Only " + String.join("; ", chosen));
        }
        TreeSet<String> dates = new TreeSet<>();
        sources.stream()
                .map(CitedSource::issued)
                .filter(date -> !date.isEmpty())
                .forEach(dates::add);
        if (!dates.isEmpty()) {
            lines.add("Sources published "
                    + (dates.size() == 1 ? dates.first() : "from " + dates.first() + " to " + dates.last()));
        }
        return lines;
    }

    private static void add(List<String> chosen, String what, List<String> values) {
        if (!values.isEmpty()) {
            chosen.add(what + String.join(", ", values));
        }
    }

    private static String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    private static List<String> notes(Collection<CitedSource> sources) {
        List<String> notes = new ArrayList<>();
        notes.add(sources.isEmpty() ? "No sources." : "Sources:");
        sources.stream().limit(MOST_NOTES).forEach(source -> notes.add(source.line()));
        if (sources.size() > MOST_NOTES) {
            notes.add("and " + (sources.size() - MOST_NOTES) + " more");
        }
        notes.add("Diwan, " + IriScheme.base());
        return notes;
    }

    private static Diagram.Arrow arrow(GraphEdge edge, Collection<CitedSource> notes) {
        List<String> detail = new ArrayList<>();
        if (!edge.when().isEmpty()) {
            detail.add(period(edge));
        }
        int sources = edge.sources().size();
        int voices = edge.independentSources();
        detail.add((sources == 1 ? only(edge, notes) : count(sources, "source", "sources"))
                + (voices < sources ? " (" + voices + " independent)" : ""));
        boolean brief = String.join("", detail).length() < 20;
        return new Diagram.Arrow(
                edge.source(),
                edge.target(),
                Curie.words(edge.label()),
                brief ? List.of(String.join(" \u00B7 ", detail)) : detail,
                Diagram.Line.of(edge.modality()),
                edge.claims().get(0));
    }

    /** Of the only source its publisher, else its title. */
    private static String only(GraphEdge edge, Collection<CitedSource> notes) {
        return notes.stream()
                .filter(note -> edge.sources().contains(note.iri()))
                .map(CitedSource::publisherNames)
                .filter(publisher -> !publisher.isEmpty())
                .findFirst()
                .orElse(edge.sourceTitles().get(0));
    }

    /** One time as it is written, several as the time between them. */
    private static String period(GraphEdge edge) {
        if (edge.when().size() == 1) {
            return EdtfText.of(edge.when().get(0));
        }
        return EdtfText.between(edge.earliest(), edge.latest());
    }
}
