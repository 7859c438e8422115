package org.w3id.diwan.names;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.w3id.diwan.model.Name;

/** Decides how much each name of an entity says by itself, by comparing it with the entity's other names. */
final class Standings {
    private final WordLists lists;

    Standings(WordLists lists) {
        this.lists = lists;
    }

    /**
     * The standing of one name.
     *
     * @param words its words without small ones
     * @param all the words of all names of the entity
     */
    Standing of(NameEntry entry, Name name, List<Word> words, Collection<List<Word>> all) {
        boolean registered = entry.names().contains(name);
        boolean main = registered && name.kind() != Name.Kind.ALTERNATIVE;
        if (words.size() == 1 && !main) {
            return ofOneWord(registered, words.get(0).key(), entry.types(), all);
        }
        if (registered) {
            return Standing.REGISTERED;
        }
        return entry.types().contains(NameIndex.PERSON) && isOtherGivenName(words, entry, all)
                ? Standing.LOOSE
                : Standing.REPORTED;
    }

    private Standing ofOneWord(boolean registered, String key, Set<String> types, Collection<List<Word>> all) {
        List<List<Word>> longer = all.stream()
                .map(NameText::withoutMinor)
                .filter(other -> other.size() > 1)
                .filter(other -> other.stream().anyMatch(word -> word.key().equals(key)))
                .toList();
        if (longer.isEmpty()) {
            return registered ? Standing.REGISTERED : Standing.LOOSE;
        }
        if (longer.stream().noneMatch(other -> isCore(key, other, types))) {
            return Standing.SHORTENED;
        }
        return registered ? Standing.REGISTERED : Standing.REPORTED;
    }

    /** Whether all other words of a name may be left out: Anbar in Anbar Governorate. */
    private boolean isCore(String key, List<Word> name, Set<String> types) {
        return name.stream().allMatch(word -> word.key().equals(key) || lists.mayBeLeftOut(word.key(), types));
    }

    /** Whether no registered name begins with the same given name. */
    private boolean isOtherGivenName(List<Word> words, NameEntry entry, Collection<List<Word>> all) {
        String given = lists.given(words.get(0).key());
        return all.stream()
                .limit(entry.names().size())
                .noneMatch(name -> lists.given(name.get(0).key()).equals(given));
    }
}
