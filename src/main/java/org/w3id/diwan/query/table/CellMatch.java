package org.w3id.diwan.query.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.match.RankedMatch;

/**
 * What a cell means.
 *
 * @param status how sure that is
 * @param id of the entity; empty unless it is certain or decided
 * @param name how it is called, or the best candidate
 * @param score of the best candidate; 0 if there is none
 * @param reason why it is the best
 * @param candidates the best first
 */
public record CellMatch(Status status, String id, String name, int score, String reason, List<Choice> candidates) {
    /** The answer to a cell without a name. */
    public static final CellMatch EMPTY = new CellMatch(Status.EMPTY, "", "", 0, "", List.of());

    /** How sure a match is. */
    public enum Status {
        /** There is no name. */
        EMPTY,
        /** It may be taken without a person looking. */
        CERTAIN,
        /** A person has said so, perhaps that it is none. */
        DECIDED,
        /** A person must look. */
        UNDECIDED,
        /** Nothing is called so. */
        NONE
    }

    /** An entity that may be meant. */
    public record Choice(String id, String name, String description, int score) {}

    static CellMatch of(List<RankedMatch> matches) {
        if (matches.isEmpty()) {
            return new CellMatch(Status.NONE, "", "", 0, "", List.of());
        }
        RankedMatch best = matches.get(0);
        List<Choice> choices = matches.stream()
                .map(match -> new Choice(
                        match.entity().id(), name(match), match.entity().description(), match.score()))
                .toList();
        return new CellMatch(
                best.certain() ? Status.CERTAIN : Status.UNDECIDED,
                best.certain() ? best.entity().id() : "",
                name(best),
                best.score(),
                reason(best),
                choices);
    }

    private static String name(RankedMatch match) {
        return match.entity().name(List.of("en")).text();
    }

    private static String reason(RankedMatch match) {
        return match.features().entrySet().stream()
                .filter(feature -> feature.getValue() instanceof Boolean)
                .map(feature -> (feature.getValue().equals(true) ? "" : "not ") + words(feature.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String words(String feature) {
        return feature.replace(RankedMatch.PROPERTY, "").replace('_', ' ');
    }

    /** The same after a person decided; an empty id says that it is none of the graph. */
    CellMatch decided(String chosen, String called) {
        return new CellMatch(
                Status.DECIDED, chosen, called, score, chosen.isEmpty() ? "decided: none" : "decided", candidates);
    }

    /** The cells that are added. */
    List<String> cells() {
        boolean open = status == Status.UNDECIDED;
        return List.of(
                status == Status.EMPTY ? "" : status.name().toLowerCase(Locale.ROOT),
                id,
                id.isEmpty() ? "" : IriScheme.entities() + id,
                name,
                number(score),
                reason,
                open ? candidates.get(0).id() : "",
                candidates.size() > 1 ? candidates.get(1).id() : "",
                candidates.size() > 1 ? number(candidates.get(1).score()) : "");
    }

    private static String number(int score) {
        return score == 0 ? "" : Integer.toString(score);
    }
}
