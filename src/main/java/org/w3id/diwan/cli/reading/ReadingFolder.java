package org.w3id.diwan.cli.reading;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.model.file.WholeFile;
import org.w3id.diwan.model.reading.MachineReading;

/**
 * A folder of readings, and what is known of how each came about: {@code manifest.tsv} has a line for every article with the digests of
 * its bytes and of all else its reading depends on. A line is added when the article's files are in place, so a run that goes on after a
 * kill reads again only what was under way. One process writes at a time; its threads may be many.
 */
public final class ReadingFolder implements Closeable {
    private static final String MANIFEST = "manifest.tsv";
    private static final int COLUMNS = 3;

    private final Path folder;
    private final List<ReadingOutput> outputs;
    private final FileChannel manifest;
    private final Map<SourceId, String> known = new ConcurrentHashMap<>();

    private ReadingFolder(Path folder, List<ReadingOutput> outputs, FileChannel manifest) {
        this.folder = folder;
        this.outputs = List.copyOf(outputs);
        this.manifest = manifest;
    }

    /**
     * Opens a folder to write into; makes it where there is none.
     *
     * @throws CommandFailure if another process writes there
     */
    public static ReadingFolder open(Path folder, List<ReadingOutput> outputs) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(folder + " is a file; name a folder to write into", e);
        }
        FileChannel manifest = FileChannel.open(
                folder.resolve(MANIFEST), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        ReadingFolder opened = new ReadingFolder(folder, outputs, manifest);
        try {
            opened.lock();
            opened.recall();
            opened.sweep();
        } catch (IOException | RuntimeException e) {
            manifest.close();
            throw e;
        }
        return opened;
    }

    /** Whether the files of an article are there and were written of the same bytes, by the same reader, in the same way. */
    boolean holds(SourceId id, String bytes, String settings) {
        return (bytes + "\t" + settings).equals(known.get(id))
                && outputs.stream().allMatch(output -> Files.exists(file(output, id)));
    }

    /** Writes the files of one article; each appears whole or not at all. */
    void write(MachineReading reading, ArticleFile article, byte[] content, String settings) throws IOException {
        for (ReadingOutput output : outputs) {
            WholeFile.write(file(output, article.id()), out -> output.content().write(reading, article, content, out));
        }
        remember(article.id(), Digest.of(content) + "\t" + settings);
    }

    /** Removes the reading of an article that has been reviewed since; whether there was one. */
    boolean remove(SourceId id) throws IOException {
        if (!known.containsKey(id)) {
            return false;
        }
        boolean removed = false;
        for (ReadingOutput output : outputs) {
            removed |= Files.deleteIfExists(file(output, id));
        }
        return removed;
    }

    private Path file(ReadingOutput output, SourceId id) {
        return folder.resolve(id + output.ending());
    }

    private synchronized void remember(SourceId id, String digests) throws IOException {
        known.put(id, digests);
        manifest.write(ByteBuffer.wrap((id + "\t" + digests + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private void lock() throws IOException {
        boolean locked;
        try {
            locked = manifest.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            locked = false;
        }
        if (!locked) {
            throw CommandFailure.environment(folder + ": another diwan read is writing there; let it end first.");
        }
    }

    /** A kill may have cut the last line off; it is written anew then. */
    private void recall() throws IOException {
        String text = new String(Files.readAllBytes(folder.resolve(MANIFEST)), StandardCharsets.UTF_8);
        int whole = text.lastIndexOf('\n') + 1;
        text.substring(0, whole).lines().forEach(line -> {
            int tab = line.indexOf('\t');
            if (line.chars().filter(c -> c == '\t').count() == COLUMNS - 1 && Slug.isValid(line.substring(0, tab))) {
                known.put(new SourceId(line.substring(0, tab)), line.substring(tab + 1));
            }
        });
        manifest.truncate(text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length);
        manifest.position(manifest.size());
    }

    private void sweep() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, WholeFile.UNFINISHED)) {
            for (Path each : left) {
                Files.deleteIfExists(each);
            }
        }
    }

    @Override
    public void close() throws IOException {
        manifest.close();
    }
}
