package org.w3id.diwan.serve.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.w3id.diwan.names.Match;

/**
 * A match by name after types and properties were considered: each property whose values differ, and a type that should be another,
 * cost {@value #COST}.
 *
 * @param agreeing how many properties agree
 * @param differing how many properties or types differ
 */
record Weighed(Match match, int agreeing, int differing, List<Candidate.Feature> features)
        implements Comparable<Weighed> {
    static final int COST = 10;

    static Weighed of(Match match, Question question, Evidence evidence) {
        List<Candidate.Feature> features = new ArrayList<>();
        features.add(new Candidate.Feature("name_score", match.score()));
        match.reasons()
                .forEach(reason ->
                        features.add(new Candidate.Feature(reason.name().toLowerCase(Locale.ROOT), true)));
        int agreeing = 0;
        int differing = 0;
        if (!question.types().isEmpty()) {
            boolean fits = question.types().stream().anyMatch(match.types()::contains);
            features.add(new Candidate.Feature("type", fits));
            differing += fits ? 0 : 1;
        }
        for (Question.Condition condition : question.conditions()) {
            Evidence.Verdict verdict = evidence.of(match.entity().value(), condition);
            if (verdict != Evidence.Verdict.UNKNOWN) {
                boolean agrees = verdict == Evidence.Verdict.AGREES;
                features.add(new Candidate.Feature("property:" + condition.property(), agrees));
                agreeing += agrees ? 1 : 0;
                differing += agrees ? 0 : 1;
            }
        }
        return new Weighed(match, agreeing, differing, features);
    }

    int score() {
        return Math.max(0, match.score() - COST * differing);
    }

    /** Whether no person need look, if it is the best: where several names fit, it must be the only one whose properties agree. */
    boolean isCertain(boolean sole) {
        return score() >= Match.CERTAIN && differing == 0 && (!match.ambiguous() || (sole && agreeing > 0));
    }

    Candidate candidate(Register.Known known, boolean certain) {
        return new Candidate(
                known.id(),
                known.name(match.matched().language()),
                known.description(),
                known.types(),
                score(),
                certain,
                features);
    }

    /** The best first. */
    @Override
    public int compareTo(Weighed other) {
        return Comparator.<Weighed>comparingInt(each -> -each.score())
                .thenComparingInt(each -> -each.agreeing())
                .compare(this, other);
    }
}
