package org.w3id.diwan.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.w3id.diwan.dossier.DossierFolder.SourceFile;
import org.w3id.diwan.dossier.register.Register;
import org.w3id.diwan.dossier.register.RegistersReader;
import org.w3id.diwan.dossier.source.ReviewFile;
import org.w3id.diwan.dossier.source.SourceReader;
import org.w3id.diwan.dossier.yaml.Problems;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.RetiredIds;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.file.ShippedFolder;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.reading.Rejection;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/**
 * Reads a dossier's folder: the registers of entities, the ids that were retired, and under {@code sources/} and {@code sources/reference/} one file per source.
 * Whatever is wrong with them, down to files that cannot be read, is among the problems; nothing is thrown.
 */
public final class DossierReader {
    private final Vocabulary vocabulary;

    /** A reader for dossiers in this vocabulary. */
    public DossierReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The dossier that comes with Diwan, as a folder; close it when it has been read.
     *
     * @throws IOException if the jar it is in cannot be read
     */
    public static ShippedFolder shipped() throws IOException {
        return ShippedFolder.beside("/dossier/persons.yaml");
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
        Opened opened = open(folder);
        parts.accept(opened.entities());
        SourceReader sources = new SourceReader(opened.register());
        for (SourceFile file : opened.files().sources()) {
            parts.accept(sources.read(file.path(), file.id(), file.kind()));
        }
    }

    private Opened open(Path folder) {
        Problems layout = new Problems(folder);
        DossierFolder files = new DossierFolder(folder, layout);
        Register register = new Register(vocabulary);
        return new Opened(files, register, new RegistersReader(register).read(files.registers(), layout.toList()));
    }

    /**
     * Reads a machine's reading that is to be reviewed.
     *
     * @param folder the dossier whose entities it speaks of; what is wrong with its registers is among the problems
     * @param file the file, as {@code diwan read --format yaml} writes it
     */
    public ReviewFile readForReview(Path folder, Path file) {
        Opened opened = open(folder);
        return new SourceReader(opened.register())
                .readForReview(file, opened.entities().problems());
    }

    /** What reviewers refused, by the digest of the text it was read in; of files that cannot be read nothing. */
    public Map<String, List<Rejection>> rejected(Path folder) {
        Map<String, List<Rejection>> rejected = new HashMap<>();
        SourceReader sources = new SourceReader(new Register(vocabulary));
        for (SourceFile file : new DossierFolder(folder, new Problems(folder)).sources()) {
            rejected.putAll(sources.rejected(file.path(), file.id(), file.kind()));
        }
        return rejected;
    }

    /** The folder, and its registers. */
    private record Opened(DossierFolder files, Register register, Reading entities) {}
}
