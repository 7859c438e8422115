package org.w3id.diwan.dossier.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.dossier.yaml.Entry;
import org.w3id.diwan.dossier.yaml.Problems;
import org.w3id.diwan.dossier.yaml.Word;
import org.w3id.diwan.dossier.yaml.YamlNode;
import org.w3id.diwan.dossier.yaml.YamlTree;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.reading.Reading;

/**
 * All registers together: first which ids there are and which are retired, then each entry, so that entries may refer to each other in any
 * order.
 *
 * @param register gets what is read; the sources' references are checked against it
 */
public record RegistersReader(Register register) {
    /**
     * The entities and the retired ids, and what is wrong with their entries.
     *
     * @param files by name
     * @param before problems that come first
     */
    public Reading read(Map<String, Path> files, List<Problem> before) {
        Map<RegisterFile, Entries> opened = new EnumMap<>(RegisterFile.class);
        for (RegisterFile file : RegisterFile.values()) {
            Path path = files.get(file.fileName());
            if (path == null) {
                register.markIncomplete();
            } else {
                Entries entries = Entries.read(path, register);
                entries.all().forEach(this::enter);
                opened.put(file, entries);
            }
        }
        List<Problem> ofRetired = new RetiredReader(register).read(files);
        List<Entity> entities = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(before);
        EntityReader reader = new EntityReader(register);
        opened.forEach((file, entries) -> {
            entries.all().forEach(entry -> reader.read(entry, file).ifPresent(entities::add));
            problems.addAll(entries.problems().toList());
        });
        problems.addAll(ofRetired);
        return new Reading(entities, register.retired(), List.of(), List.of(), List.of(), List.of(), problems);
    }

    /** Only what references need; {@link EntityReader} tells what is wrong with it. */
    private void enter(Entry entry) {
        Word id = entry.key();
        if (id.isSlug("id")) {
            String type = entry.value()
                    .peek("type")
                    .filter(register.vocabulary().classes()::containsKey)
                    .orElse("");
            register.add(id, type)
                    .ifPresent(before ->
                            id.error("duplicate-id", id.text() + " was there before, at " + before + "; rename one"));
        }
    }

    /** A file's entries, and what is wrong with it. */
    record Entries(List<Entry> all, Problems problems) {
        /** Those of a file; the register is not complete where it cannot be read. */
        static Entries read(Path path, Register register) {
            Problems problems = new Problems(path);
            Optional<YamlNode> root = YamlTree.read(path, problems);
            if (root.isEmpty()) {
                register.markIncomplete();
            }
            return new Entries(root.map(map -> map.entries("duplicate-id")).orElse(List.of()), problems);
        }
    }
}
