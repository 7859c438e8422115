package org.w3id.diwan.serve.review;

import java.util.List;
import java.util.Optional;

/**
 * A form: of a claim that is corrected, taken up or added, of a statement, or of whom a name means.
 *
 * @param key the item's; empty for a claim that is added
 * @param version of the item as the reviewer saw it
 * @param fields what is asked for
 * @param fault what is wrong with what was written
 */
public record CorrectionForm(String key, int version, List<Field> fields, Optional<String> fault) {
    public CorrectionForm {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param name its name, that of a correction's field
     * @param label what it is called
     * @param hint how to fill it in; may be empty
     * @param isNeeded whether it may not be empty
     * @param isEntity whether it holds entities, which are found as one types
     * @param value what it holds
     * @param choices the closed list to choose from; empty where one writes
     */
    public record Field(
            String name,
            String label,
            String hint,
            boolean isNeeded,
            boolean isEntity,
            String value,
            List<Choice> choices) {
        /** Whether it describes somebody whom a claim speaks of and nobody knows. */
        public boolean isOfNewcomer() {
            return name.startsWith("new");
        }

        /** The headings of the choices, in order; empty for those without one. */
        public List<String> groups() {
            return choices.stream().map(Choice::group).distinct().toList();
        }
    }

    /** One of a closed list: the term, its words, and the heading that it stands under. */
    public record Choice(String term, String words, String group) {}

    /** Whether it offers to add somebody new. */
    public boolean hasNewcomer() {
        return fields.stream().anyMatch(Field::isOfNewcomer);
    }
}
