package org.w3id.diwan.names;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.names.fold.Folding;
import org.w3id.diwan.names.fold.NameToken;
import org.w3id.diwan.names.fold.NameTokens;
import org.w3id.diwan.names.fold.RuleFile;
import org.w3id.diwan.names.fold.Titles;
import org.w3id.diwan.names.fold.WordLists;
import org.w3id.diwan.names.match.IndexedName;

/**
 * Makes the documents of the index: one for each name, with every form it may be looked up by.
 *
 * @param aliases the other names that aliases.tsv gives registered entities
 */
record NameFields(Folding folding, WordLists lists, Titles titles, ListMultimap<EntityId, Name> aliases) {
    /** The types of the entity. */
    static final String TYPE = "type";
    /** The keys of the words in alphabetical order. */
    static final String BAG = "bag";
    /** The same without countries and general words. */
    static final String CORE = "core";
    /** The letters without spaces. */
    static final String JOINED = "joined";
    /** A person's given name and surname. */
    static final String ENDS = "ends";
    /** A person's surname. */
    static final String LAST = "last";
    /** Each word's key. */
    static final String WORD = "word";
    /** Each word as written but for case and the like. */
    static final String FOLDED = "folded";
    /** How the words sound, in alphabetical order. */
    static final String SOUNDS = "sounds";
    /** How each word sounds. */
    static final String SOUND = "sound";
    /** The folded name, for those who type its beginning. */
    static final String START = "start";
    /** How many words it has. */
    static final String LENGTH = "length";
    /** How often the entity is meant. */
    static final String WEIGHT = "weight";
    /** The name itself. */
    static final String RECORD = "record";

    /** By what the data files say. */
    static NameFields read() {
        ListMultimap<EntityId, Name> aliases = ArrayListMultimap.create();
        for (List<String> row : RuleFile.rows("aliases.tsv", 5)) {
            Name.Kind kind = Name.Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT));
            aliases.put(new EntityId(row.get(0)), new Name(row.get(3), row.get(1), kind));
        }
        Folding folding = new Folding();
        return new NameFields(folding, new WordLists(folding), new Titles(folding), aliases);
    }

    /** One document for each of the entity's names. */
    List<Document> of(NameEntry given) {
        NameEntry entry = withAliases(given);
        EntityNames names = new EntityNames(entry, folding, lists);
        return names.words().entrySet().stream()
                .map(name -> document(names.indexed(name.getKey(), name.getValue()), name.getValue(), entry.weight()))
                .toList();
    }

    private NameEntry withAliases(NameEntry entry) {
        Stream<Name> further = aliases.get(entry.id()).stream()
                .filter(alias ->
                        entry.names().stream().noneMatch(name -> name.text().equals(alias.text())));
        List<Name> names = Stream.concat(entry.names().stream(), further).toList();
        return new NameEntry(entry.id(), entry.types(), names, entry.reported(), entry.context(), entry.weight());
    }

    private Document document(IndexedName indexed, List<NameToken> all, int weight) {
        List<NameToken> words = indexed.words();
        Document document = new Document();
        document.add(new BinaryDocValuesField(RECORD, indexed.encode()));
        document.add(new NumericDocValuesField(WEIGHT, weight));
        indexed.types().forEach(type -> add(document, TYPE, type));
        add(document, BAG, NameTokens.bag(words));
        add(document, JOINED, NameTokens.joined(words));
        add(document, SOUNDS, NameTokens.sounds(words));
        add(document, START, NameTokens.folded(all));
        document.add(new NumericDocValuesField(LENGTH, all.size()));
        words.forEach(word -> addWord(document, word));
        if (!indexed.isAcronym()) {
            addLoose(document, indexed);
        }
        return document;
    }

    private static void addWord(Document document, NameToken word) {
        add(document, WORD, word.key());
        add(document, SOUND, NameTokens.sound(word));
        for (String part : word.folded().split(" ", -1)) {
            add(document, FOLDED, part);
        }
    }

    private void addLoose(Document document, IndexedName name) {
        if (name.personal()) {
            List<NameToken> trimmed = titles.trimmed(name.words());
            if (trimmed.size() > 1 || name.isShortened()) {
                NameToken surname = trimmed.get(trimmed.size() - 1);
                add(document, LAST, surname.key());
                add(document, LAST, NameTokens.sound(surname));
            }
            if (trimmed.size() > 1) {
                add(document, ENDS, ends(trimmed));
                add(document, ENDS, soundEnds(trimmed));
            }
        } else {
            String core = lists.core(name.words());
            if (!core.isEmpty()) {
                add(document, CORE, core);
            }
        }
    }

    /** How a person's given name and surname sound. */
    static String soundEnds(List<NameToken> trimmed) {
        return NameTokens.sound(trimmed.get(0)) + " " + NameTokens.sound(trimmed.get(trimmed.size() - 1));
    }

    /** A person's full given name and surname. */
    String ends(List<NameToken> trimmed) {
        return lists.given(trimmed.get(0).key()) + " "
                + trimmed.get(trimmed.size() - 1).key();
    }

    private static void add(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }
}
