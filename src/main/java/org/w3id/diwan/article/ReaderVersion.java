package org.w3id.diwan.article;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which reader this is: the digest of its entities and its classes, so that no number has to be counted up by hand. */
public final class ReaderVersion {
    private static final List<String> LANDMARKS =
            List.of("/entities/frames.tsv", "/org/w3id/diwan/article/ReaderVersion.class");

    private ReaderVersion() {}

    /** The same as long as neither a line of the entities nor the code of this package changes. */
    static String current() throws IOException {
        MessageDigest digest = sha256();
        for (String landmark : LANDMARKS) {
            add(Objects.requireNonNull(ReaderVersion.class.getResource(landmark), landmark), landmark, digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(URL landmark, String name, MessageDigest digest) throws IOException {
        try {
            if (landmark.openConnection() instanceof JarURLConnection connection) {
                try (FileSystem jar = FileSystems.newFileSystem(
                        Path.of(connection.getJarFileURL().toURI()))) {
                    addFolder(jar.getPath(name).resolveSibling(""), digest);
                }
            } else {
                addFolder(Path.of(landmark.toURI()).resolveSibling(""), digest);
            }
        } catch (URISyntaxException e) {
            throw new IOException("the reader's address is no path: " + landmark, e);
        }
    }

    private static void addFolder(Path folder, MessageDigest digest) throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.walk(folder)) {
            files = inside.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            digest.update((folder.relativize(file) + ":" + Files.size(file) + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
