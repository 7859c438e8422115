package org.w3id.diwan.dossier.source;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.dossier.register.EntityReader;
import org.w3id.diwan.dossier.register.Register;
import org.w3id.diwan.dossier.register.RegisterFile;
import org.w3id.diwan.dossier.yaml.Entry;
import org.w3id.diwan.dossier.yaml.Fields;
import org.w3id.diwan.dossier.yaml.Limits;
import org.w3id.diwan.dossier.yaml.Problems;
import org.w3id.diwan.dossier.yaml.Word;
import org.w3id.diwan.dossier.yaml.YamlTree;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Source.Kind;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.reading.RefusedProposal;

/**
 * One source's file: what it is, and the names, statements and claims in it.
 *
 * @param register what they speak of
 * @param limits what is refused for its size
 */
public record SourceReader(Register register, Limits limits) {
    public static final Set<String> FIELDS = Set.of(
            "source",
            "kind",
            "title",
            "publisher",
            "author",
            "published",
            "url",
            "text",
            "names",
            "statements",
            "claims",
            "rejected");

    private static final Set<String> OF_REVIEW = with(FIELDS, "article", "proposed", "refused");
    private static final Set<String> OF_REFUSED = Set.of("reason", "detail", "quote", "says");
    private static final Set<String> OF_REVIEWED_CLAIM = with(ClaimReader.FIELDS, "confidence");

    /**
     * What the file says, as far as it is sound, and what is wrong with it.
     *
     * @param id the id that its file name gives it
     * @param kind what its folder holds
     */
    public Reading read(Path file, SourceId id, Kind kind) {
        Problems problems = new Problems(file.toString(), limits.problems());
        Optional<Fields> root = root(file, "a source", FIELDS, problems);
        if (root.isEmpty()) {
            return nothing(problems);
        }
        Fields fields = root.get();
        Source source = new FreeTextReader(limits).read(file, fields, SourceHead.read(fields, id, kind, register));
        new PassageReader(source).rejected(fields);
        if (Stream.of("names", "statements", "claims", "rejected").noneMatch(fields::has)) {
            problems.warning("empty-source", fields.where(), "the source says nothing; add claims, or delete the file");
        }
        return read(fields, source, List.of(), ClaimReader.FIELDS).reading();
    }

    /** What a machine has read: the same with its confidence and its new entities, as {@code diwan read} writes it for a review. */
    public ReviewFile readForReview(Path file) {
        Problems problems = new Problems(file.toString(), limits.problems());
        Optional<Fields> root = root(file, "a reading to review", OF_REVIEW, problems);
        if (root.isEmpty()) {
            return new ReviewFile(nothing(problems), Map.of(), List.of(), "");
        }
        Fields fields = root.get();
        List<Entity> proposed = proposed(fields);
        String id = fields.text("source").map(Word::text).filter(Slug::isValid).orElse("unnamed");
        Source source = SourceHead.read(fields, new SourceId(id), Kind.ARTICLE, register);
        return read(fields, source, proposed, OF_REVIEWED_CLAIM);
    }

    /** The fields of a source's file. */
    public Optional<Fields> root(Path file, String what, Set<String> known, Problems problems) {
        return YamlTree.read(file, limits, problems).map(root -> new Fields(root, root.where(), what, known));
    }

    private ReviewFile read(Fields fields, Source source, List<Entity> proposed, Set<String> ofClaim) {
        PassageReader passages = new PassageReader(source);
        List<Mention> mentions = new MentionReader(passages, register).read(fields);
        List<Entry> entries = fields.entries("statements", "duplicate-statement-key");
        List<Statement> statements = new StatementReader(passages, register).read(entries);
        ClaimReader reader = new ClaimReader(ofClaim, passages, register, entries);
        List<Claim> claims = reader.read(fields);
        Map<String, BigDecimal> confidence = reader.confidence();
        String article = fields.string("article");
        Reading reading = new Reading(
                proposed,
                List.of(source),
                statements,
                claims,
                mentions,
                fields.problems().toList());
        return new ReviewFile(reading, confidence, refused(fields), article);
    }

    /** What was proposed and not let through, in a reading to review. */
    private static List<RefusedProposal> refused(Fields fields) {
        if (!fields.has("refused")) {
            return List.of();
        }
        return fields.list("refused").stream()
                .flatMap(node -> Fields.of(node, node.where(), "a refused proposal", OF_REFUSED).stream())
                .map(each -> new RefusedProposal(
                        each.string("reason"), each.string("detail"), each.string("quote"), each.string("says")))
                .toList();
    }

    /** The entities that the reading proposes, without those that a register holds by now. */
    private List<Entity> proposed(Fields fields) {
        Map<Entry, RegisterFile> files = new LinkedHashMap<>();
        for (Entry entry : fields.entries("proposed", "duplicate-id")) {
            if (register.present(entry.key().text()).isEmpty()) {
                String type = entry.value().peek("type").orElse("");
                register.add(entry.key(), type);
                RegisterFile.of(type, register.vocabulary()).ifPresent(file -> files.put(entry, file));
            }
        }
        EntityReader reader = new EntityReader(register);
        List<Entity> proposed = new ArrayList<>();
        files.forEach((entry, file) -> reader.read(entry, file).ifPresent(proposed::add));
        return proposed;
    }

    private static Reading nothing(Problems problems) {
        return new Reading(List.of(), List.of(), List.of(), List.of(), List.of(), problems.toList());
    }

    private static Set<String> with(Set<String> fields, String... more) {
        return Stream.concat(fields.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
