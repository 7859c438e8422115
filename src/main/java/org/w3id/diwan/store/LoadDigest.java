package org.w3id.diwan.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A digest of everything that a generation is made from. */
final class LoadDigest {
    private LoadDigest() {}

    static String of(InputFiles input) throws IOException {
        MessageDigest digest = InputFiles.sha256();
        digest.update(input.digest().getBytes(StandardCharsets.US_ASCII));
        digest.update(TextIndexes.DEFINITION.getBytes(StandardCharsets.US_ASCII));
        for (String name : Ontology.LOADED) {
            digest.update(Ontology.read(name));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
