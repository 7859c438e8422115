package org.w3id.diwan.store.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.diwan.model.file.WholeFile;
import org.w3id.diwan.store.index.CommitMark;
import org.w3id.diwan.store.index.DefaultGraph;
import org.w3id.diwan.store.index.NamesTextIndex;
import org.w3id.diwan.store.journal.ChangeJournal;
import org.w3id.diwan.store.journal.Manifest;

/** One open database with its text index: everything that one load made, and what curators added since. */
public final class Generation implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);
    private static final String DATABASE = "tdb2";
    private static final String INDEX = "lucene";
    private static final String MANIFEST = "manifest";
    private static final String EDITED = "edited";

    private final long number;
    private final Optional<Path> folder;
    private final DatasetGraph database;
    private final NamesTextIndex index;
    private final DatasetGraph graph;
    private final FileLocks.Held lock;
    private Manifest manifest = Manifest.NONE;
    private boolean edited;
    private boolean closed;

    private Generation(
            long number, Optional<Path> folder, DatasetGraph database, Directory directory, FileLocks.Held lock) {
        this.number = number;
        this.folder = folder;
        this.database = database;
        this.lock = lock;
        this.index = new NamesTextIndex(directory);
        this.graph = TextDatasetFactory.create(database, index);
    }

    /** An empty generation in memory. */
    static Generation inMemory(long number) {
        return new Generation(
                number, Optional.empty(), DatabaseMgr.createDatasetGraph(), new ByteBuffersDirectory(), () -> {});
    }

    /** An empty generation in a folder that nobody else knows of. */
    public static Generation unlocked(Path folder) throws IOException {
        return create(0, folder, () -> {});
    }

    /** An empty generation in a folder that does not exist yet. */
    static Generation create(long number, Path folder, FileLocks.Held lock) throws IOException {
        Files.createDirectories(folder.resolve(DATABASE));
        Directory directory = FSDirectory.open(folder.resolve(INDEX));
        return new Generation(number, Optional.of(folder), connect(folder), directory, lock);
    }

    /** A finished generation; its text index is built again where it is damaged or missed a transaction. */
    static Generation open(long number, Path folder, FileLocks.Held lock) throws IOException {
        Manifest manifest = manifest(folder);
        DatasetGraph database = connect(folder);
        try {
            long commits = Txn.calculateRead(database, () -> CommitMark.inGraph(database));
            Directory directory = FSDirectory.open(folder.resolve(INDEX));
            if (!isCurrent(directory, commits)) {
                LOG.warn("the text index in {} is damaged or missed a transaction: building it again", folder);
                rebuild(directory, database);
            }
            Generation generation = new Generation(number, Optional.of(folder), database, directory, lock);
            generation.manifest = manifest;
            generation.edited = isEdited(folder);
            return generation;
        } catch (IOException | RuntimeException e) {
            TDBInternal.expel(database, true);
            throw e;
        }
    }

    /** What the generation in a folder was loaded from, open or not. */
    static Manifest manifest(Path folder) throws IOException {
        return Manifest.read(folder.resolve(MANIFEST));
    }

    /** Whether curators' graphs stand in the generation in a folder, open or not. */
    static boolean isEdited(Path folder) {
        return Files.exists(folder.resolve(EDITED));
    }

    private static DatasetGraph connect(Path folder) {
        return DatabaseMgr.connectDatasetGraph(Location.create(folder.resolve(DATABASE)));
    }

    /** Whether every file of it is there, holds what was written into it, and has seen the last transaction. */
    private static boolean isCurrent(Directory directory, long commits) {
        try (DirectoryReader index = DirectoryReader.open(directory)) {
            for (LeafReaderContext segment : index.leaves()) {
                segment.reader().checkIntegrity();
            }
            return CommitMark.inIndex(directory) == commits;
        } catch (IOException | RuntimeException damaged) {
            LOG.debug("unreadable text index", damaged);
            return false;
        }
    }

    private static void rebuild(Directory directory, DatasetGraph database) throws IOException {
        for (String file : directory.listAll()) {
            directory.deleteFile(file);
        }
        NamesTextIndex index = new NamesTextIndex(directory);
        try {
            fill(index, database);
        } finally {
            index.close();
        }
    }

    private static long fill(NamesTextIndex index, DatasetGraph database) throws IOException {
        database.begin(ReadWrite.READ);
        try {
            return index.fill(database);
        } finally {
            database.end();
        }
    }

    /** The database with its index. */
    DatasetGraph graph() {
        return graph;
    }

    /** Adds to a named graph, the index and the default graph together. */
    void add(Quad quad) {
        graph.add(quad);
        DefaultGraph.added(database, quad.getGraph(), quad.asTriple());
    }

    /** Deletes from a named graph, the index and the default graph together. */
    void delete(Quad quad) {
        graph.delete(quad);
        DefaultGraph.deleted(database, quad.getGraph(), quad.asTriple());
    }

    /** The database alone, for bulk loading; {@link #indexNames} must follow. */
    public DatasetGraph database() {
        return database;
    }

    /** The text index. */
    NamesTextIndex index() {
        return index;
    }

    /** What was loaded. */
    public Manifest manifest() {
        return manifest;
    }

    long number() {
        return number;
    }

    /** Whether curators' graphs stand in it. */
    boolean isEdited() {
        return edited;
    }

    /**
     * Differs between any two states of the graph: the generation, what it was loaded from, and the number of its write transactions that
     * the caller's transaction sees.
     */
    public String version() {
        String digest = manifest.digest();
        long commits = database.isInTransaction()
                ? CommitMark.inGraph(database)
                : Txn.calculateRead(database, () -> CommitMark.inGraph(database));
        return number + "-" + digest.substring(0, Math.min(8, digest.length())) + "-" + commits;
    }

    /** Commits the write transaction of the calling thread, with its mark. */
    void commit() {
        try {
            markEdited();
        } catch (IOException e) {
            throw new UncheckedIOException("the transaction cannot be committed: " + e.getMessage(), e);
        }
        CommitMark.set(CommitMark.inGraph(database) + 1, graph, index.getIndexWriter());
        graph.commit();
    }

    /** Ends the transaction of the calling thread. The index does not pass that on where undoing failed, and the thread would never be free. */
    void end() {
        try {
            graph.end();
        } finally {
            database.end();
        }
    }

    /** Notes, before it is so, that curators' graphs stand in it. */
    public void markEdited() throws IOException {
        if (!edited && folder.isPresent()) {
            WholeFile.write(folder.get().resolve(EDITED), "");
        }
        edited = true;
    }

    /** Builds the text index of a database that was bulk loaded. Answers how many names there are. */
    public long indexNames() throws IOException {
        Txn.executeWrite(database, () -> CommitMark.set(1, database, index.getIndexWriter()));
        return fill(index, database);
    }

    /** Notes what was loaded. */
    public void describe(Manifest loaded) throws IOException {
        manifest = loaded;
        if (folder.isPresent()) {
            loaded.write(folder.get().resolve(MANIFEST));
        }
    }

    /**
     * Notes how it differs from the generation before; the caller has loaded it and nobody has edited it yet.
     *
     * @param old the folder of the current generation, if there is one
     */
    void noteChanges(Optional<Path> old) throws IOException {
        if (folder.isPresent()) {
            ChangeJournal.note(folder.get(), number, manifest, database, old);
        }
    }

    /** What the last loads changed; no journal is kept in memory. */
    public Optional<ChangeJournal> changes() throws IOException {
        return folder.isPresent() ? Optional.of(ChangeJournal.of(folder.get(), number, manifest)) : Optional.empty();
    }

    /** What is wrong with it, a sentence each. The caller holds a transaction. */
    public List<String> problems() throws IOException {
        return DataVerification.problems(
                database, manifest, folder.map(ChangeJournal::fingerprints).orElseGet(() -> Path.of("none")));
    }

    /** Closing it again does nothing. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            index.close();
            index.getDirectory().close();
        } catch (TextIndexException e) {
            throw new IOException("the text index could not be closed", e);
        } finally {
            TDBInternal.expel(database, true);
            lock.close();
        }
    }
}
