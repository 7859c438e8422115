package org.w3id.diwan.dossier;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A field with a fixed choice of words: an enumeration's constants in small letters, with spaces. */
final class Choice<E extends Enum<E>> {
    private final String field;
    private final Map<String, E> constants = new TreeMap<>();

    @SafeVarargs
    Choice(String field, E... constants) {
        this.field = field;
        for (E constant : constants) {
            this.constants.put(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '), constant);
        }
    }

    /** The constant; the other one where the field is absent or wrong. */
    E read(Fields fields, E otherwise, Problems problems) {
        return fields.text(field)
                .map(word -> {
                    if (!constants.containsKey(word.text())) {
                        problems.error(
                                "unknown-" + field,
                                word,
                                Scalars.shown(word.text()) + " is no " + field + "; write one of: "
                                        + String.join(", ", constants.keySet()));
                    }
                    return constants.getOrDefault(word.text(), otherwise);
                })
                .orElse(otherwise);
    }
}
