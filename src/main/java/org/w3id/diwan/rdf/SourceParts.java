package org.w3id.diwan.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.model.reading.Reading;

/**
 * What a reading holds of one source.
 *
 * @param source the source
 * @param statements the speech acts it reports
 * @param claims what it says
 * @param mentions where it names entities
 */
record SourceParts(Source source, List<Statement> statements, List<Claim> claims, List<Mention> mentions) {

    /** Every source of a reading with what belongs to it. */
    static Iterable<SourceParts> of(Reading reading) {
        Map<SourceId, SourceParts> parts = new LinkedHashMap<>();
        for (Source source : reading.sources()) {
            SourceParts part = new SourceParts(source, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            if (parts.put(source.id(), part) != null) {
                throw new IllegalArgumentException("described twice: " + source.id());
            }
        }
        Function<SourceId, SourceParts> find = id -> {
            SourceParts part = parts.get(id);
            if (part == null) {
                throw new IllegalArgumentException("not described: " + id);
            }
            return part;
        };
        reading.statements()
                .forEach(statement ->
                        find.apply(statement.evidence().source()).statements.add(statement));
        reading.claims()
                .forEach(claim -> find.apply(claim.evidence().source()).claims.add(claim));
        reading.mentions()
                .forEach(mention -> find.apply(mention.source()).mentions.add(mention));
        return parts.values();
    }
}
