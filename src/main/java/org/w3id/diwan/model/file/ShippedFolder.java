package org.w3id.diwan.model.file;

import java.io.Closeable;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A folder that comes with Diwan: within the jar, or among the compiled classes. Nothing is unpacked; close it when it has been read.
 *
 * @param path valid until closed
 * @param jar what has to be closed
 */
public record ShippedFolder(Path path, Optional<FileSystem> jar) implements Closeable {
    /** The folder of a file that Diwan is shipped with, such as {@code /ontology/diwan.ttl}. */
    public static ShippedFolder beside(String file) throws IOException {
        return beside(
                Objects.requireNonNull(ShippedFolder.class.getResource(file), () -> "the program lacks " + file), file);
    }

    /** The folder of a file that is in a jar, under that name, or on disk. */
    static ShippedFolder beside(URL landmark, String file) throws IOException {
        try {
            if (landmark.openConnection() instanceof JarURLConnection connection) {
                // a file system of its own, so that closing it disturbs nobody else
                FileSystem jar = FileSystems.newFileSystem(
                        Path.of(connection.getJarFileURL().toURI()));
                return new ShippedFolder(jar.getPath(file).resolveSibling(""), Optional.of(jar));
            }
            return new ShippedFolder(Path.of(landmark.toURI()).resolveSibling(""), Optional.empty());
        } catch (URISyntaxException e) {
            throw new IOException("the program's address is no path: " + landmark, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (jar.isPresent()) {
            jar.get().close();
        }
    }
}
