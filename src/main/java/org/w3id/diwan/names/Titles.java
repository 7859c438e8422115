package org.w3id.diwan.names;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.model.Passage;

/** Recognises titles before and after a person's name, as titles.tsv says. */
final class Titles {
    private enum Role {
        RANK,
        OFFICE,
        MODIFIER,
        FIELD,
        SUFFIX
    }

    /**
     * A name without its title.
     *
     * @param offices keys of the words for a post, such as "prime minister"
     * @param name the rest
     */
    record Stripped(List<String> offices, List<Word> name) {}

    private static final int LONGEST_PHRASE = 4;
    private static final Word END = new Word("\u0000", "\u0000", "\u0000", Word.Change.NONE, false, new Passage(0, 1));

    private final Map<Role, Set<String>> phrases = new EnumMap<>(Role.class);

    Titles(Folding folding) {
        for (Role role : Role.values()) {
            phrases.put(role, new HashSet<>());
        }
        for (List<String> row : new RuleFile("titles.tsv").rows(3)) {
            Role role = Role.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            known(role).add(NameText.keys(folding.words(row.get(2))));
        }
    }

    /** Takes a title off the front; nothing where there is none or nothing would remain. Small words must still be there. */
    List<Stripped> strip(List<Word> words) {
        List<String> offices = new ArrayList<>();
        boolean titled = false;
        int at = 0;
        while (at < words.size()) {
            int length = longest(words, at, Role.OFFICE);
            if (length > 0) {
                offices.add(NameText.keys(words.subList(at, at + length)));
                titled = true;
            } else {
                length = longest(words, at, Role.RANK);
                titled |= length > 0;
            }
            if (length == 0) {
                length = Math.max(longest(words, at, Role.MODIFIER), longest(words, at, Role.FIELD));
            }
            if (length == 0 && at > 0 && words.get(at).minor()) {
                length = 1;
            }
            if (length == 0) {
                break;
            }
            at += length;
        }
        return titled && at < words.size()
                ? List.of(new Stripped(offices, words.subList(at, words.size())))
                : List.of();
    }

    /** The posts in words that are nothing but a title, as after "Lloyd Austin, "; nothing where they are more or none. */
    Optional<List<String>> wholly(List<Word> words) {
        List<Word> andName = new ArrayList<>(words);
        andName.add(END);
        return strip(andName).stream()
                .filter(stripped -> stripped.name().size() == 1)
                .map(Stripped::offices)
                .findFirst();
    }

    private boolean isSuffix(Word word) {
        return known(Role.SUFFIX).contains(word.key());
    }

    /** A person's name without suffixes and without the initials after its first word. */
    List<Word> trimmed(List<Word> words) {
        List<Word> kept = new ArrayList<>(words);
        while (kept.size() > 1 && isSuffix(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        if (kept.size() > 2) {
            kept.subList(1, kept.size() - 1).removeIf(Titles::isInitial);
        }
        return kept;
    }

    static boolean isInitial(Word word) {
        return word.folded().length() == 1;
    }

    private int longest(List<Word> words, int at, Role role) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
            if (known(role).contains(NameText.keys(words.subList(at, at + length)))) {
                return length;
            }
        }
        return 0;
    }

    private Set<String> known(Role role) {
        return phrases.computeIfAbsent(role, each -> new HashSet<>());
    }
}
