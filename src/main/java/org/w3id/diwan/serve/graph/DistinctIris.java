package org.w3id.diwan.serve.graph;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.lib.Sink;

/** IRIs, each once and in order; more than some thousands wait in temporary files. */
final class DistinctIris implements AutoCloseable {
    private static final int IN_MEMORY = 20_000;

    private final SortedDataBag<String> bag =
            new SortedDataBag<>(new ThresholdPolicyCount<>(IN_MEMORY), new Lines(), Comparator.naturalOrder());
    private final Set<String> lately = new HashSet<>();

    void add(String iri) {
        if (lately.size() >= IN_MEMORY) {
            lately.clear();
        }
        if (lately.add(iri)) {
            bag.add(iri);
        }
    }

    /** In order; after the last was added. */
    Iterator<String> iterator() {
        Iterator<String> all = bag.iterator();
        return new Iterator<>() {
            private String next = after("");

            @Override
            public boolean hasNext() {
                return !next.isEmpty();
            }

            @Override
            public String next() {
                if (next.isEmpty()) {
                    throw new NoSuchElementException();
                }
                String current = next;
                next = after(current);
                return current;
            }

            private String after(String last) {
                while (all.hasNext()) {
                    String iri = all.next();
                    if (!iri.equals(last)) {
                        return iri;
                    }
                }
                return "";
            }
        };
    }

    @Override
    public void close() {
        bag.close();
    }

    /** An IRI holds no line break. */
    private static final class Lines implements SerializationFactory<String> {
        @Override
        public Sink<String> createSerializer(OutputStream output) {
            Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
            return new Sink<>() {
                @Override
                public void send(String iri) {
                    unchecked(() -> writer.write(iri + "\n"));
                }

                @Override
                public void flush() {
                    unchecked(writer::flush);
                }

                @Override
                public void close() {
                    unchecked(writer::close);
                }
            };
        }

        @Override
        public Iterator<String> createDeserializer(InputStream input) {
            return new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))
                    .lines()
                    .iterator();
        }

        private static void unchecked(Step step) {
            try {
                step.run();
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
