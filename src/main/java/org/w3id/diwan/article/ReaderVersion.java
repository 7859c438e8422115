package org.w3id.diwan.article;

import java.io.IOException;
import java.util.List;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.model.file.ShippedFolder;

/** Which reader this is: the digest of its lexicon and its classes, so that no number has to be counted up by hand. */
final class ReaderVersion {
    private static final List<String> LANDMARKS =
            List.of("/lexicon/frames.tsv", "/org/w3id/diwan/article/ReaderVersion.class");

    private ReaderVersion() {}

    /** The same as long as neither a line of the lexicon nor the code of this package and its rooms changes. */
    static String current() throws IOException {
        Digest digest = new Digest();
        for (String landmark : LANDMARKS) {
            try (ShippedFolder folder = ShippedFolder.beside(landmark)) {
                digest.addFolder(folder.path());
            }
        }
        return digest.hex();
    }
}
