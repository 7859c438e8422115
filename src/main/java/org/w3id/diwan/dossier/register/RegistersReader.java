package org.w3id.diwan.dossier.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.dossier.yaml.Entry;
import org.w3id.diwan.dossier.yaml.Limits;
import org.w3id.diwan.dossier.yaml.Problems;
import org.w3id.diwan.dossier.yaml.Word;
import org.w3id.diwan.dossier.yaml.YamlNode;
import org.w3id.diwan.dossier.yaml.YamlTree;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.reading.Reading;

/** All registers together: first which ids there are and which are retired, then each entry, so that entries may refer to each other in any order. */
public final class RegistersReader {
    private final Register register;
    private final Limits limits;

    /** @param register gets what is read; the sources' references are checked against it */
    public RegistersReader(Register register, Limits limits) {
        this.register = register;
        this.limits = limits;
    }

    /**
     * The entities and the retired ids, and what is wrong with their entries.
     *
     * @param files by name
     */
    public Reading read(Map<String, Path> files) {
        List<Opened> opened = new ArrayList<>();
        for (RegisterFile file : RegisterFile.values()) {
            Path path = files.get(file.fileName());
            if (path == null) {
                register.markIncomplete();
            } else {
                opened.add(open(file, path));
            }
        }
        List<Problem> ofRetired = new RetiredReader(register, limits).read(files);
        List<Entity> entities = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        EntityReader reader = new EntityReader(register);
        for (Opened one : opened) {
            one.entries().forEach(entry -> reader.read(entry, one.file()).ifPresent(entities::add));
            problems.addAll(one.problems().toList());
        }
        problems.addAll(ofRetired);
        return new Reading(entities, register.retired(), List.of(), List.of(), List.of(), List.of(), problems);
    }

    private Opened open(RegisterFile file, Path path) {
        Problems problems = new Problems(path.toString(), limits.problems());
        List<Entry> entries = entries(path, register, limits, problems);
        entries.forEach(this::enter);
        return new Opened(file, entries, problems);
    }

    /** The entries of a file; the register is not complete where it cannot be read. */
    static List<Entry> entries(Path path, Register register, Limits limits, Problems problems) {
        Optional<YamlNode> root = YamlTree.read(path, limits, problems);
        if (root.isEmpty()) {
            register.markIncomplete();
        }
        return root.map(map -> map.entries("duplicate-id")).orElse(List.of());
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

    private record Opened(RegisterFile file, List<Entry> entries, Problems problems) {}
}
