package org.w3id.diwan.dossier.register;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.w3id.diwan.dossier.register.RegistersReader.Entries;
import org.w3id.diwan.dossier.yaml.Dates;
import org.w3id.diwan.dossier.yaml.Entry;
import org.w3id.diwan.dossier.yaml.Form;
import org.w3id.diwan.dossier.yaml.Problems;
import org.w3id.diwan.dossier.yaml.Word;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Problem.Location;
import org.w3id.diwan.model.RetiredIds.Withdrawn;

/**
 * The ids that are used no more: {@code redirects.yaml} says which id took an old one's place, {@code withdrawn.yaml} which were given up,
 * when and why. Reads them once it is known which entities there are. A dossier that never retired an id needs neither file.
 */
public final class RetiredReader {
    /** An entry of {@code withdrawn.yaml}. */
    public static final Form FORM = Form.of("a withdrawn id", "on why", "");

    private static final String REDIRECTS = "redirects.yaml";
    private static final String WITHDRAWN = "withdrawn.yaml";

    /** The names of the two files. */
    public static final List<String> FILES = List.of(REDIRECTS, WITHDRAWN);

    private final Register register;
    private final Map<String, Word> redirects = new LinkedHashMap<>();

    RetiredReader(Register register) {
        this.register = register;
    }

    /** Enters the sound ones into the register; the withdrawn ones first, for no redirect may lead to them. Answers what is wrong. */
    List<Problem> read(Map<String, Path> files) {
        Optional<Problems> withdrawn = read(files, WITHDRAWN, this::withdraw);
        Optional<Problems> merged = read(
                files,
                REDIRECTS,
                entry -> entry.value()
                        .text()
                        .ifPresent(target -> redirects.put(entry.key().text(), target)));
        redirects.forEach((id, target) -> present(id, target).ifPresent(now -> register.merge(id, now)));
        return Stream.concat(merged.stream(), withdrawn.stream())
                .flatMap(problems -> problems.toList().stream())
                .toList();
    }

    private Optional<Problems> read(Map<String, Path> files, String name, Consumer<Entry> reader) {
        return Optional.ofNullable(files.get(name)).map(path -> {
            Entries entries = Entries.read(path, register);
            entries.all().stream().filter(entry -> isRetired(entry.key())).forEach(reader);
            return entries.problems();
        });
    }

    /** An id in use is not retired, and none is retired twice. */
    private boolean isRetired(Word id) {
        if (!id.isSlug("id")) {
            return false;
        }
        Optional<Location> entity = register.where(id.text());
        if (entity.isPresent()) {
            id.error(
                    "retired-id-in-use",
                    id.text() + " names an entity, at " + entity.get()
                            + "; an id is in use or retired, so delete one of the two");
            return false;
        }
        boolean twice = register.withdrawal(id.text()).isPresent();
        if (twice) {
            id.error("duplicate-id", id.text() + " is in " + WITHDRAWN + " too; delete one of the two");
        }
        return !twice;
    }

    /** Follows redirects to the id that is in use now. */
    private Optional<String> present(String id, Word first) {
        Set<String> way = new LinkedHashSet<>(Set.of(id));
        Word target = first;
        while (redirects.containsKey(target.text())) {
            if (!way.add(target.text())) {
                return first.refuse(
                        "redirect-cycle",
                        id + " leads round in a circle and to no entity (" + String.join(", ", way)
                                + "); name the entity that it is now");
            }
            target = redirects.get(target.text());
        }
        if (register.where(target.text()).isEmpty()) {
            return missing(id, first, target);
        }
        if (!target.equals(first)) {
            first.warning(
                    "redirect-chain",
                    first.text() + " is retired too, so " + id + " leads to " + target.text() + "; name that instead");
        }
        return Optional.of(target.text());
    }

    private Optional<String> missing(String id, Word first, Word target) {
        Optional<LocalDate> withdrawal = register.withdrawal(target.text());
        if (withdrawal.isPresent()) {
            return first.refuse(
                    "redirect-to-withdrawn",
                    id + " leads to " + target.text() + ", which was withdrawn on " + withdrawal.get()
                            + "; name another, or withdraw both");
        }
        // of a chain, its last member tells
        return target.equals(first)
                ? register.unknown(target, "a redirect leads to an entity that there is")
                : Optional.empty();
    }

    private void withdraw(Entry entry) {
        Word id = entry.key();
        FORM.read(entry.value(), id.where()).ifPresent(fields -> {
            Optional<LocalDate> day = fields.written("on").flatMap(Dates::day);
            Optional<Word> why = fields.text("why");
            if (day.isPresent() && why.isPresent()) {
                register.withdraw(new Withdrawn(
                        new EntityId(id.text()), day.get(), why.get().text()));
            }
        });
    }
}
