package org.w3id.diwan.names.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A written name with the ways it can be read.
 *
 * @param text as written, in Unicode's canonical composition
 * @param readings the ways to read it, the plainest first; none where it holds no word
 */
public record QueryReadings(String text, List<Reading> readings) {
    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 40;

    /** Digits that a machine has read for the letters o, l and s, which they look like; ordinals such as 10th stay. */
    private static final Pattern MISREAD = Pattern.compile("(?:(?<=\\p{L})[015]|[015](?=\\p{Ll}{2}))(?!(?i:th|st|nd))");

    /**
     * One way to read a written name.
     *
     * @param words the words of the name, small ones left out
     * @param qualifiers further words that must be known of the entity: "Iraq" in "Erbil, Iraq"
     * @param titled whether a title was set aside, so that only a person can be meant
     * @param offices for each post in that title the ways it may be called, as keys
     * @param inverted whether the words after a comma were put first: "Barzani, Masrour"
     * @param mended whether digits were read as the letters they look like: "L1oyd"
     */
    public record Reading(
            List<NameToken> words,
            List<NameToken> qualifiers,
            boolean titled,
            List<Set<String>> offices,
            boolean inverted,
            boolean mended) {
        /** Whether only persons can be meant. */
        public boolean isPersonal() {
            return titled || inverted;
        }
    }

    /** Reads a name in every way; none for a text without letters, of more than 300 characters or 40 words. */
    public static QueryReadings of(String text, Folding folding, Titles titles) {
        String plain = Folding.plain(text);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return new QueryReadings(plain, List.of());
        }
        List<Reading> readings = new ArrayList<>();
        new Reader(folding, titles, false, readings).read(plain);
        String mended = MISREAD.matcher(plain)
                .replaceAll(
                        found -> "ols".substring("015".indexOf(found.group())).substring(0, 1));
        if (!mended.equals(plain)) {
            new Reader(folding, titles, true, readings).read(mended);
        }
        return new QueryReadings(plain, List.copyOf(readings));
    }

    /** Gathers the ways a text can be read. */
    private record Reader(Folding folding, Titles titles, boolean mended, List<Reading> readings) {
        private static final Pattern BRACKETS = Pattern.compile("\\s*[(（\\[]([^()（）\\[\\]]*)[)）\\]]");
        private static final Pattern COMMA = Pattern.compile("[,،]");
        /** (b. 1953), (born 1953), (1957–2020): years, and words of at most four letters beside them. */
        private static final Pattern YEARS = Pattern.compile("(?:\\p{L}{1,4}[. ]*)?\\d{4}\\W*(?:\\d{4}|\\p{L}{0,7})?");
        /** AUSTIN Lloyd: a surname in capitals before a name that is not. */
        private static final Pattern CAPITALS = Pattern.compile("((?:\\p{Lu}[\\p{Lu}'’-]+ )+)(\\p{Lu}\\p{Ll}.*)");

        void read(String text) {
            List<NameToken> words = folding.words(text);
            if (words.size() > MOST_WORDS) {
                return;
            }
            addPlain(words, List.of());
            addTitleBehind(words);
            addBracketed(text);
            String[] sides = COMMA.split(text, 2);
            if (sides.length > 1) {
                addDivided(folding.words(sides[0]), folding.words(sides[1]));
            }
            Matcher capitals = CAPITALS.matcher(text);
            if (capitals.matches()) {
                addInverted(folding.words(capitals.group(1)), folding.words(capitals.group(2)));
            }
        }

        /** In the Arabic script a title may follow the name without a comma. */
        private void addTitleBehind(List<NameToken> words) {
            for (int from = 1; from < words.size() && !words.get(from).isLatin(); from++) {
                List<NameToken> name = words.subList(0, from);
                titles.wholly(words.subList(from, words.size())).ifPresent(offices -> addTitled(name, offices));
            }
        }

        /** A title, years or a short form in brackets say nothing new; anything else must be known of the entity. */
        private void addBracketed(String text) {
            Matcher brackets = BRACKETS.matcher(text);
            List<NameToken> outside = folding.words(brackets.replaceAll(" "));
            if (outside.isEmpty() || !brackets.reset().find()) {
                return;
            }
            List<NameToken> further = new ArrayList<>();
            List<Set<String>> offices = new ArrayList<>();
            brackets.reset().results().map(found -> found.group(1).strip()).forEach(inside -> {
                List<NameToken> words = folding.words(inside);
                boolean idle = YEARS.matcher(inside).matches() || isShortForm(inside, outside) || titles.isAside(words);
                if (!idle) {
                    titles.wholly(words).ifPresentOrElse(offices::addAll, () -> further.addAll(words));
                }
            });
            if (!offices.isEmpty()) {
                addTitled(outside, offices);
            }
            addPlain(outside, further);
        }

        /** GoI for Government of Iraq: the beginnings of all words, or of those that are no small ones. */
        private static boolean isShortForm(String inside, List<NameToken> outside) {
            String letters = Folding.letters(inside);
            return letters.equals(initials(outside)) || letters.equals(initials(NameTokens.withoutMinor(outside)));
        }

        private static String initials(List<NameToken> words) {
            return words.stream()
                    .flatMap(word -> Arrays.stream(word.folded().split(" ", -1)))
                    .map(word -> word.substring(0, 1))
                    .collect(Collectors.joining());
        }

        /** "Lloyd Austin, Secretary of Defense", "Erbil, Iraq", "Austin, Lloyd". */
        private void addDivided(List<NameToken> head, List<NameToken> tail) {
            if (!head.isEmpty() && !tail.isEmpty()) {
                titles.wholly(tail).ifPresent(offices -> addTitled(head, offices));
                addPlain(head, tail);
                addInverted(head, tail);
            }
        }

        private void addInverted(List<NameToken> surname, List<NameToken> given) {
            add(Stream.concat(given.stream(), surname.stream()).toList(), List.of(), false, List.of(), true);
        }

        private void addTitled(List<NameToken> name, List<Set<String>> offices) {
            add(name, List.of(), true, offices, false);
        }

        private void addPlain(List<NameToken> words, List<NameToken> qualifiers) {
            if (!words.isEmpty()) {
                List<NameToken> further = NameTokens.withoutMinor(qualifiers);
                add(words, further, false, List.of(), false);
                titles.strip(words)
                        .ifPresent(stripped -> add(stripped.name(), further, true, stripped.offices(), false));
            }
        }

        private void add(
                List<NameToken> words,
                List<NameToken> qualifiers,
                boolean titled,
                List<Set<String>> offices,
                boolean inverted) {
            readings.add(new Reading(NameTokens.withoutMinor(words), qualifiers, titled, offices, inverted, mended));
        }
    }
}
