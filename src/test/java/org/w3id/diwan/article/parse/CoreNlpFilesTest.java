package org.w3id.diwan.article.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Obtains files of a few megabytes from a server of the JDK's, which breaks off when told to. */
class CoreNlpFilesTest {
    private static final int SIZE = 3_000_000;
    private static final String PATH = "a/b/parser.jar";

    private final byte[] content = new byte[SIZE];
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private final List<String> progress = new ArrayList<>();
    private int breaksOffAfter = Integer.MAX_VALUE;
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        new Random(1).nextBytes(content);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/maven/" + PATH, this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Answers ranges, and closes the connection early where it shall. */
    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(String.valueOf(range));
        int from = range == null ? 0 : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
        exchange.sendResponseHeaders(range == null ? 200 : 206, SIZE - from);
        try (exchange) {
            int to = Math.min(SIZE, breaksOffAfter);
            exchange.getResponseBody().write(content, from, to - from);
        }
    }

    private URI repository() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/maven");
    }

    private CoreNlpFiles files(Path... repositories) {
        return files(digest(content), repositories);
    }

    private CoreNlpFiles files(String sha256, Path... repositories) {
        return new CoreNlpFiles(
                List.of(new RemoteFile(PATH, SIZE, sha256)), folder.resolve("cache"), List.of(repositories));
    }

    @Test
    void downloadsOnceAndSaysHowFarItIs() throws IOException {
        List<Path> got = files().obtain(repository(), progress::add);
        assertThat(got.get(0)).hasBinaryContent(content);
        assertThat(progress).contains("downloading parser.jar (3 MB) from " + repository());
        assertThat(progress).last().isEqualTo("parser.jar: 3 of 3 MB");
        assertThat(files().obtain(URI.create("http://localhost:1/"), progress::add))
                .isEqualTo(got);
        assertThat(ranges).hasSize(1);
    }

    @Test
    void goesOnWhereItBrokeOff() throws IOException {
        breaksOffAfter = 1_000_000;
        assertThatThrownBy(() -> files().obtain(repository(), progress::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("run the command again, it goes on");
        assertThat(files().present()).isEmpty();
        breaksOffAfter = Integer.MAX_VALUE;
        assertThat(files().obtain(repository(), progress::add).get(0)).hasBinaryContent(content);
        assertThat(ranges.get(0)).isEqualTo("null");
        assertThat(ranges.get(1)).startsWith("bytes=").isNotEqualTo("bytes=0-");
    }

    @Test
    void keepsNothingThatIsNotTheRightFile() {
        CoreNlpFiles other = files("0".repeat(64));
        assertThatThrownBy(() -> other.obtain(repository(), progress::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not the file that Diwan was made for");
        assertThat(folder.resolve("cache/parser.jar")).doesNotExist();
        assertThat(folder.resolve("cache/parser.jar.part")).doesNotExist();
    }

    @Test
    void takesWhatTheLocalRepositoryHas() throws IOException {
        Path own = Files.createDirectories(folder.resolve("m2/a/b")).resolve("parser.jar");
        Files.write(own, content);
        assertThat(files(folder.resolve("m2")).obtain(URI.create("http://localhost:1/"), progress::add))
                .containsExactly(own);
        assertThat(progress).isEmpty();
    }

    @Test
    void noticesThatAFileWasChanged() throws IOException {
        Path got = files().obtain(repository(), progress::add).get(0);
        byte[] changed = Arrays.copyOf(content, SIZE);
        changed[SIZE / 2]++;
        Files.write(got, changed);
        Files.setLastModifiedTime(got, java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        assertThat(files().present()).isEmpty();
    }

    @Test
    void readsAFolderAsARepository() throws IOException {
        Path mirror = Files.createDirectories(folder.resolve("mirror/a/b")).resolve("parser.jar");
        Files.write(mirror, content);
        assertThat(files().obtain(folder.resolve("mirror").toUri(), progress::add)
                        .get(0))
                .hasBinaryContent(content);
    }

    @Test
    void saysWhatAnAddressAnswersThatIsNoRepository() {
        assertThatThrownBy(() -> files().obtain(URI.create(repository() + "/nothing/"), progress::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("answers 404");
    }

    @Test
    void saysThatAnAddressIsNone() {
        assertThatThrownBy(() -> files().obtain(URI.create("maven"), progress::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no address");
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
