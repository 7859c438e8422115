package org.w3id.diwan.serve.graph;

import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdfconnection.RDFConnection;

/** Reads what a picture says of its sources. */
final class SourceReader {
    private final RDFConnection connection;

    SourceReader(RDFConnection connection) {
        this.connection = connection;
    }

    /** By date of publication and IRI. */
    Collection<Note> read(Set<String> sources) {
        TreeMap<String, NoteBuilder> builders = new TreeMap<>();
        sources.forEach(iri -> builders.put(iri, new NoteBuilder()));
        Sparql.select(
                connection,
                "SELECT ?source ?title ?issued ?publisher { " + Sparql.values("?source", sources)
                        + "?source a ?type . OPTIONAL { ?source dcterms:title ?title } OPTIONAL { ?source dcterms:issued ?issued }"
                        + " OPTIONAL { ?source dcterms:publisher ?by . ?by skos:prefLabel ?publisher FILTER (LANG(?publisher) = \"en\") } }",
                row -> {
                    NoteBuilder note = builders.get(Sparql.text(row, "source"));
                    if (note != null) {
                        note.title = Sparql.text(row, "title");
                        note.issued = Sparql.text(row, "issued");
                        note.publishers.add(Sparql.text(row, "publisher"));
                    }
                });
        return builders.entrySet().stream()
                .map(each -> each.getValue().build(each.getKey()))
                .sorted((one, other) -> (one.issued() + " " + one.iri()).compareTo(other.issued() + " " + other.iri()))
                .toList();
    }

    /**
     * A source.
     *
     * @param title empty where it has none
     * @param issued when it was published, in EDTF; empty if unknown
     * @param publisher their names; empty if unknown
     */
    record Note(String iri, String title, String issued, String publisher) {
        /** A line of a list. */
        String text() {
            return Stream.of(publisher, title, issued, iri)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    private static final class NoteBuilder {
        private String title = "";
        private String issued = "";
        private final Set<String> publishers = new TreeSet<>();

        Note build(String iri) {
            publishers.remove("");
            return new Note(iri, title, issued, String.join(" and ", publishers));
        }
    }
}
