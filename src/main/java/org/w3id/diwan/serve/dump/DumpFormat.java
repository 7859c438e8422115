package org.w3id.diwan.serve.dump;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** The formats of a dump, the preferred first; both keep the graphs apart and are written as they come. */
enum DumpFormat {
    N_QUADS("nq", "application/n-quads"),
    TRIG("trig", "application/trig");

    private final String extension;
    private final String mediaType;

    DumpFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    RDFFormat rdf() {
        return this == TRIG ? RDFFormat.TRIG_BLOCKS : RDFFormat.NQUADS_UTF8;
    }

    static List<String> mediaTypes() {
        return Arrays.stream(values()).map(DumpFormat::mediaType).toList();
    }

    /** By extension or media type. */
    static Optional<DumpFormat> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(word) || format.mediaType.equals(word))
                .findFirst();
    }
}
