package org.w3id.diwan.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.store.data.CurrentDatasetGraph;
import org.w3id.diwan.store.data.DataFolder;
import org.w3id.diwan.store.data.Generations;
import org.w3id.diwan.store.data.LoadReport;
import org.w3id.diwan.store.data.StoreInUseException;
import org.w3id.diwan.store.data.StoredGenerations;
import org.w3id.diwan.store.data.TransientGenerations;
import org.w3id.diwan.store.gate.GraphGate;
import org.w3id.diwan.store.gate.Ontology;
import org.w3id.diwan.store.journal.ChangeJournal;
import org.w3id.diwan.store.journal.Manifest;

/**
 * The graph, in a folder or in memory: loaded from RDF files as a whole, queried and edited through Jena.
 *
 * <p>A load builds the next generation of the graph beside the current one, which then takes its place in one step, also under a running
 * server in another process. A load that fails, is killed or fills the disk changes nothing.
 *
 * <p>Opening is cheap and takes no lock; the graph is opened, and held against other processes, when it is first asked for. Close the store
 * after its transactions have ended.
 */
public final class GraphStore implements Closeable {
    private final Generations generations;
    private @Nullable CurrentDatasetGraph graph;

    private GraphStore(Generations generations) {
        this.generations = generations;
    }

    /**
     * A store in a folder, which is created where it does not exist.
     *
     * @throws IOException if the folder holds something else, or was written by a version of Diwan with another layout
     */
    public static GraphStore open(Path folder) throws IOException {
        return new GraphStore(new StoredGenerations(DataFolder.open(folder)));
    }

    /** An empty store in memory, gone when it is closed. */
    public static GraphStore inMemory() {
        return new GraphStore(new TransientGenerations());
    }

    /**
     * Makes files the graph, in place of those it was loaded from before. Graphs that curators added by update stay.
     *
     * @param inputs RDF files, and folders that hold RDF files
     * @param ontology what their words mean
     * @return what became of it; with errors nothing was changed
     * @throws StoreInUseException if another load runs, or if another process serves a graph that curators have edited
     * @throws IOException if a file cannot be read or the folder cannot be written; the graph is unchanged then
     */
    public LoadReport load(List<Path> inputs, Ontology ontology) throws IOException {
        GraphGate gate = new GraphGate(inputs, ontology);
        List<Problem> missing = gate.problems();
        return missing.isEmpty() ? generations.load(gate) : LoadReport.refused(missing);
    }

    /**
     * The graph; its default graph holds what all named graphs hold except readings, {@code text:query} finds entities by name, and each
     * transaction sees the newest load.
     *
     * @throws StoreInUseException if another process has it open
     * @throws IOException if nothing is loaded yet, or the folder cannot be read
     */
    public DatasetGraph datasetGraph() throws IOException {
        return opened();
    }

    /** {@link #load(List, Ontology)} with Diwan's own ontology. */
    public LoadReport load(List<Path> inputs) throws IOException {
        return load(inputs, Ontology.shipped());
    }

    private synchronized CurrentDatasetGraph opened() throws IOException {
        if (graph == null) {
            generations.open();
            graph = new CurrentDatasetGraph(generations);
        }
        return graph;
    }

    /**
     * A short text that differs between any two states of the graph, fit for an entity tag. Within a transaction it is the state that
     * the transaction sees.
     *
     * @throws IOException as {@link #datasetGraph}
     */
    public String version() throws IOException {
        return opened().generation().version();
    }

    /**
     * What the last loads changed; empty for a store in memory, which keeps no journal. Curators' edits are not in it. Within a transaction
     * it ends with the state that the transaction sees.
     *
     * @throws IOException as {@link #datasetGraph}
     */
    public Optional<ChangeJournal> changes() throws IOException {
        CurrentDatasetGraph all = opened();
        return all.isInTransaction()
                ? all.generation().changes()
                : read(() -> all.generation().changes());
    }

    /** Something that is asked of the graph. */
    private interface Asked<T> {
        T answer() throws IOException;
    }

    private <T> T read(Asked<T> question) throws IOException {
        CurrentDatasetGraph all = opened();
        all.begin(ReadWrite.READ);
        try {
            return question.answer();
        } finally {
            all.end();
        }
    }

    /**
     * Writes the whole graph, curators' graphs and the ontology included, as gzipped N-Quads, and reads it again. The file appears when it
     * is complete.
     *
     * @param file usually named {@code *.nq.gz}; replaced if it exists
     * @return how many quads it holds
     * @throws IOException as {@link #datasetGraph}, or if the file cannot be written
     */
    public long backup(Path file) throws IOException {
        CurrentDatasetGraph all = opened();
        return read(() -> Backup.write(Backup.of(all), all.generation().manifest(), file));
    }

    /**
     * Writes a backup of a graph that another process serves.
     *
     * @param dump what that server sends: all quads of the named graphs, as N-Quads, asked for when it is read
     * @return how many quads it holds
     * @throws IOException if the file cannot be written, or if a load replaced the graph meanwhile: try again
     */
    public long backup(Path file, Dump dump) throws IOException {
        Manifest before = generations.manifest();
        try (InputStream quads = dump.open()) {
            long count = Backup.write(quads::transferTo, before, file);
            if (generations.manifest().equals(before)) {
                return count;
            }
        }
        Files.deleteIfExists(file);
        throw new IOException("a load replaced the graph while it was backed up: try again");
    }

    /**
     * Reads everything and compares it with what was loaded; the text index is looked at, and mended, whenever a store is opened.
     *
     * @return what is wrong, a sentence each; nothing if all is well
     * @throws IOException as {@link #datasetGraph}
     */
    public List<String> verify() throws IOException {
        CurrentDatasetGraph all = opened();
        return read(() -> all.generation().problems());
    }

    /** All quads, as a server sends them. */
    @FunctionalInterface
    public interface Dump {
        /** Asks for them. */
        InputStream open() throws IOException;
    }

    /**
     * Makes a store what it was when {@link #backup} wrote a file. The gate is not asked again.
     *
     * @throws IOException if something is loaded already, or if the file is no backup or damaged; nothing was changed then
     */
    public LoadReport restore(Path backup) throws IOException {
        if (!generations.isEmpty()) {
            throw new IOException("a backup is restored into an empty store: choose another folder");
        }
        return generations.load(new Backup(backup));
    }

    @Override
    public synchronized void close() throws IOException {
        generations.close();
        graph = null;
    }
}
