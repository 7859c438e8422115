package org.w3id.diwan.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Identity by content: the first 128 bits of SHA-256 over length-prefixed parts, as 32 hexadecimal digits. */
final class ContentHash {
    private static final int BYTES = 16;

    private ContentHash() {}

    static String of(List<String> parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** Members in their own order where order carries no meaning: sorted by text. */
    static String joined(Collection<?> members) {
        return members.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
