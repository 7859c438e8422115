package org.w3id.diwan.serve.graph;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.jena.rdfconnection.RDFConnection;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.serve.graph.picture.TooComplex;

/** Parts of the graph in the formats of tools, for whoever wants the same bytes as {@code /graph} without a server. */
public final class GraphExport {
    /** The highest limit of a request. */
    public static final int MOST_EDGES = 250_000;

    private final PartReader reader;
    private final Pictures pictures = new Pictures(IriScheme.DIWAN);

    /** Out of a graph. */
    public GraphExport(Supplier<RDFConnection> connections) {
        reader = new PartReader(connections, IriScheme.DIWAN);
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
     * @throws TooComplex if a picture cannot be laid out in time
     */
    public Answer read(String format, Map<String, List<String>> parameters, int mostEdges, LongConsumer progress)
            throws BadParameter, TooComplex, IOException {
        GraphFormat chosen = GraphFormat.named(format)
                .orElseThrow(() -> BadParameter.of(
                        "format", "there is no format " + Parameters.shown(format), GraphFormat.words()));
        return read(chosen, parameters, mostEdges, progress);
    }

    Answer read(GraphFormat format, Map<String, List<String>> parameters, int mostEdges, LongConsumer progress)
            throws BadParameter, TooComplex, IOException {
        Map<String, List<String>> given = new HashMap<>(parameters);
        if (format.isPicture()) {
            given.putIfAbsent("limit", List.of(Integer.toString(Pictures.MOST_EDGES + 1)));
        }
        Part part = reader.read(new Parameters(given, mostEdges).read(), format.needsEnds(), progress);
        if (!format.isPicture()) {
            return new Answer(format, part, output -> format.write(part, output));
        }
        boolean drawn = false;
        try {
            byte[] picture = pictures.draw(part, reader.readSources(part), format == GraphFormat.PNG);
            drawn = true;
            return new Answer(format, part, output -> output.write(picture));
        } finally {
            if (!drawn) {
                part.close();
            }
        }
    }

    private interface Body {
        void write(OutputStream output) throws IOException;
    }

    /** A part of the graph in a format. */
    public static final class Answer implements Closeable {
        private final GraphFormat format;
        private final Part part;
        private final Body body;

        Answer(GraphFormat format, Part part, Body body) {
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

        /** Other for other bytes. */
        String[] fingerprint() {
            return new String[] {
                format.word(),
                part.wanted().toString(),
                part.nodes().digest(),
                part.edges().digest(),
                part.next(),
                String.valueOf(GraphExport.class.getPackage().getImplementationVersion())
            };
        }

        @Override
        public void close() throws IOException {
            part.close();
        }
    }
}
