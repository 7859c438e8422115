package org.w3id.diwan.model;

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

    /** An entity. */
    public String entity(EntityId id) {
        return base + "id/" + id.value();
    }

    /** A source, and its named graph. */
    public String source(SourceId id) {
        return base + "source/" + id.value();
    }

    /** A stretch of a source's text, as RFC 5147 counts. */
    public String passage(SourceId source, Passage passage) {
        return source(source) + "#char=" + passage;
    }

    /** A claim, by the hash of its content. */
    public String claim(String id) {
        return base + "claim/" + id;
    }

    /** A statement, by the hash of its content. */
    public String statement(String id) {
        return base + "statement/" + id;
    }
}
