package org.w3id.diwan.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isSha256OfBytesTextsAndFilesAlike(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("abc"), "abc");
        assertThat(Digest.of("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(ABC);
        assertThat(Digest.of("abc")).isEqualTo(ABC);
        assertThat(Digest.of(file)).isEqualTo(ABC);
    }

    @Test
    void tellsPartsApartByTheirLengths() {
        assertThat(Digest.of(List.of("ab", "c"))).isNotEqualTo(Digest.of(List.of("a", "bc")));
        assertThat(Digest.of(List.of("ab", "c"))).isEqualTo(Digest.of("2:ab1:c"));
    }

    @Test
    void aFolderIsItsFilesWithTheirNames(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a"), "x");
        String before = new Digest().addFolder(folder).hex();
        Files.move(folder.resolve("a"), folder.resolve("b"));
        assertThat(new Digest().addFolder(folder).hex()).isNotEqualTo(before);
    }
}
