package org.w3id.diwan.model.vocabulary;

import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.SourceId;

/**
 * How Diwan's things are named on the web. A served graph answers for these IRIs whatever host it runs on.
 *
 * @param base where they begin, ending in a slash
 */
public record IriScheme(String base) {
    /** Diwan's own names. */
    public static final IriScheme DIWAN = new IriScheme("https://w3id.org/diwan/");

    public IriScheme {
        if (!base.endsWith("/")) {
            throw new IllegalArgumentException("an IRI base ends in a slash: " + base);
        }
    }

    /** The namespace of the ontology's terms. */
    public String ontology() {
        return base + "ontology#";
    }

    /** A term of the ontology. */
    public String term(String localName) {
        return ontology() + localName;
    }

    /** Where the IRIs of entities begin. */
    public String entities() {
        return base + "id/";
    }

    /** Where the IRIs of sources begin. */
    public String sources() {
        return base + "source/";
    }

    /** Where the IRIs of claims begin. */
    public String claims() {
        return base + "claim/";
    }

    /** Where the IRIs of statements begin. */
    public String statements() {
        return base + "statement/";
    }

    /** Where the IRIs of readings begin: of the graphs that a program wrote and nobody has reviewed. */
    public String readings() {
        return base + "reading/";
    }

    /** The reading of a source, and its named graph. */
    public String reading(SourceId source) {
        return readings() + source.value();
    }

    /** An entity. */
    public String entity(EntityId id) {
        return entities() + id.value();
    }

    /** The point at which an entity lies. */
    public String point(EntityId id) {
        return entity(id) + "#point";
    }

    /** A source, and its named graph. */
    public String source(SourceId id) {
        return sources() + id.value();
    }

    /** A stretch of a source's text, as RFC 5147 counts. */
    public String passage(SourceId source, Passage passage) {
        return source(source) + "#char=" + passage;
    }

    /** A claim, by the hash of its content. */
    public String claim(String id) {
        return claims() + id;
    }

    /** A statement, by the hash of its content. */
    public String statement(String id) {
        return statements() + id;
    }

    /** The whole graph. */
    public String dataset() {
        return base + "dataset";
    }

    /** A part of the whole graph's description, such as how often a property is used. */
    public String datasetPart(String name) {
        return dataset() + "#" + name;
    }

    /** Where the whole graph answers SPARQL queries. */
    public String sparql() {
        return base + "sparql";
    }
}
