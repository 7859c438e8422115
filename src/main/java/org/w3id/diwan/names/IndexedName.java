package org.w3id.diwan.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.Passage;

/**
 * One name of one entity, as the index keeps it.
 *
 * @param entity the entity
 * @param name the name as registered
 * @param types the entity's types
 * @param words the name's words without small ones
 * @param context keys of the words of the entity's context and of all its names
 * @param placed whether the entity's context was given at all
 * @param reported whether a source used it in passing, rather than a register
 * @param shortened whether it is the only word of it that a longer name of the same entity has too
 */
record IndexedName(
        EntityId entity,
        Name name,
        Set<String> types,
        List<Word> words,
        Set<String> context,
        boolean placed,
        boolean reported,
        boolean shortened) {
    private static final String FIELDS = "\u001f";
    private static final String ITEMS = "\u001e";
    private static final String PARTS = "\u001d";

    boolean isPerson() {
        return types.contains(NameIndex.PERSON);
    }

    boolean isAcronym() {
        return name.kind() == Name.Kind.ACRONYM;
    }

    BytesRef encode() {
        List<String> parts = new ArrayList<>();
        for (Word word : words) {
            parts.add(word.folded() + PARTS + word.key() + PARTS + word.change());
        }
        return new BytesRef(String.join(
                FIELDS,
                entity.value(),
                name.text(),
                name.language(),
                name.kind().name(),
                String.join(ITEMS, types),
                String.join(ITEMS, parts),
                String.join(ITEMS, context),
                Boolean.toString(placed),
                Boolean.toString(reported),
                Boolean.toString(shortened)));
    }

    static IndexedName decode(BytesRef bytes) {
        String[] fields = bytes.utf8ToString().split(FIELDS, -1);
        Name name = new Name(fields[1], fields[2], Name.Kind.valueOf(fields[3]));
        return new IndexedName(
                new EntityId(fields[0]),
                name,
                items(fields[4]),
                words(fields[5]),
                items(fields[6]),
                Boolean.parseBoolean(fields[7]),
                Boolean.parseBoolean(fields[8]),
                Boolean.parseBoolean(fields[9]));
    }

    private static Set<String> items(String field) {
        return field.isEmpty() ? Set.of() : Set.of(field.split(ITEMS, -1));
    }

    private static List<Word> words(String field) {
        List<Word> words = new ArrayList<>();
        for (String item : field.split(ITEMS, -1)) {
            String[] parts = item.split(PARTS, -1);
            // where in the name a word stands matters to texts only
            words.add(new Word(parts[0], parts[0], parts[1], Word.Change.valueOf(parts[2]), false, new Passage(0, 1)));
        }
        return words;
    }
}
