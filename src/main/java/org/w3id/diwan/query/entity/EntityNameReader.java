package org.w3id.diwan.query.entity;

import com.google.common.collect.Lists;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.names.NameEntries;
import org.w3id.diwan.names.NameEntry;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.ontology.AskableProperty;
import org.w3id.diwan.query.ontology.AskableTerms;

/** Reads names, types and what goes with them of some entities from the graph. */
final class EntityNameReader {
    /** So many entities are asked for at once: what comes back is less than the 10,000 rows a public endpoint gives. */
    static final int AT_ONCE = 200;

    private static final String ENTITIES = IriScheme.entities();
    private static final String TYPE = Curie.node("rdf:type").getURI();
    private static final String PREFERRED = Curie.node("skos:prefLabel").getURI();
    private static final String ALTERNATIVE = Curie.node("skos:altLabel").getURI();
    /** Initials, such as HMC, CJTF-OIR and DoD. */
    private static final Pattern ACRONYM = Pattern.compile("(?=.*\\p{Lu}.*\\p{Lu})[\\p{Lu}\\p{Ll}-]{2,10}");

    private static final String DESCRIPTION = Curie.node("dcterms:description").getURI();
    private static final String MENTIONS =
            "SELECT ?e (COUNT(*) AS ?n) { VALUES ?e { %s } GRAPH ?g { ?m itsrdf:taIdentRef ?e } } GROUP BY ?e";

    private final AskableTerms ontology;
    private final String query;

    EntityNameReader(AskableTerms ontology) {
        this.ontology = ontology;
        Stream<String> links = ontology.properties().values().stream()
                .filter(property -> !property.claimed() && property.range().isPresent())
                .map(AskableProperty::iri);
        Stream<String> context = NameEntries.contextRelations().stream().map(IriScheme::term);
        String properties = Stream.of(Stream.of(TYPE, PREFERRED, ALTERNATIVE, DESCRIPTION), links, context)
                .flatMap(some -> some)
                .sorted()
                .distinct()
                .map(iri -> "<" + iri + ">")
                .collect(Collectors.joining(", "));
        // asking for each property by itself would be several times as many look-ups
        this.query = "SELECT DISTINCT ?e ?p ?o { VALUES ?e { %s } GRAPH ?g { ?e ?p ?o } FILTER (?p IN (" + properties
                + ")) }";
    }

    /** What is shown of entities, by their ids; nothing of what is no entity. */
    Map<String, KnownEntity> known(GraphConnection graph, Collection<String> ids) {
        Map<String, KnownEntity> known = new LinkedHashMap<>();
        for (List<String> some : Lists.partition(List.copyOf(ids), AT_ONCE)) {
            drafts(graph, some).forEach((id, draft) -> known.put(id, draft.known(ontology)));
        }
        return known;
    }

    /** The names of at most {@value #AT_ONCE} entities and what goes with them, in the order of the ids. */
    Map<String, Draft> drafts(GraphConnection graph, Collection<String> ids) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        ids.forEach(id -> drafts.put(id, new Draft(id)));
        graph.selectAll(
                query.formatted(iris(ids)) + " ORDER BY ?e ?p ?o",
                "",
                row -> draft(row, drafts).ifPresent(draft -> draft.add(row.text("p"), row.node("o"))));
        drafts.values().removeIf(draft -> !draft.isEntity());
        return drafts;
    }

    /** Adds how often texts mention them. */
    void weigh(GraphConnection graph, Map<String, Draft> drafts) {
        if (!drafts.isEmpty()) {
            graph.select(
                    MENTIONS.formatted(iris(drafts.keySet())),
                    row -> draft(row, drafts).ifPresent(draft -> draft.mentions += Integer.parseInt(row.text("n"))));
        }
    }

    private static Optional<Draft> draft(Row row, Map<String, Draft> drafts) {
        return row.entity("e").map(drafts::get);
    }

    static String iris(Collection<String> ids) {
        return ids.stream().map(id -> "<" + ENTITIES + id + ">").collect(Collectors.joining(" "));
    }

    /** An entity while its triples come in. */
    static final class Draft {
        private final String id;
        private final Set<String> types = new LinkedHashSet<>();
        private final Set<Name> names = new LinkedHashSet<>();
        private final Set<Name> reported = new LinkedHashSet<>();
        private final Set<String> links = new LinkedHashSet<>();
        private String description = "";
        private int mentions;

        Draft(String id) {
            this.id = id;
        }

        void add(String property, Node value) {
            if (property.equals(TYPE)) {
                if (value.toString().startsWith(IriScheme.ontology())) {
                    types.add(Curie.localName(value.toString()));
                }
            } else if (value.isURI() && value.getURI().startsWith(ENTITIES)) {
                links.add(value.getURI().substring(ENTITIES.length()));
            } else if (value.isLiteral()) {
                addText(property, value.getLiteralLexicalForm(), value.getLiteralLanguage());
            }
        }

        /** The register's names have a language, spellings of sources have none. */
        private void addText(String property, String text, String language) {
            if (property.equals(PREFERRED)) {
                names.add(new Name(text, language, Name.Kind.PREFERRED));
            } else if (property.equals(ALTERNATIVE) && language.isEmpty()) {
                reported.add(new Name(text, "und", Name.Kind.ALTERNATIVE));
            } else if (property.equals(ALTERNATIVE)) {
                boolean acronym = ACRONYM.matcher(text).matches();
                names.add(new Name(text, language, acronym ? Name.Kind.ACRONYM : Name.Kind.ALTERNATIVE));
            } else if (property.equals(DESCRIPTION) && description.isEmpty()) {
                description = text;
            }
        }

        /** Ids of what it belongs to. */
        Set<String> links() {
            return links;
        }

        boolean isEntity() {
            return !types.isEmpty() && !(names.isEmpty() && reported.isEmpty());
        }

        private Stream<Name> preferred() {
            return names.stream().filter(name -> name.kind() == Name.Kind.PREFERRED);
        }

        /** Its registered names. */
        List<String> texts() {
            return preferred().map(Name::text).toList();
        }

        NameEntry entry(List<String> context) {
            return new NameEntry(new EntityId(id), types, List.copyOf(names), List.copyOf(reported), context, mentions);
        }

        KnownEntity known(AskableTerms ontology) {
            Map<String, String> byLanguage = new TreeMap<>();
            preferred().forEach(name -> byLanguage.putIfAbsent(name.language(), name.text()));
            return new KnownEntity(id, Map.copyOf(byLanguage), description, ontology.narrowestFirst(types));
        }
    }
}
