package org.w3id.diwan.serve.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.names.NameIndex;

/**
 * The entities that can be found. Only the index of their names is kept; what is shown of them is read from the graph when it is asked
 * for, and remembered for a while.
 */
final class Register {
    private static final String ENTITIES = IriScheme.DIWAN.entities();
    private static final int REMEMBERED = 20_000;
    private static final int LONGEST_CHAIN = 20;

    private final NameIndex index;
    private final Map<String, String> replacements;
    private final EntityReader reader;
    private final Supplier<RDFConnection> connections;
    private final Cache<String, Optional<Known>> remembered = CacheFactory.createCache(REMEMBERED);

    /** @param replacements ids that were merged into others, and those others */
    Register(
            NameIndex index,
            Map<String, String> replacements,
            EntityReader reader,
            Supplier<RDFConnection> connections) {
        this.index = index;
        this.replacements = Map.copyOf(replacements);
        this.reader = reader;
        this.connections = connections;
    }

    /** From a name to entities. */
    NameIndex index() {
        return index;
    }

    /** The id that an id or IRI has today: of a merged entity the one that replaced it. */
    String canonical(String idOrIri) {
        String id = idOrIri.startsWith(ENTITIES) ? idOrIri.substring(ENTITIES.length()) : idOrIri;
        for (int step = 0; step < LONGEST_CHAIN && replacements.containsKey(id); step++) {
            id = replacements.getOrDefault(id, id);
        }
        return id;
    }

    /** The entity of an id or IRI; for a merged one the entity that replaced it. */
    Optional<Known> entity(String idOrIri) {
        String id = canonical(idOrIri);
        load(List.of(id));
        return Optional.ofNullable(remembered.getIfPresent(id)).flatMap(known -> known);
    }

    /** The entity of an IRI only. */
    Optional<Known> entityOfIri(String iri) {
        return iri.startsWith(ENTITIES) ? entity(iri) : Optional.empty();
    }

    /** Reads at once what will be asked for one by one. */
    void load(Collection<String> idsOrIris) {
        Set<String> missing = new HashSet<>();
        for (String each : idsOrIris) {
            String id = canonical(each);
            if (Slug.isValid(id) && !remembered.containsKey(id)) {
                missing.add(id);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        try (RDFConnection connection = connections.get()) {
            Map<String, Known> known = reader.known(connection, new ArrayList<>(missing));
            missing.forEach(id -> remembered.put(id, Optional.ofNullable(known.get(id))));
        }
    }
}
