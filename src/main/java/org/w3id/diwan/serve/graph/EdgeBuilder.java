package org.w3id.diwan.serve.graph;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.diwan.model.IriScheme;

/** Gathers the claims of one edge. */
final class EdgeBuilder {
    private final IriScheme iris;
    private final String[] key;
    private final Set<String> claims = new TreeSet<>();
    private final Set<String> sources = new TreeSet<>();
    private final Set<String> saidBy = new TreeSet<>();
    private final Set<String> firstDays = new TreeSet<>();
    private final TreeSet<String> lastDays = new TreeSet<>();
    private boolean open;

    EdgeBuilder(IriScheme iris, String[] key) {
        this.iris = iris;
        this.key = key;
    }

    void add(String claim, String source, String from, String until, String by) {
        claims.add(claim);
        sources.add(source);
        addUnlessEmpty(saidBy, by);
        addUnlessEmpty(firstDays, from);
        addUnlessEmpty(lastDays, until);
        open |= !from.isEmpty() && until.isEmpty();
    }

    Edge build() {
        String relation = local(key[1]);
        String modality = local(key[3]);
        String id = String.join(" ", tail(key[0]), relation, tail(key[2]), modality);
        return new Edge(
                id,
                key[0],
                key[2],
                relation,
                modality,
                firstDays.stream().findFirst().orElse(""),
                open || lastDays.isEmpty() ? "" : lastDays.last(),
                List.copyOf(sources),
                List.copyOf(saidBy),
                List.copyOf(claims));
    }

    private static void addUnlessEmpty(Set<String> set, String value) {
        if (!value.isEmpty()) {
            set.add(value);
        }
    }

    private String tail(String iri) {
        String ids = iris.base() + "id/";
        return iri.startsWith(ids) ? iri.substring(ids.length()) : iri;
    }

    private static String local(String iri) {
        return iri.substring(iri.indexOf('#') + 1);
    }
}
