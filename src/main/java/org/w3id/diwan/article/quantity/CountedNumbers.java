package org.w3id.diwan.article.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.text.Token;
import org.w3id.diwan.model.Quantity.Bound;

/**
 * Reads numbers in digits and in words ({@code numbers.tsv}) with their hedges ({@code bounds.tsv}): "some 2,500", "at least three",
 * "between 10 and 15". Those that count nothing are left out: years, times, sums, names of units and laws.
 */
final class CountedNumbers {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{1,9}(?:\\.\\d{1,3})?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Set<String> GLUE = Set.of("-", "–", "/", "$", "€", "£", "#", "+", ":", "’", "'");
    private static final int TENS = 20;
    private static final int HUNDRED = 100;

    private final Map<String, BigDecimal> values = new HashMap<>();
    private final Map<String, BigDecimal> multipliers = new HashMap<>();
    private final Map<String, BigDecimal> plurals = new HashMap<>();
    private final List<Hedge> before = new ArrayList<>();
    private final List<Hedge> after = new ArrayList<>();

    private record Hedge(Bound bound, List<String> keys) {}

    /**
     * A number as a text writes it.
     *
     * @param from its first token, the hedge before it included
     * @param to the token after it
     * @param limits what it says: one amount, or the two ends of a range
     */
    record CountedNumber(int from, int to, List<Limit> limits) {
        CountedNumber {
            limits = List.copyOf(limits);
        }
    }

    /**
     * An amount with its hedge.
     *
     * @param bound how near it is said to be
     */
    record Limit(BigDecimal amount, Bound bound) {}

    CountedNumbers(LexiconTables tables) {
        for (var row : tables.rows("numbers.tsv", 2)) {
            String value = row.get(1);
            BigDecimal number = new BigDecimal(value.replaceFirst("^[x+]", ""));
            (value.startsWith("x") ? multipliers : value.startsWith("+") ? plurals : values).put(row.get(0), number);
        }
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
                .or(() -> written(scope, digits)
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
        return written(scope, first)
                .filter(low ->
                        scope.key(low.to()).equals(link) && !scope.key(from - 1).equals("from"))
                .flatMap(low -> written(scope, low.to() + 1)
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

    /**
     * A number where it stands.
     *
     * @param to the token after it
     * @param amount what it is
     * @param loose whether it is a plural such as "dozens", so that at least so many are meant
     */
    private record Written(int to, BigDecimal amount, boolean loose) {}

    /** The number that begins at a token, without a hedge. */
    private Optional<Written> written(SentenceScope scope, int at) {
        if (scope.isDated(at) || !scope.isFree(at)) {
            return Optional.empty();
        }
        Optional<Written> plural = plural(scope, at);
        return plural.isPresent() ? plural : Optional.of(at).flatMap(from -> counted(scope, from));
    }

    private Optional<Written> counted(SentenceScope scope, int at) {
        Optional<Written> first =
                Character.isDigit(scope.token(at).text().codePointAt(0)) ? digits(scope, at) : word(scope, at);
        Written number = first.orElse(new Written(at, BigDecimal.ZERO, false));
        while (first.isPresent() && multipliers.containsKey(scope.key(number.to())) && number.to() < scope.to()) {
            number = new Written(
                    number.to() + 1, number.amount().multiply(multipliers.get(scope.key(number.to()))), false);
        }
        Written whole = number;
        return first.filter(each -> isWhole(scope, at, whole.to())).map(each -> whole);
    }

    /** "dozens", "tens of thousands". */
    private Optional<Written> plural(SentenceScope scope, int at) {
        BigDecimal least = plurals.get(scope.key(at));
        boolean tens = scope.key(at).equals("tens") || least != null;
        BigDecimal of = scope.key(at + 1).equals("of") ? plurals.get(scope.key(at + 2)) : null;
        if (tens && of != null) {
            BigDecimal times = least == null ? BigDecimal.TEN : least.divide(BigDecimal.valueOf(2));
            return Optional.of(new Written(at + 3, of.multiply(times), true));
        }
        return Optional.ofNullable(least).map(amount -> new Written(at + 1, amount, true));
    }

    private static Optional<Written> digits(SentenceScope scope, int at) {
        String text = scope.token(at).text();
        boolean name = scope.holds(at - 1)
                && at - 1 > scope.from()
                && scope.token(at - 1).isCapitalised()
                && scope.isFree(at - 1);
        return DIGITS.matcher(text).matches() && !YEAR.matcher(text).matches() && !name
                ? Optional.of(new Written(at + 1, new BigDecimal(text.replace(",", "")), false))
                : Optional.empty();
    }

    /** "twenty-five", "a dozen", "two hundred". */
    private Optional<Written> word(SentenceScope scope, int at) {
        String key = scope.key(at);
        if (key.matches("an?") && multipliers.containsKey(scope.key(at + 1))) {
            return Optional.of(new Written(at + 1, BigDecimal.ONE, false));
        }
        if (key.equals("half") && scope.key(at + 1).equals("a") && multipliers.containsKey(scope.key(at + 2))) {
            return Optional.of(new Written(at + 2, new BigDecimal("0.5"), false));
        }
        BigDecimal value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        int next = scope.key(at + 1).equals("-") ? at + 2 : at + 1;
        BigDecimal ones = values.getOrDefault(scope.key(next), BigDecimal.ZERO);
        boolean both = value.intValue() >= TENS
                && value.intValue() < HUNDRED
                && ones.signum() > 0
                && ones.compareTo(BigDecimal.TEN) < 0;
        return Optional.of(both ? new Written(next + 1, value.add(ones), false) : new Written(at + 1, value, false));
    }

    /** Whether nothing is glued to it: "101st", "B-1", "$27", "360-degree", "24/7". */
    private static boolean isWhole(SentenceScope scope, int from, int to) {
        Token first = scope.token(from);
        Token last = scope.token(to - 1);
        boolean before = scope.holds(from - 1)
                && scope.token(from - 1).end() == first.begin()
                && GLUE.contains(scope.token(from - 1).text());
        boolean after = scope.holds(to)
                && scope.token(to).begin() == last.end()
                && (scope.token(to).isWord()
                        || GLUE.contains(scope.token(to).text())
                        || scope.token(to).is("%"));
        return !before && !after && !scope.key(to).matches("percent|per|%");
    }
}
