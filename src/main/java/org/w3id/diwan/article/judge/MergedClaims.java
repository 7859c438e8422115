package org.w3id.diwan.article.judge;

import java.util.ArrayList;
import java.util.List;
import org.w3id.diwan.article.evidence.NotBorne;
import org.w3id.diwan.article.evidence.Stretch;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.relation.RelationCandidate;
import org.w3id.diwan.article.relation.RelationEnds;

/** The claims that several arms find in a text: the same two in the same relation at the same place is one claim. */
final class MergedClaims {
    private final EntityLexicon entities;
    private final List<BorneClaim> claims;

    MergedClaims(EntityLexicon entities, List<BorneClaim> claims) {
        this.entities = entities;
        this.claims = new ArrayList<>(claims);
    }

    List<BorneClaim> all() {
        return claims;
    }

    void add(BorneClaim more) throws NotBorne {
        RelationCandidate candidate = more.candidate();
        for (int i = 0; i < claims.size(); i++) {
            BorneClaim known = claims.get(i);
            if (meets(known, candidate.from(), candidate.to())
                    && known.isOf(candidate, entities.isSymmetric(candidate.relation()))) {
                if (known.candidate().modality() != candidate.modality()) {
                    throw new NotBorne(
                            "other-mode",
                            "it was read there already as " + known.candidate().modality());
                }
                claims.set(i, known.arms().containsAll(more.arms()) ? known : known.and(more));
                return;
            }
        }
        claims.add(more);
    }

    /** Refuses what was read the other way round at the same place. */
    void contradict(RelationEnds.Pair pair, String relation, Stretch quote) throws NotBorne {
        boolean turned = !entities.isSymmetric(relation)
                && claims.stream()
                        .map(BorneClaim::candidate)
                        .anyMatch(known -> known.relation().equals(relation)
                                && quote.meets(known.from(), known.to())
                                && known.subject().id().equals(pair.object().id())
                                && known.object().id().equals(pair.subject().id()));
        if (turned) {
            throw new NotBorne("ends-swapped", "it was read there already the other way round");
        }
    }

    private static boolean meets(BorneClaim claim, int from, int to) {
        return new Stretch(from, to)
                .meets(claim.candidate().from(), claim.candidate().to());
    }
}
