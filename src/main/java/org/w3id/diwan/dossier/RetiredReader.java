package org.w3id.diwan.dossier;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.RetiredIds.Withdrawn;
import org.w3id.diwan.model.Slug;

/**
 * The ids that are used no more: {@code redirects.yaml} says which id took an old one's place, {@code withdrawn.yaml} which were given up,
 * when and why. Reads them once it is known which entities there are.
 */
final class RetiredReader {
    /** The fields of an entry of {@code withdrawn.yaml}. */
    static final Set<String> FIELDS = Set.of("on", "why");

    private final Register register;
    private final Limits limits;
    private final Map<String, Word> redirects = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    RetiredReader(Register register, Limits limits) {
        this.register = register;
        this.limits = limits;
    }

    /** Enters the sound ones into the register; the withdrawn ones first, for no redirect may lead to them. */
    void read(Map<RetiredFile, Path> files) {
        Problems withdrawn = read(files, RetiredFile.WITHDRAWN, this::withdraw);
        Problems merged = read(files, RetiredFile.REDIRECTS, this::redirect);
        redirects.forEach((id, target) -> present(id, target, merged).ifPresent(now -> register.merge(id, now)));
        problems.addAll(merged.toList());
        problems.addAll(withdrawn.toList());
    }

    /** What is wrong with both files. */
    List<Problem> problems() {
        return problems;
    }

    private Problems read(Map<RetiredFile, Path> files, RetiredFile file, EntryReader reader) {
        Path path = files.getOrDefault(file, Path.of(file.fileName()));
        Problems found = new Problems(path.toString(), limits.problems());
        if (files.containsKey(file)) {
            Optional<MappingNode> root =
                    new TextFile(path, limits, found).read().flatMap(text -> new YamlTree(limits, found).read(text));
            if (root.isEmpty()) {
                register.markIncomplete();
            }
            root.map(map -> Entry.of(map, "duplicate-id", found))
                    .orElse(List.of())
                    .forEach(entry -> {
                        if (isRetired(entry.key(), found)) {
                            reader.read(entry, found);
                        }
                    });
        }
        return found;
    }

    /** Reads one entry of a file. */
    private interface EntryReader {
        void read(Entry entry, Problems problems);
    }

    /** An id in use is not retired, and none is retired twice. */
    private boolean isRetired(Word id, Problems found) {
        if (!Slug.isValid(id.text())) {
            found.error("bad-id", id, Scalars.shown(id.text()) + " is no id; write lower-case words joined by hyphens");
            return false;
        }
        if (register.where(id.text()).isPresent()) {
            found.error(
                    "retired-id-in-use",
                    id,
                    id.text() + " names an entity, at "
                            + register.where(id.text()).get()
                            + "; an id is in use or retired, so delete one of the two");
            return false;
        }
        if (register.withdrawal(id.text()).isPresent()) {
            found.error(
                    "duplicate-id",
                    id,
                    id.text() + " is in " + RetiredFile.WITHDRAWN.fileName() + " too; delete one of the two");
            return false;
        }
        return true;
    }

    private void redirect(Entry entry, Problems found) {
        new Scalars(found)
                .text(entry.value())
                .ifPresent(target -> redirects.put(entry.key().text(), target));
    }

    /** Follows redirects to the id that is in use now. */
    private Optional<String> present(String id, Word first, Problems found) {
        Set<String> way = new LinkedHashSet<>(Set.of(id));
        Word target = first;
        while (redirects.containsKey(target.text())) {
            if (!way.add(target.text())) {
                found.error(
                        "redirect-cycle",
                        first,
                        id + " leads round in a circle and to no entity (" + String.join(", ", way)
                                + "); name the entity that it is now");
                return Optional.empty();
            }
            target = redirects.get(target.text());
        }
        if (register.where(target.text()).isEmpty()) {
            refuse(id, first, target, found);
            return Optional.empty();
        }
        if (!target.equals(first)) {
            found.warning(
                    "redirect-chain",
                    first.where(),
                    first.text() + " is retired too, so " + id + " leads to " + target.text() + "; name that instead");
        }
        return Optional.of(target.text());
    }

    private void refuse(String id, Word first, Word target, Problems found) {
        if (register.withdrawal(target.text()).isPresent()) {
            found.error(
                    "redirect-to-withdrawn",
                    first,
                    id + " leads to " + target.text() + ", which was withdrawn on "
                            + register.withdrawal(target.text()).get() + "; name another, or withdraw both");
        } else if (target.equals(first) && register.isComplete()) {
            String hint = found.isFull()
                    ? ""
                    : Suggestion.of(target.text(), register.ids(), "a redirect leads to an entity that there is");
            found.error("unknown-entity", target, "no register has " + Scalars.shown(target.text()) + hint);
        }
    }

    private void withdraw(Entry entry, Problems found) {
        Fields.of(entry.value(), entry.key().where(), "a withdrawn id", FIELDS, found)
                .ifPresent(fields -> {
                    fields.require("on", "why");
                    Optional<LocalDate> day = fields.written("on").flatMap(word -> day(word, found));
                    Optional<Word> why = fields.text("why");
                    if (day.isPresent() && why.isPresent()) {
                        register.withdraw(new Withdrawn(
                                new EntityId(entry.key().text()),
                                day.get(),
                                why.get().text()));
                    }
                });
    }

    private static Optional<LocalDate> day(Word word, Problems found) {
        Optional<LocalDate> day = Period.parse(word.text())
                .filter(period -> period.edtf().equals(period.earliest().toString()))
                .map(Period::earliest);
        if (day.isEmpty()) {
            found.error("bad-date", word, Scalars.shown(word.text()) + " is no day; write one such as 2024-07-22");
        }
        return day;
    }
}
