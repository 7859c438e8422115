package org.w3id.diwan.serve.graph;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.w3id.diwan.query.BadParameter;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.subgraph.Subgraph;
import org.w3id.diwan.query.subgraph.SubgraphReader;

/** Parts of the graph in the formats of tools, for whoever wants the same bytes as {@code /graph} without a server. */
public final class GraphExport {
    /** The highest limit of a request. */
    public static final int MOST_EDGES = 250_000;

    private final SubgraphReader reader;
    private final Pictures pictures = new Pictures();

    /** Out of a graph. */
    public GraphExport(Supplier<GraphConnection> connections) {
        reader = new SubgraphReader(connections);
    }

    /** The short names of the formats. */
    public static List<String> formats() {
        return GraphFormat.words();
    }

    /**
     * Reads a part of the graph; close it when it is written.
     *
     * @param format one of {@link #formats}
     * @param parameters as {@code /graph} takes them
     * @param mostEdges the highest limit
     * @param progress is told how many edges were read so far
     * @throws BadParameter if a parameter cannot be understood, or names what the graph does not hold
     */
    public Export read(String format, Map<String, List<String>> parameters, int mostEdges, LongConsumer progress)
            throws IOException {
        GraphFormat chosen = GraphFormat.named(format)
                .orElseThrow(() -> BadParameter.of(
                        "format", "there is no format " + BadParameter.shown(format), GraphFormat.words()));
        Map<String, List<String>> given = new HashMap<>(parameters);
        if (chosen.isPicture()) {
            given.putIfAbsent("limit", List.of(Integer.toString(Pictures.MOST_EDGES + 1)));
        }
        Subgraph part = reader.read(new NeighbourhoodParameters(given, mostEdges).read(), chosen.needsEnds(), progress);
        if (!chosen.isPicture()) {
            return new Export(chosen, part, output -> chosen.write(part, output));
        }
        try {
            byte[] picture = pictures.draw(part, reader.readSources(part), chosen == GraphFormat.PNG);
            return new Export(chosen, part, output -> output.write(picture));
        } catch (IOException | RuntimeException failure) {
            part.close();
            throw failure;
        }
    }

    private interface Body {
        void write(OutputStream output) throws IOException;
    }

    /** A part of the graph in a format. */
    public static final class Export implements Closeable {
        private final GraphFormat format;
        private final Subgraph part;
        private final Body body;

        private Export(GraphFormat format, Subgraph part, Body body) {
            this.format = format;
            this.part = part;
            this.body = body;
        }

        /** Writes it, as often as wanted; the stream is left open. */
        public void write(OutputStream output) throws IOException {
            body.write(output);
        }

        /** How many nodes there are. */
        public long nodes() {
            return part.nodes().size();
        }

        /** How many edges there are. */
        public long edges() {
            return part.edges().size();
        }

        /** The parameter {@code after} with which to go on, if there are more edges than the limit allowed; otherwise empty. */
        public String next() {
            return part.next();
        }

        GraphFormat format() {
            return format;
        }

        /** Changes whenever the bytes change. */
        String[] fingerprint() {
            String version = String.valueOf(GraphExport.class.getPackage().getImplementationVersion());
            return new String[] {
                format.word(),
                part.wanted().toString(),
                part.nodes().digest(),
                part.edges().digest(),
                part.next(),
                version
            };
        }

        @Override
        public void close() throws IOException {
            part.close();
        }
    }
}
