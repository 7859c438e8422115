package org.w3id.diwan.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;

/** Keeps the best name of each entity, best entity first, and says where several fit. */
final class Ranking {
    /** Less than this apart, the better of two matches is no more certain than the other. */
    private static final int CLEARLY_BETTER = 5;

    private static final int SEVERAL_BEARERS = 15;

    private record Scored(IndexedName name, Verdict verdict) {}

    private final String language;
    private final Map<EntityId, Scored> best = new LinkedHashMap<>();

    Ranking(String language) {
        this.language = language;
    }

    void add(IndexedName name, Optional<Verdict> verdict) {
        verdict.filter(given -> given.score() >= Match.CANDIDATE)
                .ifPresent(given -> best.merge(
                        name.entity(),
                        new Scored(name, given),
                        (before, now) -> order().compare(before, now) <= 0 ? before : now));
    }

    boolean isCertain() {
        return best.values().stream().anyMatch(scored -> scored.verdict().score() >= Match.CERTAIN);
    }

    /** The matches, best first. */
    List<Match> matches(int limit) {
        lowerSharedSurnames();
        List<Scored> ordered = new ArrayList<>(best.values());
        ordered.removeIf(scored -> scored.verdict().score() < Match.CANDIDATE);
        // stable: among equals the weightier came first
        ordered.sort(Comparator.comparingInt(scored -> -scored.verdict().score()));
        int top = ordered.isEmpty() ? 0 : ordered.get(0).verdict().score();
        long rivals = ordered.stream()
                .filter(scored -> top - scored.verdict().score() < CLEARLY_BETTER)
                .count();
        return ordered.stream()
                .limit(limit)
                .map(scored -> match(scored, rivals > 1 || scored.verdict().score() < top))
                .toList();
    }

    private void lowerSharedSurnames() {
        List<Verdict> surnames = best.values().stream()
                .map(Scored::verdict)
                .filter(verdict -> verdict.has(Reason.SURNAME))
                .toList();
        if (surnames.size() > 1) {
            surnames.forEach(verdict -> verdict.because(Reason.SURNAME, SEVERAL_BEARERS));
        }
    }

    private static Match match(Scored scored, boolean ambiguous) {
        IndexedName name = scored.name();
        return new Match(
                name.entity(),
                name.name(),
                scored.verdict().score(),
                scored.verdict().reasons(),
                name.types(),
                ambiguous);
    }

    private Comparator<Scored> order() {
        return Comparator.<Scored>comparingInt(scored -> -scored.verdict().score())
                .thenComparing(scored -> !scored.name().name().language().equals(language))
                .thenComparing(scored -> scored.name().name().kind() != Name.Kind.PREFERRED)
                .thenComparing(scored -> scored.name().name().text());
    }
}
