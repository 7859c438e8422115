package org.w3id.diwan.dossier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.Mention;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Reading;
import org.w3id.diwan.model.Rejection;
import org.w3id.diwan.model.RetiredIds;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Source.Kind;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.Vocabulary;

/**
 * Reads a dossier's folder: the registers of entities, the ids that were retired, and under {@code sources/} and {@code sources/reference/} one file per source.
 * Whatever is wrong with them, down to files that cannot be read, is among the problems; nothing is thrown.
 */
public final class DossierReader {
    private final Vocabulary vocabulary;
    private final Limits limits;

    /** A reader with {@link Limits#DEFAULT}. */
    public DossierReader(Vocabulary vocabulary) {
        this(vocabulary, Limits.DEFAULT);
    }

    /**
     * A reader for dossiers in this vocabulary.
     *
     * @param limits what is refused for its size
     */
    public DossierReader(Vocabulary vocabulary, Limits limits) {
        this.vocabulary = vocabulary;
        this.limits = limits;
    }

    /** Reads all of it into memory. What is sound is there even where there are problems. */
    public Reading read(Path folder) {
        List<Entity> entities = new ArrayList<>();
        List<RetiredIds> retired = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        read(folder, part -> {
            entities.addAll(part.entities());
            retired.add(part.retired());
            sources.addAll(part.sources());
            statements.addAll(part.statements());
            claims.addAll(part.claims());
            mentions.addAll(part.mentions());
            problems.addAll(part.problems());
        });
        return new Reading(entities, retired.get(0), sources, statements, claims, mentions, problems);
    }

    /**
     * Reads it part by part: first the registers with all entities and retired ids, then each source by itself, articles before references, each in the
     * order of their ids. No part is kept, so memory does not grow with the sources.
     *
     * @param parts gets each part once; whether all of them are sound is known after the last only
     */
    public void read(Path folder, Consumer<? super Reading> parts) {
        Problems layout = new Problems(folder.toString(), limits.problems());
        DossierFolder files = new DossierFolder(folder, layout);
        RegistersReader registers = new RegistersReader(vocabulary, limits);
        Reading entities = registers.read(files.registers(), files.retired());
        List<Problem> problems = new ArrayList<>(layout.toList());
        problems.addAll(entities.problems());
        parts.accept(new Reading(
                entities.entities(), entities.retired(), List.of(), List.of(), List.of(), List.of(), problems));

        SourceReader sources = new SourceReader(vocabulary, registers.register(), limits);
        files.articles().forEach(file -> parts.accept(sources.read(file.path(), file.id(), Kind.ARTICLE)));
        files.references().forEach(file -> parts.accept(sources.read(file.path(), file.id(), Kind.REFERENCE)));
    }

    /**
     * Reads a machine's reading that is to be reviewed.
     *
     * @param folder the dossier whose entities it speaks of; what is wrong with its registers is among the problems
     * @param file the file, as {@code diwan read --format yaml} writes it
     */
    public ReviewFile readForReview(Path folder, Path file) {
        Problems layout = new Problems(folder.toString(), limits.problems());
        DossierFolder files = new DossierFolder(folder, layout);
        RegistersReader registers = new RegistersReader(vocabulary, limits);
        Reading entities = registers.read(files.registers(), files.retired());
        ReviewFile review = new ReviewFileReader(vocabulary, registers.register(), limits).read(file);
        List<Problem> problems = new ArrayList<>(layout.toList());
        problems.addAll(entities.problems());
        problems.addAll(review.reading().problems());
        Reading read = review.reading();
        return new ReviewFile(
                new Reading(
                        read.entities(), read.sources(), read.statements(), read.claims(), read.mentions(), problems),
                review.confidence(),
                review.article());
    }

    /** What reviewers refused, by the digest of the text it was read in; of files that cannot be read nothing. */
    public Map<String, List<Rejection>> rejected(Path folder) {
        Map<String, List<Rejection>> rejected = new HashMap<>();
        DossierFolder files = new DossierFolder(folder, new Problems(folder.toString(), limits.problems()));
        for (DossierFolder.SourceFile file : files.articles()) {
            Problems ignored = new Problems(file.path().toString(), limits.problems());
            new TextFile(file.path(), limits, ignored)
                    .read()
                    .flatMap(text -> new YamlTree(limits, ignored).read(text))
                    .map(root -> new Fields(root, ignored.at(root), "a source", SourceReader.FIELDS, ignored))
                    .filter(fields -> fields.has("rejected"))
                    .ifPresent(fields -> fields.map("text")
                            .flatMap(map -> new Fields(
                                            map, fields.where("text"), "a text", SourceHead.TEXT_FIELDS, ignored)
                                    .text("sha256"))
                            .ifPresent(digest -> rejected.put(
                                    digest.text(),
                                    new RejectedReader(
                                                    new SourceContext(
                                                            file.id(), Kind.ARTICLE, Integer.MAX_VALUE, Period.UNKNOWN),
                                                    ignored)
                                            .read(fields))));
        }
        return rejected;
    }
}
