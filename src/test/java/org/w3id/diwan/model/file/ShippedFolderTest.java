package org.w3id.diwan.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShippedFolderTest {
    private static final String FILE = "/words/one.txt";

    @Test
    void isReadInPlaceFromAJarAndByTwoAtOnce(@TempDir Path folder) throws IOException {
        URL landmark = jar(folder.resolve("a jar – بغداد.jar"));
        Path inTheJar;

        try (ShippedFolder shipped = ShippedFolder.beside(landmark, FILE)) {
            inTheJar = shipped.path().resolve("one.txt");
            try (ShippedFolder another = ShippedFolder.beside(landmark, FILE)) {
                assertThat(another.path().resolve("one.txt")).hasContent("word");
            }
            assertThat(inTheJar).hasContent("word");
        }

        assertThatThrownBy(() -> Files.exists(inTheJar)).isInstanceOf(ClosedFileSystemException.class);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    private static URL jar(Path jar) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectories(zip.getPath("/words"));
            Files.writeString(zip.getPath(FILE), "word");
        }
        return URI.create("jar:" + jar.toUri() + "!" + FILE).toURL();
    }
}
