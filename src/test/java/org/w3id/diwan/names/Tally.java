package org.w3id.diwan.names;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the index made of a table of written names. Only certain matches count as answers. */
final class Tally {
    private final List<String> faults = new ArrayList<>();
    private int wanted;
    private int rightFirst;
    private int rightFirstWanted;
    private int right;
    private int wrong;
    private int nearMisses;
    private int nearMissesProposed;
    private int candidates;
    private int candidatesProposed;

    static Tally of(List<WrittenName> rows, NameIndex index) {
        Tally tally = new Tally();
        rows.forEach(row -> tally.count(row, index.find(row.query())));
        return tally;
    }

    private void count(WrittenName row, List<Match> matches) {
        String sure = matches.stream()
                .filter(Match::isCertain)
                .map(match -> match.entity().value())
                .findFirst()
                .orElse("");
        boolean proposed =
                matches.stream().anyMatch(match -> match.entity().value().equals(row.entity()));
        if (!row.entity().isEmpty()) {
            rightFirstWanted++;
            rightFirst += !matches.isEmpty() && matches.get(0).entity().value().equals(row.entity()) ? 1 : 0;
        }
        boolean good = sure.isEmpty() || sure.equals(row.entity());
        wrong += good ? 0 : 1;
        switch (row.outcome()) {
            case "certain" -> {
                wanted++;
                good = sure.equals(row.entity());
                right += good ? 1 : 0;
            }
            case "candidate" -> {
                candidates++;
                candidatesProposed += proposed ? 1 : 0;
                good &= proposed && sure.isEmpty();
            }
            case "first" -> {
                good &= !matches.isEmpty() && matches.get(0).entity().value().equals(row.entity());
            }
            default -> {
                nearMisses++;
                nearMissesProposed += matches.isEmpty() ? 0 : 1;
            }
        }
        if (!good) {
            faults.add(fault(row, matches));
        }
    }

    private static String fault(WrittenName row, List<Match> matches) {
        return "%s [%s] %s %s, but: %s"
                .formatted(
                        row.written(),
                        row.type(),
                        row.outcome(),
                        row.entity(),
                        matches.stream().map(Tally::shown).collect(Collectors.joining("; ")));
    }

    private static String shown(Match match) {
        return "%s %d%s %s by '%s'"
                .formatted(
                        match.entity(),
                        match.score(),
                        match.ambiguous() ? "?" : "",
                        match.reasons(),
                        match.matched().text());
    }

    /** The share of the certain answers that are right. */
    double precision() {
        return (double) right / (right + wrong);
    }

    /** The share of the names with one meaning that were found for certain. */
    double recall() {
        return (double) right / wanted;
    }

    /** The share of the names with one meaning whose first match is right, certain or not. */
    double rightFirst() {
        return (double) rightFirst / rightFirstWanted;
    }

    /** How many names were linked to what they do not mean. */
    int wrong() {
        return wrong;
    }

    List<String> faults() {
        return faults;
    }

    @Override
    public String toString() {
        return ("precision %.4f (%d of %d), recall %.4f (%d of %d), near misses linked or proposed %d of %d,"
                        + " candidates proposed %d of %d, right first %d of %d")
                .formatted(
                        precision(),
                        right,
                        right + wrong,
                        recall(),
                        right,
                        wanted,
                        nearMissesProposed,
                        nearMisses,
                        candidatesProposed,
                        candidates,
                        rightFirst,
                        rightFirstWanted);
    }
}
