package org.w3id.diwan.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;

/** The other names that aliases.tsv gives registered entities. */
final class RegisterAliases {
    private final Map<EntityId, List<Name>> names = new HashMap<>();

    RegisterAliases() {
        for (List<String> row : RuleFile.rows("aliases.tsv", 5)) {
            Name name = new Name(
                    row.get(3), row.get(1), Name.Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
            names.computeIfAbsent(new EntityId(row.get(0)), id -> new ArrayList<>())
                    .add(name);
        }
    }

    /** The entry with its further names. */
    NameEntry addedTo(NameEntry entry) {
        List<Name> all = new ArrayList<>(entry.names());
        names.getOrDefault(entry.id(), List.of()).stream()
                .filter(alias -> all.stream().noneMatch(name -> name.text().equals(alias.text())))
                .forEach(all::add);
        return new NameEntry(entry.id(), entry.types(), all, entry.reported(), entry.context(), entry.weight());
    }
}
