package org.w3id.diwan.store.gate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.w3id.diwan.model.vocabulary.Format;

/**
 * A file of RDF in a syntax that its name tells, plain or gzipped.
 *
 * @param path where it is, as the user named it
 * @param format what it is written in
 */
public record RdfFile(Path path, Format format) {
    /** The endings that are read, for messages. */
    static final String ENDINGS = ".trig, .nq, .ttl, .nt, .jsonld, .rdf, .jelly, each also with .gz";

    private static final String ZIPPED = ".gz";
    private static final int BUFFER = 1 << 16;

    /** Recognises a file by its name, such as {@code register.trig} or {@code backup.nq.gz}. */
    static Optional<RdfFile> of(Path path) {
        String name = unzippedName(path);
        return Arrays.stream(Format.values())
                .filter(format -> name.endsWith("." + format.extension()))
                .findFirst()
                .map(format -> new RdfFile(path, format));
    }

    /** Jena's name of what it is written in. */
    Lang syntax() {
        return RDFLanguages.contentTypeToLang(format.mediaType());
    }

    /** Its content, unzipped. */
    InputStream open() throws IOException {
        return name(path).endsWith(ZIPPED)
                ? unzipped(path)
                : new BufferedInputStream(Files.newInputStream(path), BUFFER);
    }

    /** The content of a gzipped file. */
    public static InputStream unzipped(Path path) throws IOException {
        InputStream raw = Files.newInputStream(path);
        try {
            return new GZIPInputStream(raw, BUFFER);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** The name without folders and endings: {@code register}. */
    String stem() {
        String name = unzippedName(path);
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** Whether its triples may stand in named graphs. */
    boolean hasGraphs() {
        return format.hasGraphs();
    }

    /** Whether it must be UTF-8; RDF/XML says its own encoding. */
    boolean isUtf8() {
        return format != Format.RDFXML && format != Format.JELLY;
    }

    /** Whether Jena makes its terms without asking the parser's profile. */
    boolean bypassesProfile() {
        return format == Format.JELLY;
    }

    private static String unzippedName(Path path) {
        String name = name(path);
        return name.endsWith(ZIPPED) ? name.substring(0, name.length() - ZIPPED.length()) : name;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
