package org.w3id.diwan.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Mention;
import org.w3id.diwan.model.Passage;

/** The part {@code names} of an article: entity, name as written, passages. */
final class MentionReader {
    private final SourceContext source;
    private final References references;
    private final Problems problems;
    private final PassageReader passages;
    private final Scalars scalars;
    private final Map<Passage, EntityId> taken = new HashMap<>();

    MentionReader(SourceContext source, References references, Problems problems) {
        this.source = source;
        this.references = references;
        this.problems = problems;
        this.passages = new PassageReader(source, problems);
        this.scalars = new Scalars(problems);
    }

    /** All mentions, in the order of the file. */
    List<Mention> read(Fields fields) {
        List<Mention> mentions = new ArrayList<>();
        fields.map("names").ifPresent(map -> {
            for (Entry entry : Entry.of(map, "duplicate-key", problems)) {
                readEntity(entry, mentions);
            }
        });
        return mentions;
    }

    private void readEntity(Entry entry, List<Mention> mentions) {
        Optional<EntityId> entity = references.find(entry.key());
        if (!(entry.value() instanceof MappingNode names)) {
            problems.error(
                    "wrong-type", entry.value(), "write the names under the entity, as `Name as written: [10-21]`");
            return;
        }
        for (Entry name : Entry.of(names, "duplicate-key", problems)) {
            checkSpaces(name.key());
            for (Node node : name.value() instanceof SequenceNode list ? list.getValue() : List.of(name.value())) {
                scalars.written(node)
                        .flatMap(word -> passage(name.key().text(), word))
                        .ifPresent(passage -> entity.ifPresent(known ->
                                add(new Mention(known, name.key().text(), source.id(), passage), node, mentions)));
            }
        }
    }

    private void checkSpaces(Word name) {
        if (!name.text().equals(name.text().strip())) {
            problems.error(
                    "untidy-name", name, "the name begins or ends with a space; delete it and shift the passage");
        }
    }

    private Optional<Passage> passage(String name, Word word) {
        Optional<Passage> passage = passages.read(word);
        passage.ifPresent(found -> {
            int written = name.codePointCount(0, name.length());
            int covered = found.end() - found.begin();
            if (written != covered) {
                problems.error(
                        "passage-length",
                        word,
                        word.text() + " covers " + covered + " code points, but " + Scalars.shown(name) + " has "
                                + written + "; correct the passage, or write the name as it stands there");
            }
        });
        return passage;
    }

    private void add(Mention mention, Node node, List<Mention> mentions) {
        EntityId other = taken.putIfAbsent(mention.passage(), mention.entity());
        if (other != null) {
            problems.error(
                    "duplicate-mention",
                    node,
                    "the passage " + mention.passage().begin() + "-"
                            + mention.passage().end() + " is given to " + other + " already; delete one");
        } else {
            mentions.add(mention);
        }
    }
}
