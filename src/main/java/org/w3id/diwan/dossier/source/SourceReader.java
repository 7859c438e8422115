package org.w3id.diwan.dossier.source;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.diwan.dossier.register.EntityReader;
import org.w3id.diwan.dossier.register.Register;
import org.w3id.diwan.dossier.register.RegisterFile;
import org.w3id.diwan.dossier.yaml.Entry;
import org.w3id.diwan.dossier.yaml.Fields;
import org.w3id.diwan.dossier.yaml.Form;
import org.w3id.diwan.dossier.yaml.Problems;
import org.w3id.diwan.dossier.yaml.Word;
import org.w3id.diwan.dossier.yaml.YamlTree;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Source.Kind;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.reading.RefusedProposal;
import org.w3id.diwan.model.reading.Rejection;

/**
 * One source's file: what it is, and the names, statements and claims in it.
 *
 * @param register what they speak of
 */
public record SourceReader(Register register) {
    /** A source's file. */
    public static final Form FORM = Form.of(
            "a source", "source kind", "title publisher author published url text names statements claims rejected");

    private static final Form REVIEW =
            FORM.called("a reading to review").with(List.of("article", "proposed", "refused"));
    private static final Form REFUSED = Form.of("a refused proposal", "", "reason detail quote says");
    private static final Form REVIEWED_CLAIM = ClaimReader.FORM.with(List.of("confidence"));

    /**
     * What the file says, as far as it is sound, and what is wrong with it.
     *
     * @param id the id that its file name gives it
     * @param kind what its folder holds
     */
    public Reading read(Path file, SourceId id, Kind kind) {
        Problems problems = new Problems(file);
        Optional<Fields> root = root(file, FORM, problems);
        if (root.isEmpty()) {
            return nothing(problems.toList());
        }
        Fields fields = root.get();
        Source source = SourceHead.read(fields, id, kind, register, FreeTextFile.of(file, id));
        new PassageReader(source).rejected(fields);
        if (Stream.of("names", "statements", "claims", "rejected").noneMatch(fields::has)) {
            problems.warning("empty-source", fields.where(), "the source says nothing; add claims, or delete the file");
        }
        return read(fields, source, List.of(), ClaimReader.FORM, List.of()).reading();
    }

    /**
     * What a machine has read: the same with its confidence and its new entities, as {@code diwan read} writes it for a review.
     *
     * @param before problems that come first
     */
    public ReviewFile readForReview(Path file, List<Problem> before) {
        Problems problems = new Problems(file);
        Optional<Fields> root = root(file, REVIEW, problems);
        if (root.isEmpty()) {
            return new ReviewFile(nothing(joined(before, problems)), Map.of(), List.of(), "");
        }
        Fields fields = root.get();
        List<Entity> proposed = proposed(fields);
        String id = fields.text("source").map(Word::text).filter(Slug::isValid).orElse("unnamed");
        Source source = SourceHead.read(fields, new SourceId(id), Kind.ARTICLE, register, FreeTextFile.NONE);
        return read(fields, source, proposed, REVIEWED_CLAIM, before);
    }

    /** What a reviewer refused in a source, by the digest of its text; nothing of a file that cannot be read. */
    public Map<String, List<Rejection>> rejected(Path file, SourceId id, Kind kind) {
        Optional<Fields> fields = root(file, FORM, new Problems(file)).filter(each -> each.has("rejected"));
        if (fields.isEmpty()) {
            return Map.of();
        }
        Source source = SourceHead.read(fields.get(), id, kind, register, FreeTextFile.NONE);
        List<Rejection> rejections = new PassageReader(source).rejected(fields.get());
        Map<String, List<Rejection>> rejected = new LinkedHashMap<>();
        source.text().forEach(text -> rejected.put(text.sha256(), rejections));
        return rejected;
    }

    private static Optional<Fields> root(Path file, Form form, Problems problems) {
        return YamlTree.read(file, problems).flatMap(form::read);
    }

    private ReviewFile read(Fields fields, Source source, List<Entity> proposed, Form ofClaim, List<Problem> before) {
        PassageReader passages = new PassageReader(source);
        List<Mention> mentions = new MentionReader(passages, register).read(fields);
        List<Entry> entries = fields.entries("statements", "duplicate-statement-key");
        List<Statement> statements = new StatementReader(passages, register).read(entries);
        ClaimReader reader = new ClaimReader(ofClaim, passages, register, entries);
        List<Claim> claims = reader.read(fields);
        Map<String, BigDecimal> confidence = reader.confidence();
        String article = fields.string("article");
        List<RefusedProposal> refused = refused(fields);
        Reading reading =
                new Reading(proposed, List.of(source), statements, claims, mentions, joined(before, fields.problems()));
        return new ReviewFile(reading, confidence, refused, article);
    }

    /** What was proposed and not let through, in a reading to review. */
    private static List<RefusedProposal> refused(Fields fields) {
        return fields.list("refused").stream()
                .flatMap(node -> REFUSED.read(node).stream())
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

    private static Reading nothing(List<Problem> problems) {
        return new Reading(List.of(), List.of(), List.of(), List.of(), List.of(), problems);
    }

    private static List<Problem> joined(List<Problem> before, Problems problems) {
        return Stream.concat(before.stream(), problems.toList().stream()).toList();
    }
}
