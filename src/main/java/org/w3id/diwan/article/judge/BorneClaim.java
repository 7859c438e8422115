package org.w3id.diwan.article.judge;

import java.util.List;
import java.util.stream.Stream;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.relation.RelationCandidate;
import org.w3id.diwan.model.Period;

/**
 * A relation that the text bears.
 *
 * @param candidate the relation
 * @param sayers who is quoted, where no report of speech that was found says it; else empty
 * @param arms who found it
 */
public record BorneClaim(RelationCandidate candidate, List<NamedEntity> sayers, List<String> arms) {
    private static final int CERTAIN = 99;
    private static final int WHOLE = 100;

    public BorneClaim {
        sayers = List.copyOf(sayers);
        arms = List.copyOf(arms);
    }

    /** Whether another says the same of the same two. */
    boolean isOf(RelationCandidate other, boolean symmetric) {
        boolean same = candidate.subject().id().equals(other.subject().id())
                && candidate.object().id().equals(other.object().id());
        boolean turned = symmetric
                && candidate.subject().id().equals(other.object().id())
                && candidate.object().id().equals(other.subject().id());
        return candidate.relation().equals(other.relation()) && (same || turned);
    }

    /** The same, found by one more: surer, and with the other's time where it has none. */
    BorneClaim and(BorneClaim other) {
        int doubt = (WHOLE - candidate.confidence()) * (WHOLE - other.candidate.confidence()) / WHOLE;
        Period when = candidate.when().isKnown() ? candidate.when() : other.candidate.when();
        RelationCandidate surer = new RelationCandidate(
                candidate.subject(),
                candidate.relation(),
                candidate.object(),
                candidate.from(),
                candidate.to(),
                candidate.trigger(),
                candidate.modality(),
                when,
                candidate.ownVoice(),
                Math.min(CERTAIN, WHOLE - doubt));
        List<String> all =
                Stream.concat(arms.stream(), other.arms.stream()).distinct().toList();
        return new BorneClaim(surer, sayers, all);
    }
}
