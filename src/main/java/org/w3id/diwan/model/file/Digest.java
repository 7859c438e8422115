package org.w3id.diwan.model.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 of bytes, texts and files that are added one after the other. Not safe for several threads. */
public final class Digest {
    private static final int BUFFER = 1 << 16;

    private final MessageDigest sha256 = sha256();

    /** The digest of bytes, as 64 hexadecimal digits. */
    public static String of(byte[] bytes) {
        return new Digest().add(bytes).hex();
    }

    /** The digest of a text's UTF-8 bytes, as 64 hexadecimal digits. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of a file's bytes, as 64 hexadecimal digits. */
    public static String of(Path file) throws IOException {
        return new Digest().add(file).hex();
    }

    /** The digest of texts, told apart by their lengths, as 64 hexadecimal digits. */
    public static String of(List<String> parts) {
        Digest digest = new Digest();
        parts.forEach(digest::addPart);
        return digest.hex();
    }

    /** Adds bytes as they are. */
    public Digest add(byte[] bytes) {
        sha256.update(bytes);
        return this;
    }

    /** Adds a part of a buffer. */
    public Digest add(byte[] buffer, int offset, int length) {
        sha256.update(buffer, offset, length);
        return this;
    }

    /** Adds a file's bytes. */
    public Digest add(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                add(buffer, 0, count);
            }
        }
        return this;
    }

    /** Adds bytes after their number and a colon, so that {@code ab, c} is not {@code a, bc}. */
    public Digest addPart(byte[] bytes) {
        return add((bytes.length + ":").getBytes(StandardCharsets.US_ASCII)).add(bytes);
    }

    /** Adds a text's UTF-8 bytes after their number. */
    public Digest addPart(String text) {
        return addPart(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds all files below a folder with their names, in the order of their paths. */
    public Digest addFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.walk(folder)) {
            files = inside.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            addPart(folder.relativize(file).toString()).addPart(Files.readAllBytes(file));
        }
        return this;
    }

    /** The 32 bytes of the digest; nothing can be added afterwards. */
    public byte[] bytes() {
        return sha256.digest();
    }

    /** The 64 hexadecimal digits of the digest; nothing can be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
