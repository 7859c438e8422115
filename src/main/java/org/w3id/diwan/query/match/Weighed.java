package org.w3id.diwan.query.match;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.query.ontology.AskableProperty;

/**
 * A proposal after types and properties were considered: each property whose values differ, and a type that should be another, cost
 * {@value #COST}.
 *
 * @param agreeing how many properties agree
 * @param differing how many properties or types differ
 * @param decisive whether what agrees leaves no doubt, even without a name: two properties, or an identifier elsewhere
 * @param excluded whether a required condition is not met
 */
record Weighed(
        MatchCandidate proposal,
        int agreeing,
        int differing,
        boolean decisive,
        boolean excluded,
        Map<String, Object> features)
        implements Comparable<Weighed> {
    static final int COST = 10;
    private static final int DECISIVE = 15;

    static Weighed of(MatchCandidate proposal, MatchQuery query, AgreementOfClaims evidence) {
        Map<String, Object> features = new LinkedHashMap<>(proposal.features());
        int agreeing = 0;
        int differing = 0;
        boolean decisive = false;
        boolean excluded = false;
        if (!query.types().isEmpty()) {
            boolean fits = query.types().stream().anyMatch(proposal.types()::contains);
            features.put("type", fits);
            differing += fits ? 0 : 1;
        }
        for (MatchQuery.Condition condition : query.of(MatchQuery.Kind.PROPERTY)) {
            AgreementOfClaims.Verdict verdict = evidence.of(proposal.entity(), condition);
            boolean agrees = verdict == AgreementOfClaims.Verdict.AGREES;
            if (verdict != AgreementOfClaims.Verdict.UNKNOWN) {
                features.putIfAbsent(RankedMatch.PROPERTY + condition.property(), agrees);
                agreeing += agrees ? 1 : 0;
                differing += agrees ? 0 : 1;
            }
            decisive |= agrees && AskableProperty.isIdentifier(condition.property());
            boolean denied = condition.quantifier() == MatchQuery.Quantifier.NONE
                    && verdict != AgreementOfClaims.Verdict.DIFFERS;
            excluded |= condition.required() && !agrees && !denied;
        }
        return new Weighed(proposal, agreeing, differing, decisive || agreeing > 1, excluded, features);
    }

    int score(boolean sole) {
        int more = isByProperties() && sole && decisive ? DECISIVE : 0;
        return Math.max(0, proposal.score() + more - COST * differing);
    }

    private boolean isByProperties() {
        return proposal.origin() == MatchCandidate.Origin.PROPERTIES;
    }

    /** Whether no person need look, if it is the best: where several names fit, it must be the only one whose properties agree. */
    boolean isCertain(boolean sole) {
        boolean clear = !proposal.ambiguous() || (sole && agreeing > 0 && (decisive || !isByProperties()));
        return score(sole) >= Match.CERTAIN && differing == 0 && clear;
    }

    /** The best first. */
    @Override
    public int compareTo(Weighed other) {
        return Comparator.<Weighed>comparingInt(each -> -each.score(false))
                .thenComparingInt(each -> -each.agreeing())
                .thenComparingInt(each -> each.proposal().origin() == MatchCandidate.Origin.ID ? 0 : 1)
                .compare(this, other);
    }
}
