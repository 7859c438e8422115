package org.w3id.diwan.query.compare;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        List<SameClaim> same, List<FigureSeries> figures, List<ChangedWord> changed, int all, boolean isCut) {
    private static final Comparator<ComparedClaim> BY_DAY =
            comparing(ComparedClaim::saidOn).thenComparing(ComparedClaim::claim);

    /** Copies the lists. */
    public SourceComparison {
        same = List.copyOf(same);
        figures = List.copyOf(figures);
        changed = List.copyOf(changed);
    }

    /** Of claims, in an order that depends on nothing else. */
    static SourceComparison of(Collection<ComparedClaim> claims, boolean isCut) {
        List<ComparedClaim> statements =
                claims.stream().filter(claim -> !claim.isFigure()).toList();
        return new SourceComparison(same(statements), figures(claims), changed(statements), claims.size(), isCut);
    }

    private static List<SameClaim> same(List<ComparedClaim> claims) {
        return grouped(claims, SourceComparison::statement).stream()
                .map(group -> new SameClaim(
                        group.get(0).subject(),
                        group.get(0).relation(),
                        group.get(0).object(),
                        group.stream().sorted(BY_DAY).toList()))
                .filter(same -> same.sources() > 1 || same.stances().size() > 1)
                .sorted(comparing((SameClaim same) -> !same.isContested())
                        .thenComparing(same -> !same.isDifferent())
                        .thenComparing(same -> -same.voices())
                        .thenComparing(same -> statement(same.claims().get(0))))
                .toList();
    }

    private static List<FigureSeries> figures(Collection<ComparedClaim> claims) {
        List<ComparedClaim> numbers =
                claims.stream().filter(ComparedClaim::isFigure).toList();
        Function<ComparedClaim, String> number = claim -> String.join(
                " ",
                claim.subject().iri(),
                claim.relation().iri(),
                claim.unit().iri(),
                claim.place().iri());
        return grouped(numbers, number).stream()
                .filter(group -> group.size() > 1)
                .map(group -> new FigureSeries(
                        group.get(0).subject(),
                        group.get(0).relation(),
                        group.get(0).unit(),
                        group.get(0).place(),
                        group.stream()
                                .sorted(comparing(ComparedClaim::when).thenComparing(BY_DAY))
                                .toList()))
                .sorted(comparing((FigureSeries series) -> !series.isDifferent())
                        .thenComparing(series -> -series.claims().size())
                        .thenComparing(series -> number.apply(series.claims().get(0))))
                .toList();
    }

    /** A source that speaks for itself keeps or changes its own word. What is said on one day both ways is not a change. */
    private static List<ChangedWord> changed(List<ComparedClaim> claims) {
        Map<String, List<ComparedClaim>> words = new TreeMap<>();
        Map<String, Named> speakers = new LinkedHashMap<>();
        for (ComparedClaim claim : claims) {
            Stream<Named> who = claim.saidBy().isEmpty() ? Stream.of(claim.source()) : claim.saidBy().stream();
            who.forEach(speaker -> {
                speakers.put(speaker.iri(), speaker);
                words.computeIfAbsent(speaker.iri() + " " + statement(claim), none -> new ArrayList<>())
                        .add(claim);
            });
        }
        return words.entrySet().stream()
                .filter(word -> distinct(word.getValue(), ComparedClaim::modality) > 1
                        && distinct(word.getValue(), ComparedClaim::saidOn) > 1)
                .map(word -> new ChangedWord(
                        speakers.getOrDefault(word.getKey().split(" ", 2)[0], Named.NONE),
                        word.getValue().stream().sorted(BY_DAY).toList()))
                .toList();
    }

    private static long distinct(List<ComparedClaim> claims, Function<ComparedClaim, String> of) {
        return claims.stream().map(of).distinct().count();
    }

    private static String statement(ComparedClaim claim) {
        String object = claim.object().iri().isEmpty()
                ? claim.object().name()
                : claim.object().iri();
        return claim.subject().iri() + " " + claim.relation().iri() + " " + object;
    }

    private static Collection<List<ComparedClaim>> grouped(
            Collection<ComparedClaim> claims, Function<ComparedClaim, String> key) {
        return claims.stream()
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()))
                .values();
    }
}
