package org.w3id.diwan.query.subgraph;

import com.google.common.collect.AbstractIterator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.system.SerializationFactoryFinder;
import org.jspecify.annotations.Nullable;

/** IRIs, each once and in order; more than some thousands wait in temporary files. */
final class DistinctIris implements AutoCloseable {
    private static final int IN_MEMORY = 20_000;
    private static final Var IRI = Var.alloc("iri");

    private final SortedDataBag<Binding> bag = BagFactory.newSortedBag(
            new ThresholdPolicyCount<>(IN_MEMORY),
            SerializationFactoryFinder.bindingSerializationFactory(),
            Comparator.comparing(DistinctIris::iri));
    private final Set<String> lately = new HashSet<>();

    void add(String iri) {
        if (lately.size() >= IN_MEMORY) {
            lately.clear();
        }
        if (lately.add(iri)) {
            bag.add(BindingFactory.binding(IRI, NodeFactory.createURI(iri)));
        }
    }

    /** In order; after the last was added. */
    Iterator<String> iterator() {
        // Jena's own bag of distinct items does not sort what fits into memory
        Iterator<Binding> all = bag.iterator();
        return new AbstractIterator<>() {
            private String last = "";

            @Override
            protected @Nullable String computeNext() {
                while (all.hasNext()) {
                    String iri = iri(all.next());
                    if (!iri.equals(last)) {
                        last = iri;
                        return iri;
                    }
                }
                return endOfData();
            }
        };
    }

    private static String iri(Binding binding) {
        return binding.get(IRI).getURI();
    }

    @Override
    public void close() {
        bag.close();
    }
}
