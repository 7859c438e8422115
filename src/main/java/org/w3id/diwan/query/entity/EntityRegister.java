package org.w3id.diwan.query.entity;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.names.NameIndex;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.ontology.AskableTerms;

/**
 * The entities that can be found. Only the index of their names is kept; what is shown of them is read from the graph when it is asked
 * for, and remembered for a while.
 */
public final class EntityRegister implements Closeable {
    private static final String ENTITIES = IriScheme.entities();
    private static final int REMEMBERED = 20_000;
    private static final int LONGEST_CHAIN = 20;

    private final NameIndex index;
    private final Map<String, String> replacements;
    private final AskableTerms ontology;
    private final EntityNameReader reader;
    private final Supplier<GraphConnection> connections;
    private final Cache<String, Optional<KnownEntity>> remembered =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

    /** @param replacements ids that were merged into others, and those others */
    EntityRegister(
            NameIndex index,
            Map<String, String> replacements,
            AskableTerms ontology,
            EntityNameReader reader,
            Supplier<GraphConnection> connections) {
        this.index = index;
        this.replacements = Map.copyOf(replacements);
        this.ontology = ontology;
        this.reader = reader;
        this.connections = connections;
    }

    /** From a name to entities. */
    public NameIndex index() {
        return index;
    }

    /** What the graph's words mean. */
    public AskableTerms ontology() {
        return ontology;
    }

    /** The id that an id or IRI has today: of a merged entity the one that replaced it. */
    public String canonical(String idOrIri) {
        String id = idOrIri.startsWith(ENTITIES) ? idOrIri.substring(ENTITIES.length()) : idOrIri;
        for (int step = 0; step < LONGEST_CHAIN && replacements.containsKey(id); step++) {
            id = replacements.getOrDefault(id, id);
        }
        return id;
    }

    /** The entity of an id or IRI; for a merged one the entity that replaced it. */
    public Optional<KnownEntity> entity(String idOrIri) {
        String id = canonical(idOrIri);
        return load(List.of(id)).getOrDefault(id, Optional.empty());
    }

    /** The entity of an IRI only. */
    public Optional<KnownEntity> entityOfIri(String iri) {
        return iri.startsWith(ENTITIES) ? entity(iri) : Optional.empty();
    }

    /** Reads at once what will be asked for one by one. */
    public Map<String, Optional<KnownEntity>> load(Collection<String> idsOrIris) {
        Set<String> ids = new HashSet<>();
        idsOrIris.stream().map(this::canonical).filter(Slug::isValid).forEach(ids::add);
        Map<String, Optional<KnownEntity>> known = new HashMap<>(remembered.getAllPresent(ids));
        ids.removeAll(known.keySet());
        if (!ids.isEmpty()) {
            try (GraphConnection graph = connections.get()) {
                Map<String, KnownEntity> read = reader.known(graph, ids);
                ids.forEach(id -> known.put(id, Optional.ofNullable(read.get(id))));
            }
            remembered.putAll(known);
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
