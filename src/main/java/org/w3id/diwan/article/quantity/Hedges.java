package org.w3id.diwan.article.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.quantity.CountedNumber.Limit;
import org.w3id.diwan.model.Quantity.Bound;

/** Reads numbers with their hedges ({@code bounds.tsv}): "some 2,500", "at least three", "between 10 and 15". */
final class Hedges {
    private final NumberWords numbers;
    private final List<Hedge> before = new ArrayList<>();
    private final List<Hedge> after = new ArrayList<>();

    private record Hedge(Bound bound, List<String> keys) {}

    Hedges(LexiconTables tables) {
        numbers = new NumberWords(tables);
        for (var row : tables.rows("bounds.tsv", 3)) {
            Bound bound = Bound.valueOf(row.get(0));
            LexiconTables.values(row.get(1)).forEach(words -> before.add(new Hedge(bound, keys(words))));
            LexiconTables.values(row.get(2)).forEach(words -> after.add(new Hedge(bound, keys(words))));
        }
        before.sort(Comparator.comparingInt(hedge -> -hedge.keys().size()));
    }

    private static List<String> keys(String words) {
        return List.of(words.split(" ", -1));
    }

    /** The number that begins at a token, hedge first. */
    Optional<CountedNumber> at(SentenceScope scope, int from) {
        if (scope.key(from).equals("between")) {
            return range(scope, from, from + 1, "and");
        }
        Optional<Hedge> hedge = begins(before, scope, from);
        int first = from + hedge.map(each -> each.keys().size()).orElse(0);
        Optional<Hedge> inner = hedge.isEmpty() ? Optional.empty() : begins(before, scope, first);
        int digits = first + inner.map(each -> each.keys().size()).orElse(0);
        return range(scope, from, digits, "to")
                .or(() -> numbers.at(scope, digits)
                        .filter(number -> !scope.key(from - 1).equals("from"))
                        .map(number -> new CountedNumber(
                                from,
                                number.to(),
                                List.of(new Limit(
                                        number.amount(),
                                        hedge.map(Hedge::bound)
                                                .orElse(number.loose() ? Bound.AT_LEAST : Bound.EXACTLY))))));
    }

    /** The hedge behind what is counted, "2,500 troops or so". */
    Optional<Bound> behind(SentenceScope scope, int at) {
        return begins(after, scope, at).map(Hedge::bound);
    }

    private Optional<CountedNumber> range(SentenceScope scope, int from, int first, String link) {
        return numbers.at(scope, first)
                .filter(low ->
                        scope.key(low.to()).equals(link) && !scope.key(from - 1).equals("from"))
                .flatMap(low -> numbers.at(scope, low.to() + 1)
                        .filter(high -> high.amount().compareTo(low.amount()) > 0)
                        .map(high -> new CountedNumber(
                                from,
                                high.to(),
                                List.of(
                                        new Limit(low.amount(), Bound.AT_LEAST),
                                        new Limit(high.amount(), Bound.AT_MOST)))));
    }

    private static Optional<Hedge> begins(List<Hedge> hedges, SentenceScope scope, int at) {
        return hedges.stream()
                .filter(hedge -> scope.holds(at) && scope.document().endOf(hedge.keys(), at) > 0)
                .findFirst();
    }
}
