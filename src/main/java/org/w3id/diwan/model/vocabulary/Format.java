package org.w3id.diwan.model.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats of RDF: what each is called by people, by files and by HTTP. */
public enum Format {
    /** A file for people; the graphs' names are lost. */
    TURTLE("Turtle", "ttl", "text/turtle", false, "n3"),
    /** Turtle with the graphs' names: the one kept in git. */
    TRIG("TriG", "trig", "application/trig", true, ""),
    /** JSON with a context of its own. */
    JSONLD("JSON-LD", "jsonld", "application/ld+json", true, "json"),
    /** A line for each statement; the graphs' names are lost. */
    NTRIPLES("N-Triples", "nt", "application/n-triples", false, ""),
    /** A line for each statement, with the graph's name. */
    NQUADS("N-Quads", "nq", "application/n-quads", true, ""),
    /** The graphs' names are lost. */
    RDFXML("RDF/XML", "rdf", "application/rdf+xml", false, "xml owl"),
    /** The binary <a href="https://w3id.org/jelly">Jelly</a>, for bulk: small and quick to write and read. */
    JELLY("Jelly", "jelly", "application/x-jelly-rdf", true, "");

    private final String title;
    private final String extension;
    private final String mediaType;
    private final boolean hasGraphs;
    private final String otherWords;

    Format(String title, String extension, String mediaType, boolean hasGraphs, String otherWords) {
        this.title = title;
        this.extension = extension;
        this.mediaType = mediaType;
        this.hasGraphs = hasGraphs;
        this.otherWords = otherWords;
    }

    /** The format of a word, an extension or a media type: {@code ttl}, {@code N-Quads}, {@code application/ld+json}. */
    public static Optional<Format> named(String word) {
        String plain = plain(word);
        return Arrays.stream(values())
                .filter(format -> !plain.isEmpty())
                .filter(format -> format.extension.equals(plain)
                        || plain(format.title).equals(plain)
                        || format.mediaType.equalsIgnoreCase(word.strip())
                        || List.of(format.otherWords.split(" ", -1)).contains(plain))
                .findFirst();
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[-_/ ]", "");
    }

    /** The words of some formats, for a message: {@code turtle (ttl)}. */
    public static String words(List<Format> formats) {
        return formats.stream()
                .map(format ->
                        format + (format.extension.equals(format.toString()) ? "" : " (" + format.extension + ")"))
                .collect(Collectors.joining(", "));
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** How its files end, without the dot. */
    public String extension() {
        return extension;
    }

    /** As HTTP names it. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it keeps the graphs apart, and so says which source says what. */
    public boolean hasGraphs() {
        return hasGraphs;
    }

    /** As users write it: {@code trig}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
