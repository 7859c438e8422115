package org.w3id.diwan.model.reading;

import java.util.List;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.ContentHash;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Statement;

/**
 * What a machine had read in a source and a reviewer refused; kept so that it is not proposed again.
 *
 * @param read what it was, in the form of {@link #of(Claim)} and its siblings
 * @param at where it stands
 */
public record Rejection(String read, List<Passage> at) {
    public Rejection {
        at = List.copyOf(at);
    }

    /** A claim. When it was said to be does not count: a better date does not make it less wrong. */
    public static Rejection of(Claim claim) {
        String value = claim.value()
                .<String>match(
                        EntityId::value,
                        quantity -> quantity.amount().toPlainString() + " " + quantity.unit(),
                        Period::edtf);
        String said = claim.attribution().isOwnVoice()
                ? ""
                : " said by " + ContentHash.joined(claim.attribution().sayers());
        return new Rejection(
                "claim " + claim.subject() + " " + claim.property() + " " + value + " " + claim.modality() + said,
                claim.evidence().passages());
    }

    /** A speech act. */
    public static Rejection of(Statement statement) {
        return new Rejection(
                "statement " + ContentHash.joined(statement.speakers()) + " " + statement.act(),
                statement.evidence().passages());
    }

    /** That names in the text mean an entity. */
    public static Rejection ofName(EntityId entity, List<Passage> at) {
        return new Rejection("name " + entity, at);
    }

    /** Whether another reading proposes the same: in the same words, at a place that overlaps. */
    public boolean covers(Rejection proposed) {
        return read.equals(proposed.read)
                && at.stream()
                        .anyMatch(mine -> proposed.at.stream()
                                .anyMatch(other -> mine.begin() < other.end() && other.begin() < mine.end()));
    }
}
