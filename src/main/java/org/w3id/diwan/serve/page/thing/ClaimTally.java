package org.w3id.diwan.serve.page.thing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3id.diwan.query.EdtfText;

/** What claims amount to in a sentence: how many, by whom, of when, and in which mode. It counts them and says nothing of its own. */
record ClaimTally(List<ClaimView> claims, boolean ofOneSource, boolean hasMore) {
    private static final int DAY = "2024-07-24".length();

    /** The sentence; empty where there are no claims. */
    String sentence() {
        if (claims.isEmpty()) {
            return "";
        }
        List<ClaimView> reviewed = claims.stream().filter(ClaimView::isReviewed).toList();
        int unread = claims.size() - reviewed.size();
        List<String> parts = new ArrayList<>();
        if (!reviewed.isEmpty()) {
            parts.add(count(reviewed.size(), "claim") + from(reviewed) + span(reviewed) + ": " + modes(reviewed));
            String quoted = quoted(reviewed);
            if (!quoted.isEmpty()) {
                parts.add(quoted);
            }
        }
        if (unread > 0) {
            parts.add(count(unread, "claim") + " that only programs have read");
        }
        return (hasMore ? "Of more, the first: " : "") + String.join("; ", parts) + ".";
    }

    private String from(List<ClaimView> claims) {
        return ofOneSource ? "" : fromSources(claims);
    }

    /** From how many sources claims are. */
    static String fromSources(List<ClaimView> claims) {
        long sources = claims.stream()
                .map(claim -> claim.evidence().source().href())
                .distinct()
                .count();
        return " from " + count(sources, "source");
    }

    private static String modes(List<ClaimView> claims) {
        Map<String, String> words = Map.of("Actual", "affirmed", "Proposed", "proposed", "Denied", "denied");
        Map<String, Long> modes = new TreeMap<>(claims.stream()
                .collect(Collectors.groupingBy(claim -> claim.evidence().modality(), Collectors.counting())));
        return List.of("Actual", "Proposed", "Denied").stream()
                .filter(modes::containsKey)
                .map(mode -> modes.get(mode) + " " + words.get(mode))
                .collect(Collectors.joining(", "));
    }

    /** The first and last day of what is dated. */
    private static String span(List<ClaimView> claims) {
        List<String> days = claims.stream()
                .map(ClaimView::day)
                .filter(day -> day.length() == DAY)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return "";
        }
        String first = days.get(0);
        String last = days.get(days.size() - 1);
        return ", dated " + EdtfText.between(first, last);
    }

    private static String quoted(List<ClaimView> claims) {
        List<String> speakers = claims.stream()
                .flatMap(claim -> claim.evidence().saidBy().stream())
                .map(ThingPage.Link::text)
                .toList();
        if (speakers.isEmpty()) {
            return "";
        }
        Map<String, Long> counts =
                speakers.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        String most = Collections.max(
                        counts.entrySet(),
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Collections.reverseOrder())))
                .getKey();
        long quoting = claims.stream()
                .filter(claim -> !claim.evidence().saidBy().isEmpty())
                .count();
        return quoting + " in somebody's words" + (counts.size() > 1 ? ", most often of " : ", of ") + most;
    }

    /** Who speaks, by how often. */
    List<ThingPage.Fact> speakers() {
        Map<ThingPage.Link, Long> counts = claims.stream()
                .flatMap(claim -> claim.evidence().saidBy().stream())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<ThingPage.Link, Long>comparingByValue().reversed())
                .map(speaker -> new ThingPage.Fact(
                        speaker.getKey(), List.of(ThingPage.Link.word(count(speaker.getValue(), "claim")))))
                .toList();
    }

    /** So many of a kind. */
    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
