package org.w3id.diwan.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file that is there as a whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /** Writes beside the file and then puts it in its place; a folder or a special file (such as {@code /dev/null}) is no place for it. */
    static void write(Path file, Content content) throws IOException {
        if (Files.isDirectory(file)) {
            throw CommandFailure.environment(file + " is a folder; name a file in it.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.write(output);
            }
            return;
        }
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished-"
                + ProcessHandle.current().pid());
        try {
            try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                content.write(output);
            }
            try {
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException notHere) {
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** What the file holds. */
    interface Content {
        void write(OutputStream output) throws IOException;
    }
}
