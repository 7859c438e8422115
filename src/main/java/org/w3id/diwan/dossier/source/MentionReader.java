package org.w3id.diwan.dossier.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.dossier.register.Register;
import org.w3id.diwan.dossier.yaml.Entry;
import org.w3id.diwan.dossier.yaml.Fields;
import org.w3id.diwan.dossier.yaml.Word;
import org.w3id.diwan.dossier.yaml.YamlNode;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.reading.Mention;

/** The part {@code names} of an article: entity, name as written, passages. */
final class MentionReader {
    private final PassageReader passages;
    private final Register register;
    private final Map<Passage, EntityId> taken = new HashMap<>();
    private final List<Mention> mentions = new ArrayList<>();

    MentionReader(PassageReader passages, Register register) {
        this.passages = passages;
        this.register = register;
    }

    /** All mentions, in the order of the file. */
    List<Mention> read(Fields fields) {
        fields.entries("names", "duplicate-key").forEach(this::readEntity);
        return mentions;
    }

    private void readEntity(Entry entry) {
        Optional<EntityId> entity = register.find(entry.key());
        if (!entry.value().isMap()) {
            entry.value().refuse("wrong-type", "write the names under the entity, as `Name as written: [10-21]`");
        }
        for (Entry name : entry.value().entries("duplicate-key")) {
            String written = name.key().text();
            if (!written.equals(written.strip())) {
                name.key()
                        .error("untidy-name", "the name begins or ends with a space; delete it and shift the passage");
            }
            for (YamlNode node : name.value().members()) {
                node.written().ifPresent(word -> read(word, name.key(), entity));
            }
        }
    }

    private void read(Word word, Word name, Optional<EntityId> entity) {
        Optional<Passage> passage = passages.read(word);
        passage.ifPresent(found -> {
            int written = name.text().codePointCount(0, name.text().length());
            int covered = found.end() - found.begin();
            if (written != covered) {
                word.error(
                        "passage-length",
                        word.text() + " covers " + covered + " code points, but " + name.shown() + " has " + written
                                + "; correct the passage, or write the name as it stands there");
            }
            entity.ifPresent(known -> add(known, name.text(), found, word));
        });
    }

    private void add(EntityId entity, String name, Passage passage, Word word) {
        EntityId other = taken.putIfAbsent(passage, entity);
        if (other != null) {
            word.error(
                    "duplicate-mention",
                    "the passage " + passage.begin() + "-" + passage.end() + " is given to " + other
                            + " already; delete one");
        } else {
            mentions.add(new Mention(entity, name, passages.source().id(), passage));
        }
    }
}
