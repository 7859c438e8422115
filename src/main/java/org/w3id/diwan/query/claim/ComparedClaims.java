package org.w3id.diwan.query.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Claims of the same, side by side.
 *
 * @param topic in words
 * @param finding {@code disputed} where some affirm and some deny, {@code counted differently}, {@code denied only}, {@code proposed only},
 *     {@code told by several} or {@code told once}
 * @param claims in the order they were given
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ComparedClaims(String topic, String finding, List<CitedClaim> claims) {
    /** Whether the sources say different things. */
    @JsonIgnore
    public boolean isDisagreement() {
        return finding.equals("disputed") || finding.equals("counted differently");
    }

    /** Groups claims by what they speak of. */
    public static List<ComparedClaims> of(Collection<CitedClaim> claims) {
        Map<String, List<CitedClaim>> topics = claims.stream()
                .collect(Collectors.groupingBy(CitedClaim::topic, LinkedHashMap::new, Collectors.toList()));
        return topics.values().stream()
                .map(same -> new ComparedClaims(
                        topic(same.get(0)),
                        finding(same),
                        same.stream().map(CitedClaim::brief).toList()))
                .toList();
    }

    private static String topic(CitedClaim claim) {
        String end = claim.unit().isEmpty() ? claim.objectText() : CitedClaim.words(claim.unit());
        return claim.subject().name() + " | " + CitedClaim.words(claim.relation()) + " | " + end;
    }

    private static String finding(List<CitedClaim> same) {
        boolean affirmed = same.stream().anyMatch(CitedClaim::isActual);
        boolean denied = same.stream().anyMatch(claim -> claim.modality().equals("Denied"));
        if (affirmed && denied) {
            return "disputed";
        }
        long numbers = same.stream()
                .filter(claim -> !claim.unit().isEmpty())
                .map(claim -> claim.bound() + claim.value())
                .distinct()
                .count();
        if (numbers > 1) {
            return "counted differently";
        }
        if (!affirmed) {
            return denied ? "denied only" : "proposed only";
        }
        TreeSet<String> sources = new TreeSet<>();
        same.forEach(claim -> sources.add(claim.source().iri()));
        return sources.size() > 1 ? "told by several" : "told once";
    }
}
