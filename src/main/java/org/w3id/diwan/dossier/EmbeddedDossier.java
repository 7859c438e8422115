package org.w3id.diwan.dossier;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The dossier that comes with Diwan, as a folder: within the jar, or among the compiled classes. Nothing is unpacked, so nothing is left
 * behind. Close it when it has been read.
 */
public final class EmbeddedDossier implements Closeable {
    private static final String FOLDER = "/dossier";
    private static final String LANDMARK = FOLDER + "/persons.yaml";

    private final Path folder;
    private final Optional<FileSystem> jar;

    private EmbeddedDossier(Path folder, Optional<FileSystem> jar) {
        this.folder = folder;
        this.jar = jar;
    }

    /**
     * Opens it.
     *
     * @throws IOException if this build has none, or its jar cannot be read
     */
    public static EmbeddedDossier open() throws IOException {
        URL landmark = EmbeddedDossier.class.getResource(LANDMARK);
        if (landmark == null) {
            throw new FileNotFoundException("this build of Diwan has no dossier in it");
        }
        return beside(landmark);
    }

    /** The folder of a file that is in a jar or on disk. */
    static EmbeddedDossier beside(URL landmark) throws IOException {
        try {
            if (landmark.openConnection() instanceof JarURLConnection connection) {
                // A file system of its own, so that closing it disturbs nobody else.
                FileSystem jar = FileSystems.newFileSystem(
                        Path.of(connection.getJarFileURL().toURI()));
                return new EmbeddedDossier(jar.getPath(FOLDER), Optional.of(jar));
            }
            return new EmbeddedDossier(Path.of(landmark.toURI()).resolveSibling(""), Optional.empty());
        } catch (URISyntaxException e) {
            throw new IOException("the dossier's address is no path: " + landmark, e);
        }
    }

    /** The folder, for a {@link DossierReader}; valid until closed. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (jar.isPresent()) {
            jar.get().close();
        }
    }
}
