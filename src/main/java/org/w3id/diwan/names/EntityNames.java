package org.w3id.diwan.names;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.names.fold.Folding;
import org.w3id.diwan.names.fold.NameToken;
import org.w3id.diwan.names.fold.NameTokens;
import org.w3id.diwan.names.fold.WordLists;
import org.w3id.diwan.names.match.IndexedName;

/** The names of one entity beside each other, which tells how much each says by itself. */
final class EntityNames {
    private final WordLists lists;
    private final NameEntry entry;
    /** The words of each name; a name both registered and reported is registered. */
    private final Map<Name, List<NameToken>> words = new LinkedHashMap<>();

    private final Set<String> context;

    EntityNames(NameEntry entry, Folding folding, WordLists lists) {
        this.lists = lists;
        this.entry = entry;
        Set<String> texts = new HashSet<>();
        Stream.concat(entry.names().stream(), entry.reported().stream()).forEach(name -> {
            List<NameToken> all = folding.words(Folding.plain(name.text()));
            if (!all.isEmpty() && (texts.add(name.text()) || entry.names().contains(name))) {
                words.put(name, all);
            }
        });
        context = Stream.concat(
                        words.values().stream(), entry.context().stream().map(folding::words))
                .flatMap(all -> all.stream().map(NameToken::key))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Each name with all of its words. */
    Map<Name, List<NameToken>> words() {
        return words;
    }

    IndexedName indexed(Name name, List<NameToken> all) {
        List<NameToken> major = NameTokens.withoutMinor(all);
        return new IndexedName(
                entry.id(),
                name,
                entry.types(),
                major,
                context,
                !entry.context().isEmpty(),
                isPersonal(name, all),
                standing(name, major));
    }

    private boolean isPersonal(Name name, List<NameToken> all) {
        return isPerson()
                && name.kind() != Name.Kind.ACRONYM
                && all.stream().map(NameToken::folded).noneMatch(lists::isDescribing);
    }

    private boolean isPerson() {
        return entry.types().contains(NameIndex.PERSON);
    }

    private IndexedName.Standing standing(Name name, List<NameToken> major) {
        boolean registered = entry.names().contains(name);
        boolean main = registered && name.kind() != Name.Kind.ALTERNATIVE;
        if (major.size() == 1 && !main) {
            return ofOneWord(registered, major.get(0).key());
        }
        if (registered) {
            return IndexedName.Standing.REGISTERED;
        }
        return isPerson() && isOtherGivenName(major) ? IndexedName.Standing.LOOSE : IndexedName.Standing.REPORTED;
    }

    private IndexedName.Standing ofOneWord(boolean registered, String key) {
        List<List<NameToken>> longer = words.values().stream()
                .map(NameTokens::withoutMinor)
                .filter(other -> other.size() > 1)
                .filter(other -> other.stream().anyMatch(word -> word.key().equals(key)))
                .toList();
        if (longer.isEmpty()) {
            return registered ? IndexedName.Standing.REGISTERED : IndexedName.Standing.LOOSE;
        }
        if (longer.stream().noneMatch(other -> isCore(key, other))) {
            return IndexedName.Standing.SHORTENED;
        }
        return registered ? IndexedName.Standing.REGISTERED : IndexedName.Standing.REPORTED;
    }

    /** Whether all other words of a name may be left out: Anbar in Anbar Governorate. */
    private boolean isCore(String key, List<NameToken> name) {
        return name.stream().allMatch(word -> word.key().equals(key) || lists.mayBeLeftOut(word.key(), entry.types()));
    }

    /** Whether no registered name begins with the same given name. */
    private boolean isOtherGivenName(List<NameToken> major) {
        String given = lists.given(major.get(0).key());
        return words.values().stream()
                .limit(entry.names().size())
                .noneMatch(name -> lists.given(name.get(0).key()).equals(given));
    }
}
