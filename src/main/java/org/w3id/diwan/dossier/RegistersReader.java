package org.w3id.diwan.dossier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Problem.Location;
import org.w3id.diwan.model.Reading;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.Vocabulary;

/** All registers together: first which ids there are and which are retired, then each entry, so that entries may refer to each other in any order. */
final class RegistersReader {
    private final Vocabulary vocabulary;
    private final Limits limits;
    private final Register register = new Register();

    RegistersReader(Vocabulary vocabulary, Limits limits) {
        this.vocabulary = vocabulary;
        this.limits = limits;
    }

    /** What the sources' references are checked against, once the registers have been read. */
    Register register() {
        return register;
    }

    /** The entities and the retired ids, and what is wrong with their entries. */
    Reading read(Map<RegisterFile, Path> files, Map<RetiredFile, Path> retiredFiles) {
        List<Opened> opened = new ArrayList<>();
        for (RegisterFile file : RegisterFile.values()) {
            if (files.containsKey(file)) {
                opened.add(open(file, files.get(file)));
            } else {
                register.markIncomplete();
            }
        }
        RetiredReader retired = new RetiredReader(register, limits);
        retired.read(retiredFiles);
        List<Entity> entities = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        NameClashes clashes = new NameClashes(vocabulary);
        for (Opened one : opened) {
            EntityReader reader = new EntityReader(vocabulary, register, clashes, one.problems());
            one.entries().forEach(entry -> reader.read(entry, one.file()).ifPresent(entities::add));
            problems.addAll(one.problems().toList());
        }
        problems.addAll(retired.problems());
        return new Reading(entities, register.retired(), List.of(), List.of(), List.of(), List.of(), problems);
    }

    private Opened open(RegisterFile file, Path path) {
        Problems problems = new Problems(path.toString(), limits.problems());
        Optional<MappingNode> root =
                new TextFile(path, limits, problems).read().flatMap(text -> new YamlTree(limits, problems).read(text));
        if (root.isEmpty()) {
            register.markIncomplete();
        }
        List<Entry> entries =
                root.map(map -> Entry.of(map, "duplicate-id", problems)).orElse(List.of());
        entries.forEach(entry -> enter(entry, problems));
        return new Opened(file, entries, problems);
    }

    private void enter(Entry entry, Problems problems) {
        Word id = entry.key();
        if (!Slug.isValid(id.text())) {
            problems.error(
                    "bad-id", id, Scalars.shown(id.text()) + " is no id; write lower-case words joined by hyphens");
            return;
        }
        Optional<Location> first = register.add(id.text(), knownType(entry.value()), id.where());
        first.ifPresent(before ->
                problems.error("duplicate-id", id, id.text() + " was there before, at " + before + "; rename one"));
    }

    /** Only what references need; {@link EntityReader} tells what is wrong with it. */
    private String knownType(Node entry) {
        if (entry instanceof MappingNode map) {
            for (NodeTuple field : map.getValue()) {
                if (field.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("type")
                        && field.getValueNode() instanceof ScalarNode type
                        && vocabulary.classes().containsKey(type.getValue())) {
                    return type.getValue();
                }
            }
        }
        return "";
    }

    private record Opened(RegisterFile file, List<Entry> entries, Problems problems) {}
}
