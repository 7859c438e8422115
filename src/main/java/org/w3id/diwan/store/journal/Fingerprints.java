package org.w3id.diwan.store.journal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.PeekIterator;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.system.SerializationFactoryFinder;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.model.vocabulary.IriScheme;

/**
 * The fingerprints of everything in a generation that has an address, one a line, in the order of their IRIs. The quads are sorted on disk,
 * so that the memory they take does not grow with the graph.
 */
public final class Fingerprints {
    private static final int IN_MEMORY = 50_000;
    private static final Var GRAPH = Var.alloc("g");
    private static final Var SUBJECT = Var.alloc("s");
    private static final Var PREDICATE = Var.alloc("p");
    private static final Var OBJECT = Var.alloc("o");
    private static final Node REPLACED_BY = DCTerms.isReplacedBy.asNode();
    private static final String INVALIDATED = "http://www.w3.org/ns/prov#invalidatedAtTime";
    private static final String WITHDRAWN = "withdrawn";
    private static final List<String> ADDRESSES =
            List.of(IriScheme.entities(), IriScheme.claims(), IriScheme.statements(), IriScheme.sources());

    private Fingerprints() {}

    /**
     * What is said of a thing, as a number: the sum of the hashes of its quads, so that their order does not matter.
     *
     * @param iri of the thing
     * @param high the upper half of the sum
     * @param low the lower half
     * @param retired empty, or {@value #WITHDRAWN}, or the IRI that took its place
     */
    private record Fingerprint(String iri, long high, long low, String retired) {
        static Fingerprint of(Binding quad) {
            Node predicate = quad.get(PREDICATE);
            Node object = quad.get(OBJECT);
            String text = quad.get(GRAPH).getURI() + " " + predicate.getURI() + " " + NodeFmtLib.strNT(object);
            ByteBuffer hash = ByteBuffer.wrap(new Digest().addPart(text).bytes());
            String retired = predicate.equals(REPLACED_BY) && object.isURI()
                    ? object.getURI()
                    : predicate.getURI().equals(INVALIDATED) ? WITHDRAWN : "";
            return new Fingerprint(quad.get(SUBJECT).getURI(), hash.getLong(), hash.getLong(), retired);
        }

        /** Of the quads of both, which are of the same thing. */
        Fingerprint plus(Fingerprint other) {
            String last = retired.compareTo(other.retired) > 0 ? retired : other.retired;
            return new Fingerprint(iri, high + other.high, low + other.low, last);
        }

        /** What happened to the thing if this was its fingerprint before (absent if it is new); empty if nothing did. */
        Optional<Change> since(Optional<Fingerprint> before) {
            if (before.filter(this::equals).isPresent()) {
                return Optional.empty();
            }
            if (retired.isEmpty()
                    || before.filter(was -> was.retired.equals(retired)).isPresent()) {
                return Optional.of(Change.of(before.isEmpty() ? Change.Kind.ADDED : Change.Kind.CHANGED, iri));
            }
            return Optional.of(
                    retired.equals(WITHDRAWN)
                            ? Change.of(Change.Kind.WITHDRAWN, iri)
                            : new Change(Change.Kind.MERGED, iri, Optional.of(retired)));
        }

        String line() {
            return iri + " " + Long.toHexString(high) + " " + Long.toHexString(low) + " " + retired;
        }

        static Fingerprint parse(String line) {
            String[] fields = line.split(" ", -1);
            return new Fingerprint(
                    fields[0], Long.parseUnsignedLong(fields[1], 16), Long.parseUnsignedLong(fields[2], 16), fields[3]);
        }
    }

    /**
     * Writes those of a database's graphs. The caller holds a transaction.
     *
     * @param manifest knows the graphs that were loaded; curators' are left out
     */
    public static void write(DatasetGraph database, Manifest manifest, Path file) throws IOException {
        SortedDataBag<Binding> sorted = BagFactory.newSortedBag(
                new ThresholdPolicyCount<>(IN_MEMORY),
                SerializationFactoryFinder.bindingSerializationFactory(),
                Comparator.comparing(quad -> quad.get(SUBJECT).getURI()));
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Iterator<Quad> quads = database.find(); quads.hasNext(); ) {
                Quad quad = quads.next();
                if (hasAddress(quad.getSubject()) && manifest.holds(quad.getGraph())) {
                    sorted.add(binding(quad));
                }
            }
            PeekIterator<Fingerprint> all = PeekIterator.create(Iter.map(sorted.iterator(), Fingerprint::of));
            while (all.hasNext()) {
                Fingerprint sum = all.next();
                while (all.hasNext() && all.peek().iri().equals(sum.iri())) {
                    sum = sum.plus(all.next());
                }
                out.write(sum.line() + "\n");
            }
        } finally {
            sorted.close();
        }
    }

    private static Binding binding(Quad quad) {
        return BindingFactory.binding(
                GRAPH,
                quad.getGraph(),
                SUBJECT,
                quad.getSubject(),
                PREDICATE,
                quad.getPredicate(),
                OBJECT,
                quad.getObject());
    }

    private static boolean hasAddress(Node subject) {
        return subject.isURI()
                && subject.getURI().indexOf('#') < 0
                && ADDRESSES.stream().anyMatch(subject.getURI()::startsWith);
    }

    /**
     * What differs between two files of fingerprints.
     *
     * @param old none if everything is new
     * @return no more than one change too many for a journal
     */
    public static List<Change> changes(Optional<Path> old, Path now) throws IOException {
        List<Change> changes = new ArrayList<>();
        try (BufferedReader before = old.isPresent()
                        ? Files.newBufferedReader(old.get(), StandardCharsets.UTF_8)
                        : new BufferedReader(BufferedReader.nullReader());
                BufferedReader after = Files.newBufferedReader(now, StandardCharsets.UTF_8)) {
            PeekIterator<Fingerprint> was = fingerprints(before);
            PeekIterator<Fingerprint> is = fingerprints(after);
            while ((was.hasNext() || is.hasNext()) && changes.size() <= ChangeJournal.MOST) {
                int order = !is.hasNext()
                        ? 1
                        : !was.hasNext()
                                ? -1
                                : is.peek().iri().compareTo(was.peek().iri());
                if (order > 0) {
                    changes.add(Change.of(Change.Kind.REMOVED, was.next().iri()));
                } else {
                    is.next()
                            .since(order == 0 ? Optional.of(was.next()) : Optional.empty())
                            .ifPresent(changes::add);
                }
            }
        }
        return changes;
    }

    private static PeekIterator<Fingerprint> fingerprints(BufferedReader lines) {
        return PeekIterator.create(lines.lines().map(Fingerprint::parse).iterator());
    }
}
