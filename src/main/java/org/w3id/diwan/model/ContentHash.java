package org.w3id.diwan.model;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.w3id.diwan.model.file.Digest;

/** Identity by content: the first 128 bits of SHA-256 over length-prefixed parts, as 32 hexadecimal digits. */
public final class ContentHash {
    private static final int DIGITS = 32;

    private ContentHash() {}

    static String of(List<String> parts) {
        return Digest.of(parts).substring(0, DIGITS);
    }

    /** Members in their own order where order carries no meaning: sorted by text. */
    public static String joined(Collection<?> members) {
        return members.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }
}
