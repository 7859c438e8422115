package org.w3id.diwan.names;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.w3id.diwan.model.Name;

/** Decides how much each name of an entity says by itself, by comparing it with the entity's other names. */
final class NameStandings {
    private final WordLists lists;

    NameStandings(WordLists lists) {
        this.lists = lists;
    }

    /**
     * The standing of one name.
     *
     * @param words its words without small ones
     * @param all the words of all names of the entity
     */
    NameStanding of(NameEntry entry, Name name, List<NameToken> words, Collection<List<NameToken>> all) {
        boolean registered = entry.names().contains(name);
        boolean main = registered && name.kind() != Name.Kind.ALTERNATIVE;
        if (words.size() == 1 && !main) {
            return ofOneWord(registered, words.get(0).key(), entry.types(), all);
        }
        if (registered) {
            return NameStanding.REGISTERED;
        }
        return entry.types().contains(NameIndex.PERSON) && isOtherGivenName(words, entry, all)
                ? NameStanding.LOOSE
                : NameStanding.REPORTED;
    }

    private NameStanding ofOneWord(boolean registered, String key, Set<String> types, Collection<List<NameToken>> all) {
        List<List<NameToken>> longer = all.stream()
                .map(NameText::withoutMinor)
                .filter(other -> other.size() > 1)
                .filter(other -> other.stream().anyMatch(word -> word.key().equals(key)))
                .toList();
        if (longer.isEmpty()) {
            return registered ? NameStanding.REGISTERED : NameStanding.LOOSE;
        }
        if (longer.stream().noneMatch(other -> isCore(key, other, types))) {
            return NameStanding.SHORTENED;
        }
        return registered ? NameStanding.REGISTERED : NameStanding.REPORTED;
    }

    /** Whether all other words of a name may be left out: Anbar in Anbar Governorate. */
    private boolean isCore(String key, List<NameToken> name, Set<String> types) {
        return name.stream().allMatch(word -> word.key().equals(key) || lists.mayBeLeftOut(word.key(), types));
    }

    /** Whether no registered name begins with the same given name. */
    private boolean isOtherGivenName(List<NameToken> words, NameEntry entry, Collection<List<NameToken>> all) {
        String given = lists.given(words.get(0).key());
        return all.stream()
                .limit(entry.names().size())
                .noneMatch(name -> lists.given(name.get(0).key()).equals(given));
    }
}
