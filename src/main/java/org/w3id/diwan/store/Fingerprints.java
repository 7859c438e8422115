package org.w3id.diwan.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.model.file.Digest;

/**
 * The fingerprints of everything in a generation that has an address, one a line, in the order of their IRIs. They are sorted on disk, so
 * that the memory they take does not grow with the graph.
 */
final class Fingerprints {
    private static final int IN_MEMORY = 100_000;
    private static final Node REPLACED_BY = DCTerms.isReplacedBy.asNode();
    private static final String INVALIDATED = "http://www.w3.org/ns/prov#invalidatedAtTime";
    private static final List<String> ADDRESSES = List.of(
            IriScheme.DIWAN.entities(),
            IriScheme.DIWAN.claims(),
            IriScheme.DIWAN.statements(),
            IriScheme.DIWAN.sources());

    /**
     * Writes those of a database's graphs. The caller holds a transaction.
     *
     * @param graphs the graphs that were loaded; curators' are left out
     */
    void write(DatasetGraph database, Set<String> graphs, Path file) throws IOException {
        SortedDataBag<Fingerprint> sorted =
                BagFactory.newSortedBag(new ThresholdPolicyCount<>(IN_MEMORY), new Lines(), Comparator.naturalOrder());
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Iterator<Quad> quads = database.find(); quads.hasNext(); ) {
                Quad quad = quads.next();
                if (hasAddress(quad.getSubject()) && isLoaded(quad.getGraph(), graphs)) {
                    sorted.add(of(quad));
                }
            }
            write(sorted.iterator(), out);
        } finally {
            sorted.close();
        }
    }

    private static void write(Iterator<Fingerprint> sorted, Writer out) throws IOException {
        if (!sorted.hasNext()) {
            return;
        }
        Fingerprint sum = sorted.next();
        while (sorted.hasNext()) {
            Fingerprint next = sorted.next();
            if (next.iri().equals(sum.iri())) {
                sum = sum.plus(next);
            } else {
                out.write(sum.line() + "\n");
                sum = next;
            }
        }
        out.write(sum.line() + "\n");
    }

    private static boolean isLoaded(Node graph, Set<String> loaded) {
        return graph.isURI() && loaded.contains(graph.getURI());
    }

    private static boolean hasAddress(Node subject) {
        if (!subject.isURI() || subject.getURI().indexOf('#') >= 0) {
            return false;
        }
        return ADDRESSES.stream().anyMatch(subject.getURI()::startsWith);
    }

    private static Fingerprint of(Quad quad) {
        String text = quad.getGraph().getURI() + " " + quad.getPredicate().getURI() + " "
                + NodeFmtLib.strNT(quad.getObject());
        ByteBuffer hash = ByteBuffer.wrap(new Digest().addPart(text).bytes());
        return new Fingerprint(quad.getSubject().getURI(), hash.getLong(), hash.getLong(), retired(quad));
    }

    private static String retired(Quad quad) {
        if (quad.getPredicate().equals(REPLACED_BY) && quad.getObject().isURI()) {
            return quad.getObject().getURI();
        }
        return quad.getPredicate().getURI().equals(INVALIDATED) ? Fingerprint.WITHDRAWN : "";
    }

    /** How fingerprints lie on disk while they are sorted. */
    private static final class Lines implements SerializationFactory<Fingerprint> {
        @Override
        public Sink<Fingerprint> createSerializer(OutputStream stream) {
            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            return new Sink<>() {
                @Override
                public void send(Fingerprint fingerprint) {
                    try {
                        out.write(fingerprint.line() + "\n");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public void flush() {
                    try {
                        out.flush();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public void close() {
                    try {
                        out.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        }

        @Override
        public Iterator<Fingerprint> createDeserializer(InputStream stream) {
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(Fingerprint::parse)
                    .iterator();
        }
    }
}
