package org.w3id.diwan.article.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 digests of files, remembered as long as a file keeps its size and time: half a gigabyte is not read at every start. */
final class Digests {
    private final Path remembered;

    Digests(Path remembered) {
        this.remembered = remembered;
    }

    String of(Path file) throws IOException {
        String key = file.toAbsolutePath() + "\t" + Files.size(file) + "\t"
                + Files.getLastModifiedTime(file).toMillis() + "\t";
        List<String> lines = Files.isReadable(remembered) ? Files.readAllLines(remembered) : List.of();
        for (String line : lines) {
            if (line.startsWith(key)) {
                return line.substring(key.length());
            }
        }
        String digest = digest(file);
        remember(lines, file.toAbsolutePath() + "\t", key + digest);
        return digest;
    }

    /** Where nothing can be remembered, the file is read again next time. */
    private void remember(List<String> lines, String file, String line) throws IOException {
        Path folder = remembered.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(existing(folder))) {
            return;
        }
        Files.createDirectories(folder);
        List<String> kept =
                lines.stream().filter(each -> !each.startsWith(file)).toList();
        Path part = Files.createTempFile(folder, "verified", ".part");
        Files.write(part, kept);
        Files.writeString(part, line + "\n", StandardOpenOption.APPEND);
        Files.move(part, remembered, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path existing(Path folder) {
        Path at = folder;
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    static String digest(Path file) throws IOException {
        MessageDigest sha = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
