package org.w3id.diwan.serve.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.names.NameEntry;

/** An entity while its triples come in. */
final class Draft {
    private record Text(String text, String language) {}

    /** Initials, such as HMC, CJTF-OIR and DoD. */
    private static final Pattern ACRONYM = Pattern.compile("(?=.*\\p{Lu}.*\\p{Lu})[\\p{Lu}\\p{Ll}-]{2,10}");

    private final String id;
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<Text> preferred = new LinkedHashSet<>();
    private final Set<Text> alternative = new LinkedHashSet<>();
    private final Set<String> links = new LinkedHashSet<>();
    private String description = "";
    private int mentions;

    Draft(String id) {
        this.id = id;
    }

    void add(String property, Node value) {
        if (value.isURI()) {
            addLink(property, value.getURI());
        } else if (value.isLiteral()) {
            addText(property, new Text(value.getLiteralLexicalForm(), value.getLiteralLanguage()));
        }
    }

    void mentioned(int times) {
        mentions += times;
    }

    /** Ids of what it belongs to. */
    Set<String> links() {
        return links;
    }

    boolean isEntity() {
        return !types.isEmpty() && (!preferred.isEmpty() || !alternative.isEmpty());
    }

    /** Its registered names. */
    List<String> texts() {
        return preferred.stream().map(Text::text).toList();
    }

    NameEntry entry(List<String> context) {
        List<Name> names = new ArrayList<>();
        List<Name> reported = new ArrayList<>();
        preferred.forEach(name -> names.add(new Name(name.text(), name.language(), Name.Kind.PREFERRED)));
        for (Text name : alternative) {
            // the register's names have a language, spellings of sources have none
            if (name.language().isEmpty()) {
                reported.add(new Name(name.text(), "und", Name.Kind.ALTERNATIVE));
            } else {
                boolean acronym = ACRONYM.matcher(name.text()).matches();
                names.add(new Name(name.text(), name.language(), acronym ? Name.Kind.ACRONYM : Name.Kind.ALTERNATIVE));
            }
        }
        return new NameEntry(new EntityId(id), types, names, reported, context, mentions);
    }

    Known known(Ontology ontology) {
        Map<String, String> names = new TreeMap<>();
        preferred.forEach(name -> names.putIfAbsent(name.language(), name.text()));
        return new Known(id, Map.copyOf(names), description, ontology.narrowestFirst(types));
    }

    private void addLink(String property, String value) {
        if (property.equals(RDF.type.getURI())) {
            if (value.startsWith(IriScheme.DIWAN.ontology())) {
                types.add(Ontology.localName(value));
            }
        } else if (value.startsWith(IriScheme.DIWAN.entities())) {
            links.add(value.substring(IriScheme.DIWAN.entities().length()));
        }
    }

    private void addText(String property, Text value) {
        if (property.equals(SKOS.prefLabel.getURI())) {
            preferred.add(value);
        } else if (property.equals(SKOS.altLabel.getURI())) {
            alternative.add(value);
        } else if (property.equals(DCTerms.description.getURI()) && description.isEmpty()) {
            description = value.text();
        }
    }
}
