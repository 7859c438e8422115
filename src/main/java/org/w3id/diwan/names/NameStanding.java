package org.w3id.diwan.names;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.w3id.diwan.model.Name;

/** How much a name of an entity says by itself, which is told by comparing it with the entity's other names. */
enum NameStanding {
    /** It is registered for the entity. */
    REGISTERED,
    /** A source uses it, and says by it which entity is meant. */
    REPORTED,
    /**
     * A source uses it, and no registered name explains it: a single word such as Washington for a government, or another given name
     * than the registered ones.
     */
    LOOSE,
    /** A second name that is one word of a longer one, such as a surname, "Army" or "coalition". */
    SHORTENED;

    /**
     * The standing of one name.
     *
     * @param words its words without small ones
     * @param all the words of all names of the entity
     */
    static NameStanding of(
            WordLists lists, NameEntry entry, Name name, List<NameToken> words, Collection<List<NameToken>> all) {
        boolean registered = entry.names().contains(name);
        boolean main = registered && name.kind() != Name.Kind.ALTERNATIVE;
        if (words.size() == 1 && !main) {
            return ofOneWord(lists, registered, words.get(0).key(), entry.types(), all);
        }
        if (registered) {
            return REGISTERED;
        }
        return entry.types().contains(NameIndex.PERSON) && isOtherGivenName(lists, words, entry, all)
                ? LOOSE
                : REPORTED;
    }

    private static NameStanding ofOneWord(
            WordLists lists, boolean registered, String key, Set<String> types, Collection<List<NameToken>> all) {
        List<List<NameToken>> longer = all.stream()
                .map(NameTokens::withoutMinor)
                .filter(other -> other.size() > 1)
                .filter(other -> other.stream().anyMatch(word -> word.key().equals(key)))
                .toList();
        if (longer.isEmpty()) {
            return registered ? REGISTERED : LOOSE;
        }
        if (longer.stream().noneMatch(other -> isCore(lists, key, other, types))) {
            return SHORTENED;
        }
        return registered ? REGISTERED : REPORTED;
    }

    /** Whether all other words of a name may be left out: Anbar in Anbar Governorate. */
    private static boolean isCore(WordLists lists, String key, List<NameToken> name, Set<String> types) {
        return name.stream().allMatch(word -> word.key().equals(key) || lists.mayBeLeftOut(word.key(), types));
    }

    /** Whether no registered name begins with the same given name. */
    private static boolean isOtherGivenName(
            WordLists lists, List<NameToken> words, NameEntry entry, Collection<List<NameToken>> all) {
        String given = lists.given(words.get(0).key());
        return all.stream()
                .limit(entry.names().size())
                .noneMatch(name -> lists.given(name.get(0).key()).equals(given));
    }
}
