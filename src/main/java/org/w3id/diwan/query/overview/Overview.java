package org.w3id.diwan.query.overview;

import java.util.List;
import org.w3id.diwan.query.ExampleQuestions;

/**
 * What a graph holds, at a glance. What could not be read in time is empty.
 *
 * @param kinds of entities, each in its narrowest class, the most frequent first
 * @param claims how many there are
 * @param sources how many tell them
 * @param first the first day that claims tell of, in ISO 8601; empty if none is dated
 * @param last the last day
 * @param events in the order of their days
 * @param places with where they are and how many claims name them
 * @param latest sources, the newest first
 * @param disputes what some say is so and others say is not, or only proposed; the most publishers first
 * @param questions that come with the graph
 */
public record Overview(
        List<Kind> kinds,
        long claims,
        long sources,
        String first,
        String last,
        List<Happening> events,
        List<Spot> places,
        List<Publication> latest,
        List<Dispute> disputes,
        ExampleQuestions questions) {
    /** Of a graph that could not be read. */
    static final Overview NOTHING = new Overview(
            List.of(), 0, 0, "", "", List.of(), List.of(), List.of(), List.of(), new ExampleQuestions(List.of()));

    /** Copies the lists. */
    public Overview {
        kinds = List.copyOf(kinds);
        events = List.copyOf(events);
        places = List.copyOf(places);
        latest = List.copyOf(latest);
        disputes = List.copyOf(disputes);
    }

    /** A class of entities, by its IRI and label, and how many there are. */
    public record Kind(String iri, String label, long count) {}

    /**
     * An event and when it was, as one claim tells it.
     *
     * @param when in EDTF
     * @param first its first day, or what is known of it; empty if it has no beginning
     * @param last its last day, or what is known of it; empty if it has no end
     * @param modality whether it is told as a fact, proposed or denied
     */
    public record Happening(String iri, String name, String when, String first, String last, String modality) {}

    /** A place on the map, in degrees. */
    public record Spot(String iri, String name, double latitude, double longitude, long claims) {}

    /** A source, its day of publication and how many claims it makes; without a day where none is known. */
    public record Publication(String iri, String title, String day, long claims) {}

    /**
     * A statement that sources tell differently.
     *
     * @param modalities in which it stands, sorted
     */
    public record Dispute(
            String subject,
            String subjectName,
            String relation,
            String object,
            String objectName,
            List<String> modalities,
            long publishers) {}
}
