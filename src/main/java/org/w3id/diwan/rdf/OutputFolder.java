package org.w3id.diwan.rdf;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder whose files are replaced together: new ones are written into a hidden folder inside it and moved when all are whole. Until
 * {@link #replace} nothing that was there changes, and files that Diwan did not write are never touched.
 */
final class OutputFolder implements Closeable {
    private static final String HIDDEN = ".writing-";
    private static final Pattern HIDDEN_FORM = Pattern.compile("\\.writing-(\\d{1,18})-\\d+");

    private final Path folder;
    private final boolean created;
    private final Path hidden;
    private final Set<String> written = new TreeSet<>();

    private OutputFolder(Path folder, boolean created, Path hidden) {
        this.folder = folder;
        this.created = created;
        this.hidden = hidden;
    }

    static OutputFolder open(Path folder) throws IOException {
        boolean created = Files.notExists(folder);
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(folder + " is a file; name a folder to write into", e);
        }
        sweep(folder);
        Path hidden = Files.createTempDirectory(
                folder, HIDDEN + ProcessHandle.current().pid() + "-");
        return new OutputFolder(folder, created, hidden);
    }

    /**
     * Where to write the new version of a file.
     *
     * @throws IllegalArgumentException if it was asked for before
     */
    Path file(String name) {
        if (!written.add(name)) {
            throw new IllegalArgumentException("written twice: " + name);
        }
        return hidden.resolve(name);
    }

    /**
     * Moves every new file to its place and deletes those that were written earlier and no longer are. A file that stays the same is
     * not touched.
     *
     * @param earlier the names of all files that Diwan wrote there before
     */
    void replace(Set<String> earlier) throws IOException {
        for (String name : written) {
            if (Files.isDirectory(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(folder.resolve(name) + " is a folder where a file has to be written; remove it");
            }
        }
        for (String name : written) {
            Path target = folder.resolve(name);
            if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                    || Files.mismatch(hidden.resolve(name), target) >= 0) {
                Files.move(
                        hidden.resolve(name),
                        target,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        for (String name : earlier) {
            if (!written.contains(name)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    /** Removes the hidden folder, and the folder itself if it was made for files that were then not written. */
    @Override
    public void close() throws IOException {
        delete(hidden);
        if (created) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException written) {
                return;
            }
        }
    }

    /** Removes what killed runs left behind. */
    private static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, HIDDEN + "*")) {
            for (Path entry : left) {
                Matcher name = HIDDEN_FORM.matcher(entry.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    delete(entry);
                }
            }
        }
    }

    private static void delete(Path hidden) throws IOException {
        if (Files.exists(hidden)) {
            MoreFiles.deleteRecursively(hidden, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
