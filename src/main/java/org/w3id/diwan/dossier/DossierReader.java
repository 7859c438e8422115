package org.w3id.diwan.dossier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.Mention;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Reading;
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
}
