package org.w3id.diwan.article.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.text.Token;

/** Numbers in digits and in words ({@code numbers.tsv}), without those that count nothing: years, times, sums, names of units and laws. */
final class NumberWords {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{1,9}(?:\\.\\d{1,3})?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Set<String> GLUE = Set.of("-", "–", "/", "$", "€", "£", "#", "+", ":", "’", "'");
    private static final int TENS = 20;
    private static final int HUNDRED = 100;

    private final Map<String, BigDecimal> values = new HashMap<>();
    private final Map<String, BigDecimal> multipliers = new HashMap<>();
    private final Map<String, BigDecimal> plurals = new HashMap<>();

    NumberWords(LexiconTables tables) {
        for (var row : tables.rows("numbers.tsv", 2)) {
            String value = row.get(1);
            BigDecimal number = new BigDecimal(value.replaceFirst("^[x+]", ""));
            (value.startsWith("x") ? multipliers : value.startsWith("+") ? plurals : values).put(row.get(0), number);
        }
    }

    /**
     * A number where it stands.
     *
     * @param to the token after it
     * @param amount what it is
     * @param loose whether it is a plural such as "dozens", so that at least so many are meant
     */
    record Written(int to, BigDecimal amount, boolean loose) {}

    /** The number that begins at a token. */
    Optional<Written> at(SentenceScope scope, int at) {
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
