package org.w3id.diwan.names.fold;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Recognises titles before and after a person's name, as titles.tsv says. */
public final class Titles {
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
     * @param offices for each post in the title the ways it may be called, as keys
     * @param name the rest
     */
    record Stripped(List<Set<String>> offices, List<NameToken> name) {}

    private static final int LONGEST_PHRASE = 4;
    private static final NameToken END =
            new NameToken("\u0000", "\u0000", "\u0000", "\u0000", NameToken.Change.NONE, false);

    private final SetMultimap<Role, String> phrases = HashMultimap.create();
    private final SetMultimap<String, String> meanings = HashMultimap.create();

    /** Reads titles.tsv. */
    public Titles(Folding folding) {
        for (List<String> row : RuleFile.rows("titles.tsv", 4)) {
            Role role = Role.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            String phrase = NameTokens.keys(folding.words(row.get(2)));
            phrases.put(role, phrase);
            if (role == Role.OFFICE) {
                List<String> posts = List.of(row.get(3).split("\\|", -1));
                meanings.replaceValues(
                        phrase,
                        Lists.transform(posts, post -> NameTokens.keys(NameTokens.withoutMinor(folding.words(post)))));
            }
        }
    }

    /** Takes a title off the front; nothing where there is none or nothing would remain. Small words must still be there. */
    Optional<Stripped> strip(List<NameToken> words) {
        List<Set<String>> offices = new ArrayList<>();
        boolean titled = false;
        int at = 0;
        while (at < words.size() - 1 && words.get(at).minor()) {
            at++;
        }
        while (at < words.size() - 1) {
            int office = longest(words, at, Role.OFFICE);
            int rank = longest(words, at, Role.RANK);
            int length = Math.max(office, rank);
            if (length > 0 && office == length) {
                offices.add(meanings.get(NameTokens.keys(words.subList(at, at + length))));
            }
            if (length == 0) {
                length = accompanying(words, at, titled);
            }
            if (length == 0) {
                break;
            }
            titled |= Math.max(office, rank) > 0;
            at += length;
        }
        return titled && at < words.size()
                ? Optional.of(new Stripped(offices, words.subList(at, words.size())))
                : Optional.empty();
    }

    /**
     * How many words belong to a title without being one: "former", "Defense", "of". In Latin letters what an office is about stands
     * before it or after a small word, so that "Senator Jordan Peterson" keeps his name.
     */
    private int accompanying(List<NameToken> words, int at, boolean titled) {
        NameToken word = words.get(at);
        if (word.minor()) {
            return titled ? 1 : 0;
        }
        boolean follows =
                titled && !words.get(at - 1).minor() && word.isLatin() && word.change() != NameToken.Change.DEMONYM;
        return follows ? 0 : Math.max(longest(words, at, Role.MODIFIER), longest(words, at, Role.FIELD));
    }

    /** The posts in words that are nothing but a title, as after "Lloyd Austin, "; nothing where they are more or none. */
    Optional<List<Set<String>>> wholly(List<NameToken> words) {
        List<NameToken> andName = new ArrayList<>(words);
        andName.add(END);
        return strip(andName).filter(stripped -> stripped.name().size() == 1).map(Stripped::offices);
    }

    /** Whether words say only what a name needs no saying for: "ret.", "Jr.". */
    boolean isAside(List<NameToken> words) {
        return words.stream().allMatch(word -> isSuffix(word) || phrases.containsEntry(Role.MODIFIER, word.key()));
    }

    private boolean isSuffix(NameToken word) {
        return phrases.containsEntry(Role.SUFFIX, word.key());
    }

    /** A person's name without suffixes and without the initials after its first word. */
    public List<NameToken> trimmed(List<NameToken> words) {
        List<NameToken> kept = new ArrayList<>(words);
        while (kept.size() > 1 && isSuffix(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        if (kept.size() > 2) {
            kept.subList(1, kept.size() - 1).removeIf(Titles::isInitial);
        }
        return kept;
    }

    /** Whether the word is a single letter. */
    public static boolean isInitial(NameToken word) {
        return word.folded().length() == 1;
    }

    private int longest(List<NameToken> words, int at, Role role) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - 1 - at); length > 0; length--) {
            if (phrases.containsEntry(role, NameTokens.keys(words.subList(at, at + length)))) {
                return length;
            }
        }
        return 0;
    }
}
