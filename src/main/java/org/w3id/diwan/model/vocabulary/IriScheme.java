package org.w3id.diwan.model.vocabulary;

import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.SourceId;

/** How Diwan's things are named on the web. A served graph answers for these IRIs whatever host it runs on. */
public final class IriScheme {
    private static final String BASE = "https://w3id.org/diwan/";

    private IriScheme() {}

    /** Where all of them begin, with the slash at its end. */
    public static String base() {
        return BASE;
    }

    /** The namespace of the ontology's terms. */
    public static String ontology() {
        return BASE + "ontology#";
    }

    /** A term of the ontology. */
    public static String term(String localName) {
        return ontology() + localName;
    }

    /** Where the IRIs of entities begin. */
    public static String entities() {
        return BASE + "id/";
    }

    /** Where the IRIs of sources begin. */
    public static String sources() {
        return BASE + "source/";
    }

    /** Where the IRIs of claims begin. */
    public static String claims() {
        return BASE + "claim/";
    }

    /** Where the IRIs of statements begin. */
    public static String statements() {
        return BASE + "statement/";
    }

    /** Where the IRIs of readings begin: of the graphs that a program wrote and nobody has reviewed. */
    public static String readings() {
        return BASE + "reading/";
    }

    /** The reading of a source, and its named graph. */
    public static String reading(SourceId source) {
        return readings() + source.value();
    }

    /** An entity. */
    public static String entity(EntityId id) {
        return entities() + id.value();
    }

    /** The point at which an entity lies. */
    public static String point(EntityId id) {
        return entity(id) + "#point";
    }

    /** A source, and its named graph. */
    public static String source(SourceId id) {
        return sources() + id.value();
    }

    /** A stretch of a source's text, as RFC 5147 counts. */
    public static String passage(SourceId source, Passage passage) {
        return source(source) + "#char=" + passage;
    }

    /** A claim, by the hash of its content. */
    public static String claim(String id) {
        return claims() + id;
    }

    /** A statement, by the hash of its content. */
    public static String statement(String id) {
        return statements() + id;
    }

    /** The whole graph. */
    public static String dataset() {
        return BASE + "dataset";
    }

    /** A part of the whole graph's description, such as how often a property is used. */
    public static String datasetPart(String name) {
        return dataset() + "#" + name;
    }

    /** Where the whole graph answers SPARQL queries. */
    public static String sparql() {
        return BASE + "sparql";
    }
}
