package org.w3id.diwan.store.data;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.diwan.model.file.WholeFile;

/**
 * The folder of a store.
 *
 * <pre>
 * layout               the version of this layout
 * current              the number of the generation that is served; replaced by an atomic rename
 * generations/7/       tdb2/ lucene/ manifest, and "edited" where curators' graphs stand in it;
 *                      fingerprints and changes, see ChangeJournal
 * generations/7.lock   held by the process that has it open
 * load.lock            held by the process that builds the next generation
 * edit.lock            held during a write transaction, and while current is replaced
 * </pre>
 */
public final class DataFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final String LAYOUT = "2";

    private final Path folder;
    private final Path generations;
    private final Path current;

    private DataFolder(Path folder) {
        this.folder = folder;
        this.generations = folder.resolve("generations");
        this.current = folder.resolve("current");
    }

    /**
     * Opens or creates a data folder.
     *
     * @throws IOException if the folder holds something else, or a layout that this version does not know
     */
    public static DataFolder open(Path path) throws IOException {
        Files.createDirectories(path);
        // one name for one folder: locks within the process go by it
        DataFolder data = new DataFolder(path.toRealPath());
        Path layout = data.folder.resolve("layout");
        if (!Files.exists(layout)) {
            data.requireEmpty();
            WholeFile.write(layout, LAYOUT + "\n");
        }
        String found = Files.readString(layout, StandardCharsets.UTF_8).strip();
        if (!found.equals(LAYOUT)) {
            throw new IOException(path + " has layout " + found + ", but this version of Diwan reads layout " + LAYOUT
                    + ": load into another folder");
        }
        Files.createDirectories(data.generations);
        return data;
    }

    private void requireEmpty() throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            // a first start that was killed leaves an unfinished layout
            if (content.anyMatch(file -> !file.getFileName().toString().startsWith(".layout"))) {
                throw new IOException(folder + " is neither empty nor a data folder of Diwan: choose another folder");
            }
        }
    }

    /** The number of the generation that is served; none before the first load. */
    OptionalLong current() throws IOException {
        try {
            return OptionalLong.of(Long.parseLong(
                    Files.readString(current, StandardCharsets.UTF_8).strip()));
        } catch (NoSuchFileException none) {
            return OptionalLong.empty();
        } catch (NumberFormatException e) {
            throw new IOException(
                    current + " is damaged: write the number of a folder in " + generations + " into it", e);
        }
    }

    /** What changes whenever {@link #current()} may have: cheap enough to ask before every transaction. */
    Object currentStamp() throws IOException {
        try {
            BasicFileAttributes file = Files.readAttributes(current, BasicFileAttributes.class);
            return List.of(file.lastModifiedTime(), String.valueOf(file.fileKey()));
        } catch (NoSuchFileException none) {
            return "none";
        }
    }

    /** Makes a finished generation the one that is served. The caller holds the load lock and the edit lock. */
    void makeCurrent(long number) throws IOException {
        try (Stream<Path> written = Files.walk(generation(number))) {
            for (Path path : (Iterable<Path>) written::iterator) {
                force(path);
            }
        }
        WholeFile.write(current, number + "\n");
    }

    /** Makes a file or folder survive a crash of the machine. */
    private static void force(Path path) throws IOException {
        StandardOpenOption mode = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    /** Where a generation lies. */
    Path generation(long number) {
        return generations.resolve(Long.toString(number));
    }

    /** Where the generation lies that is served; none before the first load. */
    Optional<Path> currentGeneration() throws IOException {
        OptionalLong number = current();
        return number.isPresent() ? Optional.of(generation(number.getAsLong())) : Optional.empty();
    }

    /** The lock of whoever has a generation open. */
    static Path lockOf(Path generation) {
        return generation.resolveSibling(generation.getFileName() + ".lock");
    }

    /** The lock of whoever builds the next generation. */
    Path loadLock() {
        return folder.resolve("load.lock");
    }

    /** The lock of whoever changes the current generation or replaces it. */
    Path editLock() {
        return folder.resolve("edit.lock");
    }

    /** Opens the current generation. */
    Optional<Generation> openCurrent() throws IOException {
        while (true) {
            OptionalLong number = current();
            if (number.isEmpty()) {
                return Optional.empty();
            }
            Path generation = generation(number.getAsLong());
            Path lockFile = lockOf(generation);
            FileLocks.Held lock = FileLocks.tryTake(lockFile)
                    .orElseThrow(() -> new StoreInUseException(folder + " is open in " + FileLocks.holder(lockFile)
                            + ": ask its server, or stop it first"));
            // a load may have replaced it and removed the old one before we held the lock
            if (current().equals(number)) {
                return Optional.of(open(number.getAsLong(), generation, lock));
            }
            lock.close();
        }
    }

    private static Generation open(long number, Path generation, FileLocks.Held lock) throws IOException {
        try {
            return Generation.open(number, generation, lock);
        } catch (IOException e) {
            lock.close();
            throw e;
        } catch (RuntimeException e) {
            lock.close();
            throw new IOException("the graph in " + generation + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** A number that no generation has had. */
    long next() throws IOException {
        long highest = current().orElse(0);
        for (long number : numbers()) {
            highest = Math.max(highest, number);
        }
        return highest + 1;
    }

    /** Removes replaced generations and what dead loads left, except what somebody has open. The caller holds the load lock. */
    void removeUnused() throws IOException {
        OptionalLong served = current();
        for (long number : numbers()) {
            if (!served.equals(OptionalLong.of(number))) {
                removeIfUnused(generation(number));
            }
        }
    }

    private static void removeIfUnused(Path generation) throws IOException {
        Optional<FileLocks.Held> unused = FileLocks.tryTake(lockOf(generation));
        if (unused.isEmpty()) {
            return;
        }
        FileLocks.Held lock = unused.get();
        try (lock) {
            MoreFiles.deleteRecursively(generation, RecursiveDeleteOption.ALLOW_INSECURE);
            Files.deleteIfExists(lockOf(generation));
        } catch (IOException e) {
            // the next load tries again
            LOG.warn("the replaced generation {} could not be removed: {}", generation, e.toString());
        }
    }

    /** How much room is left, for messages. */
    String space() throws IOException {
        return Files.getFileStore(folder).getUsableSpace() / 1_000_000 + " MB are free in " + folder;
    }

    private List<Long> numbers() throws IOException {
        try (Stream<Path> content = Files.list(generations)) {
            return content.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .toList();
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
