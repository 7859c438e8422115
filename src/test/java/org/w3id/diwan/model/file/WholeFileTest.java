package org.w3id.diwan.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void replacesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        WholeFile.write(file, "new");
        assertThat(file).hasContent("new");
    }

    @Test
    void leavesTheOldFileAndNothingElseWhereWritingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        assertThatThrownBy(() -> WholeFile.write(file, output -> {
                    output.write(1);
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryContaining(each -> each.equals(file));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void keepsALinkAndReplacesItsTarget() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        WholeFile.write(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void refusesAFolder() {
        assertThatThrownBy(() -> WholeFile.write(folder, "text"))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("it is a folder");
    }

    @Test
    void writesToADevice() throws IOException {
        Path device = Path.of("/dev/null");
        WholeFile.write(device, "text");
        assertThat(Files.isRegularFile(device)).isFalse();
    }
}
