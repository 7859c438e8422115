package org.w3id.diwan.dossier;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.dossier.register.RegisterFile;
import org.w3id.diwan.dossier.source.SourceWriter;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.model.file.WholeFile;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.reading.Rejection;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/**
 * Adds what was reviewed to a dossier: new entries at the end of its registers, and the source's file. First into a copy, which is then
 * read; only where nothing is wrong with it do the files move into the dossier, each whole.
 */
public final class DossierUpdate {
    private static final String MARK = "# written by diwan review, ";
    private static final int MARKED = 16;

    /** Hidden, so that no reader of the dossier minds it. */
    private static final String LOCK = ".review.lock";

    private final Vocabulary vocabulary;
    private final Path folder;

    /** Of the dossier in a folder. */
    public DossierUpdate(Vocabulary vocabulary, Path folder) {
        this.vocabulary = vocabulary;
        this.folder = folder;
    }

    /** Makes a copy of another dossier where there is none yet. */
    public static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target);
            }
        }
    }

    /** Whether a register holds entities of a class. */
    public static boolean isRegistered(String type, Vocabulary vocabulary) {
        return RegisterFile.of(type, vocabulary).isPresent();
    }

    /**
     * Whether a source's file was written by hand, or changed by hand since a review wrote it: no review writes over it then.
     *
     * @return what is wrong then
     */
    public Optional<Problem> byHand(SourceId id) throws IOException {
        return refusal(id, digest -> true);
    }

    private Optional<Problem> refusal(SourceId id, Predicate<String> isOurs) throws IOException {
        Path file = folder.resolve(name(id));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file);
        int mark = text.lastIndexOf(MARK);
        Problem.Location where = Problem.Location.of(file.toString());
        if (mark < 0 || !text.substring(mark).equals(mark(text.substring(0, mark)))) {
            return Optional.of(Problem.error(
                    "edited-by-hand",
                    where,
                    "somebody has written or edited this file, and no review writes over it; rename one of the two"));
        }
        return isOurs.test(Digest.of(text))
                ? Optional.empty()
                : Optional.of(
                        Problem.error(
                                "other-review",
                                where,
                                "another review of this article has written this file; go on with that one, or rename the file"));
    }

    /** The digest of the file that {@link #write} would make. */
    public String digest(Reading source, List<Rejection> rejected) {
        return Digest.of(content(source, rejected));
    }

    private static String content(Reading source, List<Rejection> rejected) {
        String yaml = SourceWriter.write(source, rejected);
        return yaml + mark(yaml);
    }

    /**
     * Writes the source and the entities. Processes that write into one dossier wait for each other.
     *
     * @param isOurs whether a file with this digest came of the same review, so that it may be written over
     * @return what is wrong with the dossier that would come of it; with an error among them nothing was written
     */
    public synchronized List<Problem> write(
            Reading source, List<Entity> entities, List<Rejection> rejected, Predicate<String> isOurs)
            throws IOException {
        try (FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel is closed
            Optional<Problem> refusal = refusal(source.sources().get(0).id(), isOurs);
            return refusal.isPresent() ? List.of(refusal.get()) : writeLocked(source, entities, rejected);
        }
    }

    private List<Problem> writeLocked(Reading source, List<Entity> entities, List<Rejection> rejected)
            throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        Set<String> known = new DossierReader(vocabulary)
                .read(folder).entities().stream()
                        .map(entity -> entity.id().value())
                        .collect(Collectors.toSet());
        for (Entity entity : entities) {
            if (known.add(entity.id().value())) {
                String register = RegisterFile.of(entity.type(), vocabulary)
                        .map(RegisterFile::fileName)
                        .orElseThrow(() -> new IllegalArgumentException("no register holds " + entity.type()));
                String before = files.containsKey(register) ? files.get(register) : text(register);
                files.put(register, before + "\n" + SourceWriter.entry(entity));
            }
        }
        files.put(name(source.sources().get(0).id()), content(source, rejected));
        List<Problem> problems = tried(files);
        if (!Problem.anyError(problems)) {
            write(files, folder);
        }
        return problems;
    }

    /** A register's entries so far. */
    private String text(String register) throws IOException {
        Path file = folder.resolve(register);
        String text = Files.exists(file) ? Files.readString(file) : "";
        String entries = text.strip().equals("{}") ? "" : text;
        return entries.isEmpty() || entries.endsWith("\n") ? entries : entries + "\n";
    }

    private List<Problem> tried(Map<String, String> files) throws IOException {
        Path copy = Files.createTempDirectory("diwan-review-");
        try {
            Path dossier = copy.resolve("dossier");
            copy(folder, dossier);
            write(files, dossier);
            List<Problem> problems = new ArrayList<>();
            new DossierReader(vocabulary)
                    .read(dossier, part -> part.problems().forEach(problem -> problems.add(asOf(problem, dossier))));
            return problems;
        } finally {
            MoreFiles.deleteRecursively(copy, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private static void write(Map<String, String> files, Path dossier) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = dossier.resolve(file.getKey());
            Files.createDirectories(target.toAbsolutePath().resolveSibling(""));
            WholeFile.write(target, file.getValue());
        }
    }

    /** The problem where it will be, not in the copy. */
    private Problem asOf(Problem problem, Path copy) {
        Problem.Location at = problem.where();
        String file = at.file().replace(copy.toString(), folder.toString());
        return new Problem(
                problem.severity(),
                problem.code(),
                new Problem.Location(file, at.line(), at.column()),
                problem.message().replace(copy.toString(), folder.toString()));
    }

    private static String name(SourceId id) {
        return "sources/" + id + ".yaml";
    }

    private static String mark(String text) {
        return MARK + Digest.of(text).substring(0, MARKED) + "; once edited, no review writes over it\n";
    }
}
