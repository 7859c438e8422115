package org.w3id.diwan.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
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
 *                      fingerprints and changes, see ChangeNotes
 * generations/7.lock   held by the process that has it open
 * load.lock            held by the process that builds the next generation
 * edit.lock            held during a write transaction, and while current is replaced
 * </pre>
 */
final class DataFolder {
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
    static DataFolder open(Path path) throws IOException {
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
            var file = Files.readAttributes(current, java.nio.file.attribute.BasicFileAttributes.class);
            return List.of(file.lastModifiedTime(), String.valueOf(file.fileKey()));
        } catch (NoSuchFileException none) {
            return "none";
        }
    }

    /** Makes a finished generation the one that is served. The caller holds the load lock and the edit lock. */
    void makeCurrent(long number) throws IOException {
        DurableFiles.forceTree(generation(number));
        WholeFile.write(current, number + "\n");
    }

    /** Where a generation lies. */
    Path generation(long number) {
        return generations.resolve(Long.toString(number));
    }

    /** The lock of whoever has a generation open. */
    Path generationLock(long number) {
        return generations.resolve(number + ".lock");
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
            Path lockFile = generationLock(number.getAsLong());
            Optional<FileLocks.Held> lock = FileLocks.tryTake(lockFile);
            if (lock.isEmpty()) {
                throw new StoreInUseException(
                        folder + " is open in " + FileLocks.holder(lockFile) + ": ask its server, or stop it first");
            }
            // a load may have replaced it and removed the old one before we held the lock
            if (current().equals(number)) {
                return Optional.of(open(number.getAsLong(), lock.get()));
            }
            lock.get().close();
        }
    }

    private Generation open(long number, FileLocks.Held lock) throws IOException {
        try {
            return Generation.open(number, generation(number), lock);
        } catch (IOException e) {
            lock.close();
            throw e;
        } catch (RuntimeException e) {
            lock.close();
            throw new IOException("the graph in " + generation(number) + " cannot be opened: " + e.getMessage(), e);
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
            if (served.isEmpty() || number != served.getAsLong()) {
                removeIfUnused(number);
            }
        }
    }

    private void removeIfUnused(long number) throws IOException {
        Optional<FileLocks.Held> lock = FileLocks.tryTake(generationLock(number));
        if (lock.isPresent()) {
            try {
                DurableFiles.deleteTree(generation(number));
                Files.deleteIfExists(generationLock(number));
            } catch (IOException e) {
                // the next load tries again
                LOG.warn("the replaced generation {} could not be removed: {}", generation(number), e.toString());
            } finally {
                lock.get().close();
            }
        }
    }

    /** How much room is left, for messages. */
    String space() throws IOException {
        return Files.getFileStore(folder).getUsableSpace() / 1_000_000 + " MB are free in " + folder;
    }

    private List<Long> numbers() throws IOException {
        List<Long> numbers = new ArrayList<>();
        try (Stream<Path> content = Files.list(generations)) {
            content.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .forEach(numbers::add);
        }
        return numbers;
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
