package org.w3id.diwan.model.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Writes a file whole or not at all: a reader sees the old content or the new, never a part, and it survives a crash of the machine. */
public final class WholeFile {
    /** The files that a killed process may leave, as a glob. */
    public static final String UNFINISHED = ".*.unfinished-*";

    private WholeFile() {}

    /** What a file shall hold. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream output) throws IOException;
    }

    /** Writes text as UTF-8. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes. */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, output -> output.write(bytes));
    }

    /**
     * Writes a hidden file beside and renames it. A symbolic link stays and its target is replaced; a device, such as {@code /dev/null}, is
     * written to directly.
     *
     * @throws FileSystemException if there is a folder of that name
     * @throws IOException if it cannot be written; what was there is there still
     */
    public static void write(Path file, Content content) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder; name a file in it");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            fill(file, content);
            return;
        }
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished-"
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().getId());
        try {
            fill(unfinished, content);
            move(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void fill(Path file, Content content) throws IOException {
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.write(output);
        }
    }

    /** Gives a finished file its name, in place of what had it, and makes both durable. */
    public static void move(Path finished, Path name) throws IOException {
        force(finished, StandardOpenOption.WRITE);
        try {
            Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(finished, name, StandardCopyOption.REPLACE_EXISTING);
        }
        force(Objects.requireNonNull(name.toAbsolutePath().getParent()), StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
