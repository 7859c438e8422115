package org.w3id.diwan.store;

import eu.neverblink.jelly.convert.jena.riot.JellyLanguage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;

/**
 * A file of RDF in a syntax that its name tells, plain or gzipped.
 *
 * @param path where it is, as the user named it
 * @param syntax what it is written in
 */
record RdfFile(Path path, Lang syntax) {
    /** The endings that are read, for messages. */
    static final String ENDINGS = ".trig, .nq, .ttl, .nt, .jsonld, .rdf, .jelly, each also with .gz";

    private static final Map<String, Lang> SYNTAXES = Map.of(
            "trig", Lang.TRIG,
            "nq", Lang.NQUADS,
            "ttl", Lang.TURTLE,
            "nt", Lang.NTRIPLES,
            "jsonld", Lang.JSONLD11,
            "rdf", Lang.RDFXML,
            "jelly", JellyLanguage.JELLY);
    private static final String ZIPPED = ".gz";
    private static final int BUFFER = 1 << 16;

    /** Recognises a file by its name, such as {@code register.trig} or {@code backup.nq.gz}. */
    static Optional<RdfFile> of(Path path) {
        String name = unzippedName(path);
        return Optional.ofNullable(SYNTAXES.get(name.substring(name.lastIndexOf('.') + 1)))
                .map(syntax -> new RdfFile(path, syntax));
    }

    /** Its content, unzipped. */
    InputStream open() throws IOException {
        InputStream raw = Files.newInputStream(path);
        try {
            return name(path).endsWith(ZIPPED)
                    ? new GZIPInputStream(raw, BUFFER)
                    : new BufferedInputStream(raw, BUFFER);
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
        return RDFLanguages.isQuads(syntax);
    }

    /** Whether it must be UTF-8; RDF/XML says its own encoding. */
    boolean isUtf8() {
        return !Lang.RDFXML.equals(syntax) && !JellyLanguage.JELLY.equals(syntax);
    }

    /** Whether Jena makes its terms without asking the parser's profile. */
    boolean bypassesProfile() {
        return JellyLanguage.JELLY.equals(syntax);
    }

    private static String unzippedName(Path path) {
        String name = name(path);
        return name.endsWith(ZIPPED) ? name.substring(0, name.length() - ZIPPED.length()) : name;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
