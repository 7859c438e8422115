package org.w3id.diwan.query.compare;

import static java.util.Comparator.comparing;

import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.w3id.diwan.query.claim.CitedClaim;
import org.w3id.diwan.query.claim.NamedThing;

/**
 * What sources say of the same things.
 *
 * @param same what stands in several sources or in several ways; what is contested first, then what most publishers speak of
 * @param figures numbers told more than once, those that differ first
 * @param changed who said the same in one mode and on another day in another
 * @param all how many claims were looked at
 * @param isCut whether there are more, which were not
 */
public record SourceComparison(
        List<ComparedClaims> same, List<ComparedClaims> figures, List<ChangedWord> changed, int all, boolean isCut) {
    /** More claims than this are not compared at once. */
    public static final int MOST = 5_000;

    private static final Comparator<CitedClaim> BY_DAY =
            comparing(CitedClaim::saidOn).thenComparing(CitedClaim::claim);

    /** Copies the lists. */
    public SourceComparison {
        same = List.copyOf(same);
        figures = List.copyOf(figures);
        changed = List.copyOf(changed);
    }

    /** Of claims, in an order that depends on nothing else; of more than {@value #MOST} the first so many. */
    public static SourceComparison of(List<CitedClaim> found) {
        List<CitedClaim> claims = found.stream().limit(MOST).sorted(BY_DAY).toList();
        List<ComparedClaims> same = grouped(claims, claim -> !claim.isFigure()).stream()
                .filter(group -> group.sources() > 1 || group.stances().size() > 1)
                .sorted(comparing((ComparedClaims group) -> !group.isContested())
                        .thenComparing(group -> !group.isDifferent())
                        .thenComparing(group -> -group.voices())
                        .thenComparing(ComparedClaims::key))
                .toList();
        List<ComparedClaims> figures =
                grouped(claims.stream().sorted(comparing(CitedClaim::when)).toList(), CitedClaim::isFigure).stream()
                        .filter(group -> group.claims().size() > 1)
                        .sorted(comparing((ComparedClaims group) -> !group.isDifferent())
                                .thenComparing(group -> -group.claims().size())
                                .thenComparing(ComparedClaims::key))
                        .toList();
        return new SourceComparison(same, figures, changed(claims), claims.size(), found.size() > MOST);
    }

    private static List<ComparedClaims> grouped(List<CitedClaim> claims, Predicate<CitedClaim> which) {
        return ComparedClaims.of(claims.stream().filter(which).toList());
    }

    /** A source that speaks for itself keeps or changes its own word. What is said on one day both ways is not a change. */
    private static List<ChangedWord> changed(List<CitedClaim> claims) {
        Map<String, NamedThing> speakers = new TreeMap<>();
        SetMultimap<String, CitedClaim> said =
                MultimapBuilder.treeKeys().linkedHashSetValues().build();
        for (CitedClaim claim : claims) {
            for (NamedThing speaker :
                    claim.saidBy().isEmpty() ? List.of(claim.source().named()) : claim.saidBy()) {
                if (!claim.isFigure()) {
                    speakers.put(speaker.iri(), speaker);
                    said.put(speaker.iri() + " " + ComparedClaims.key(claim), claim);
                }
            }
        }
        List<ChangedWord> changed = new ArrayList<>();
        said.asMap().forEach((key, word) -> {
            ComparedClaims same = new ComparedClaims(List.copyOf(word));
            if (same.distinct(CitedClaim::modality) > 1 && same.distinct(CitedClaim::saidOn) > 1) {
                changed.add(
                        new ChangedWord(speakers.getOrDefault(key.split(" ", 2)[0], NamedThing.NONE), same.claims()));
            }
        });
        return changed;
    }
}
