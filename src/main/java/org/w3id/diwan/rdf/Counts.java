package org.w3id.diwan.rdf;

/**
 * How much was written.
 *
 * @param entities in the register
 * @param sources besides the register
 * @param statements speech acts
 * @param claims in all sources
 * @param mentions names in texts
 * @param triples in the register's and the sources' graphs, each graph by itself
 */
public record Counts(long entities, long sources, long statements, long claims, long mentions, long triples) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    Counts plus(Counts more) {
        return new Counts(
                entities + more.entities,
                sources + more.sources,
                statements + more.statements,
                claims + more.claims,
                mentions + more.mentions,
                triples + more.triples);
    }
}
