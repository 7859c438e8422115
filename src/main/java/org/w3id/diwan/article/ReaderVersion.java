package org.w3id.diwan.article;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.w3id.diwan.model.file.Digest;

/** Which reader this is: the digest of its lexicon and its classes, so that no number has to be counted up by hand. */
final class ReaderVersion {
    private static final List<String> LANDMARKS =
            List.of("/lexicon/frames.tsv", "/org/w3id/diwan/article/ReaderVersion.class");

    private ReaderVersion() {}

    /** The same as long as neither a line of the lexicon nor the code of this package and its rooms changes. */
    static String current() throws IOException {
        Digest digest = new Digest();
        for (String landmark : LANDMARKS) {
            add(Objects.requireNonNull(ReaderVersion.class.getResource(landmark), landmark), landmark, digest);
        }
        return digest.hex();
    }

    private static void add(URL landmark, String name, Digest digest) throws IOException {
        try {
            if (landmark.openConnection() instanceof JarURLConnection connection) {
                try (FileSystem jar = FileSystems.newFileSystem(
                        Path.of(connection.getJarFileURL().toURI()))) {
                    digest.addFolder(jar.getPath(name).resolveSibling(""));
                }
            } else {
                digest.addFolder(Path.of(landmark.toURI()).resolveSibling(""));
            }
        } catch (URISyntaxException e) {
            throw new IOException("the reader's address is no path: " + landmark, e);
        }
    }
}
