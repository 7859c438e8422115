package org.w3id.diwan.serve;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** What a query gave, whole and apart from the database, so that nothing can go wrong any more while it is written. */
sealed interface Answer {
    /** True if there was more than the server gives. */
    boolean cut();

    /** How many rows or triples it has. */
    int size();

    /** Of a SELECT. */
    record Rows(List<Var> variables, List<Binding> rows, boolean cut) implements Answer {
        @Override
        public int size() {
            return rows.size();
        }
    }

    /** Of an ASK. */
    record Truth(boolean value) implements Answer {
        @Override
        public boolean cut() {
            return false;
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** Of a CONSTRUCT or DESCRIBE. */
    record Triples(Graph graph, boolean cut) implements Answer {
        @Override
        public int size() {
            return graph.size();
        }
    }
}
