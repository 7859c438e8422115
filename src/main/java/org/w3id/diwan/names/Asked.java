package org.w3id.diwan.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A written name with the ways it can be read.
 *
 * @param text as written, in Unicode's canonical composition
 * @param readings the ways to read it, the plainest first; none where it holds no word
 */
record Asked(String text, List<Reading> readings) {
    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 40;
    private static final Pattern ASIDE = Pattern.compile("^([^()（）]+)[(（]([^()（）]+)[)）]\\s*$");

    /**
     * One way to read a written name.
     *
     * @param words the words of the name, small ones left out
     * @param qualifiers further words that must be known of the entity: "Iraq" in "Erbil, Iraq"
     * @param titled whether a title was set aside, so that only a person can be meant
     * @param offices for each post in that title the ways it may be called, as keys
     * @param inverted whether the words after a comma were put first: "Barzani, Masrour"
     */
    record Reading(
            List<Word> words, List<Word> qualifiers, boolean titled, List<Set<String>> offices, boolean inverted) {
        /** Whether only persons can be meant. */
        boolean isPersonal() {
            return titled || inverted;
        }
    }

    static Asked of(String text, Folding folding, Titles titles) {
        String plain = Folding.plain(text);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return new Asked(plain, List.of());
        }
        List<Word> words = folding.words(plain);
        if (words.size() > MOST_WORDS) {
            return new Asked(plain, List.of());
        }
        List<Reading> readings = new ArrayList<>();
        add(readings, titles, words, List.of());
        addTitleBehind(readings, titles, words);
        Matcher aside = ASIDE.matcher(plain);
        if (aside.matches()) {
            addQualified(readings, titles, folding.words(aside.group(1)), folding.words(aside.group(2)));
        }
        String[] sides = plain.split("[,،]", -1);
        if (sides.length > 1) {
            addDivided(readings, titles, folding, plain, sides[0]);
        }
        return new Asked(plain, List.copyOf(readings));
    }

    /** A name that is already taken apart, to be read plainly. */
    static Asked of(String text, List<Word> words) {
        Reading plain = new Reading(NameText.withoutMinor(words), List.of(), false, List.of(), false);
        return new Asked(Folding.plain(text), List.of(plain));
    }

    /** In the Arabic script a title may follow the name without a comma. */
    private static void addTitleBehind(List<Reading> readings, Titles titles, List<Word> words) {
        for (int from = 1; from < words.size() && Skeleton.isArabic(words); from++) {
            List<Word> name = words.subList(0, from);
            titles.wholly(words.subList(from, words.size()))
                    .ifPresent(offices ->
                            readings.add(new Reading(NameText.withoutMinor(name), List.of(), true, offices, false)));
        }
    }

    private static void addDivided(List<Reading> readings, Titles titles, Folding folding, String plain, String first) {
        List<Word> head = folding.words(first);
        List<Word> tail = folding.words(plain.substring(first.length() + 1));
        if (head.isEmpty() || tail.isEmpty()) {
            return;
        }
        addQualified(readings, titles, head, tail);
        List<Word> inverted = new ArrayList<>(tail);
        inverted.addAll(head);
        readings.add(new Reading(NameText.withoutMinor(inverted), List.of(), false, List.of(), true));
    }

    /** "Lloyd Austin, Secretary of Defense", "Erbil (Iraq)". */
    private static void addQualified(List<Reading> readings, Titles titles, List<Word> head, List<Word> tail) {
        titles.wholly(tail)
                .ifPresent(offices ->
                        readings.add(new Reading(NameText.withoutMinor(head), List.of(), true, offices, false)));
        add(readings, titles, head, tail);
    }

    private static void add(List<Reading> readings, Titles titles, List<Word> words, List<Word> qualifiers) {
        if (words.isEmpty()) {
            return;
        }
        List<Word> further = NameText.withoutMinor(qualifiers);
        readings.add(new Reading(NameText.withoutMinor(words), further, false, List.of(), false));
        titles.strip(words)
                .ifPresent(stripped -> readings.add(
                        new Reading(NameText.withoutMinor(stripped.name()), further, true, stripped.offices(), false)));
    }
}
