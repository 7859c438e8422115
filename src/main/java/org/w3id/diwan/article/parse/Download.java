package org.w3id.diwan.article.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * One file from the net. What has come so far is in {@code <name>.part} and is not fetched again (<a
 * href="https://www.rfc-editor.org/rfc/rfc9110#name-range-requests">RFC 9110, range requests</a>); it gets its name when it is whole and
 * its digest is right, in one step.
 */
final class Download {
    private static final int TIMEOUT = 30_000;
    private static final int MEGA = 1_000_000;
    private static final int TENTHS = 10;

    private final RemoteFile file;
    private final URI address;
    private final Path target;
    private final Path part;

    Download(RemoteFile file, URI repository, Path target) {
        this.file = file;
        this.address = URI.create(repository + (repository.toString().endsWith("/") ? "" : "/") + file.path());
        this.target = target;
        this.part = target.resolveSibling(file.name() + ".part");
    }

    void run(Consumer<String> progress) throws IOException {
        long there = Files.exists(part) ? Files.size(part) : 0;
        if (there > file.size()) {
            Files.delete(part);
            there = 0;
        }
        if (there < file.size()) {
            fetch(there, progress);
        }
        if (Files.size(part) < file.size()) {
            throw new IOException(address + " broke off after " + Files.size(part) / MEGA + " of " + file.size() / MEGA
                    + " MB; run the command again, it goes on from there");
        }
        String digest = Digests.digest(part);
        if (Files.size(part) != file.size() || !digest.equals(file.sha256())) {
            Files.delete(part);
            throw new IOException(address + " is not the file that Diwan was made for: its SHA-256 is " + digest
                    + ", not " + file.sha256() + "; nothing was kept");
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void fetch(long from, Consumer<String> progress) throws IOException {
        if (!address.isAbsolute()) {
            throw new IOException(address + " is no address; it begins with https:, http: or file:");
        }
        URLConnection connection = address.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT);
        connection.setReadTimeout(TIMEOUT);
        if (from > 0) {
            connection.setRequestProperty("Range", "bytes=" + from + "-");
        }
        boolean resumed = false;
        if (connection instanceof HttpURLConnection http) {
            int status = status(http);
            resumed = status == HttpURLConnection.HTTP_PARTIAL;
            if (!resumed && status != HttpURLConnection.HTTP_OK) {
                throw new IOException(address + " answers " + status + "; is this the address of a Maven repository?");
            }
        }
        try (InputStream in = connection.getInputStream();
                OutputStream out = resumed
                        ? Files.newOutputStream(part, StandardOpenOption.APPEND)
                        : Files.newOutputStream(part)) {
            copy(in, out, resumed ? from : 0, progress);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private int status(HttpURLConnection http) throws IOException {
        try {
            return http.getResponseCode();
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private IOException unreachable(IOException cause) {
        return new IOException(
                address + " could not be read (" + cause + "); run the command again, it goes on where it stopped",
                cause);
    }

    /** Copies and tells each tenth; a byte more than expected ends it, for then the digest is wrong anyway. */
    private void copy(InputStream in, OutputStream out, long from, Consumer<String> progress) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = from;
        for (int read = in.read(buffer); read >= 0 && size <= file.size(); read = in.read(buffer)) {
            out.write(buffer, 0, read);
            long before = size * TENTHS / file.size();
            size += read;
            if (size * TENTHS / file.size() > before && file.size() > MEGA) {
                progress.accept(
                        String.format(Locale.ROOT, "%s: %d of %d MB", file.name(), size / MEGA, file.size() / MEGA));
            }
        }
    }
}
