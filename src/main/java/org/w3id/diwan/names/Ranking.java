package org.w3id.diwan.names;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.names.match.IndexedName;
import org.w3id.diwan.names.match.MatchScore;
import org.w3id.diwan.names.match.Reason;

/** Keeps the best name of each entity, best entity first, and says where several fit. */
final class Ranking {
    /** Less than this apart, the better of two matches is no more certain than the other. */
    private static final int CLEARLY_BETTER = 5;

    private static final int SEVERAL_BEARERS = 15;

    private record Scored(IndexedName name, MatchScore score) {}

    private final NameQuery query;
    private final Map<EntityId, Scored> best = new LinkedHashMap<>();
    /** The best name of each entity in the script of the query. */
    private final Map<EntityId, Scored> readable = new LinkedHashMap<>();

    Ranking(NameQuery query) {
        this.query = query;
    }

    void add(IndexedName name, MatchScore score) {
        if (score.score() >= Match.CANDIDATE) {
            Scored scored = new Scored(name, score);
            best.merge(name.entity(), scored, this::better);
            if (script(name.name().text()) == script(query.text())) {
                readable.merge(name.entity(), scored, this::better);
            }
        }
    }

    private Scored better(Scored before, Scored now) {
        return order().compare(before, now) <= 0 ? before : now;
    }

    private static UnicodeScript script(String text) {
        return text.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .findFirst()
                .orElse(UnicodeScript.COMMON);
    }

    boolean isCertain() {
        return best.values().stream().anyMatch(scored -> scored.score().score() >= Match.CERTAIN);
    }

    /** The matches, best first. */
    List<Match> matches(int limit) {
        lowerSharedSurnames();
        List<Scored> ordered = new ArrayList<>(best.values());
        ordered.removeIf(scored -> scored.score().score() < Match.CANDIDATE);
        // stable: among equals the weightier came first
        ordered.sort(Comparator.comparingInt(scored -> -scored.score().score()));
        int top = ordered.isEmpty() ? 0 : ordered.get(0).score().score();
        long rivals = ordered.stream()
                .filter(scored -> top - scored.score().score() < CLEARLY_BETTER)
                .count();
        return ordered.stream()
                .limit(limit)
                .map(scored -> match(scored, rivals > 1 || scored.score().score() < top))
                .toList();
    }

    private void lowerSharedSurnames() {
        List<MatchScore> surnames = best.values().stream()
                .map(Scored::score)
                .filter(verdict -> verdict.has(Reason.SURNAME))
                .toList();
        if (surnames.size() > 1) {
            surnames.forEach(verdict -> verdict.because(Reason.SURNAME, SEVERAL_BEARERS));
        }
    }

    private Match match(Scored scored, boolean ambiguous) {
        IndexedName name = scored.name();
        return new Match(
                name.entity(),
                readable.getOrDefault(name.entity(), scored).name().name(),
                scored.score().score(),
                scored.score().reasons(),
                name.types(),
                ambiguous);
    }

    private Comparator<Scored> order() {
        return Comparator.<Scored>comparingInt(scored -> -scored.score().score())
                .thenComparing(scored -> !scored.name().name().language().equals(query.language()))
                .thenComparing(scored -> scored.name().name().kind() != Name.Kind.PREFERRED)
                .thenComparing(scored -> scored.name().name().text());
    }
}
