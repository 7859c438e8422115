package org.w3id.diwan.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The ontology's files as they lie in the jar: what the words mean, and what a good graph must satisfy. */
final class Ontology {
    /** The named graph the ontology is loaded into. */
    static final String GRAPH = "https://w3id.org/diwan/ontology";

    /** What is loaded beside the data, by name. */
    static final List<String> LOADED = List.of("diwan.ttl", "alignments.ttl");

    private static final String FOLDER = "/ontology/";
    private static final String RULES = FOLDER + "integrity";
    private static final String RULE = ".rq";

    private Ontology() {}

    /** One of the ontology's files. */
    static byte[] read(String name) {
        try (InputStream file = Ontology.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its " + FOLDER + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The integrity rules: SPARQL queries by name, in order of their names. */
    static Map<String, String> integrityRules() {
        URL folder = Ontology.class.getResource(RULES);
        if (folder == null) {
            throw new IllegalStateException("the program lacks its " + RULES);
        }
        try {
            return inFolder(folder.toURI());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> inFolder(URI folder) throws IOException {
        if (!"jar".equals(folder.getScheme())) {
            return rules(Path.of(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(jar(folder))) {
            return rules(jar.getPath(RULES));
        }
    }

    /** The jar's own file: a file system by URI is shared in the process, and somebody else may have it open. */
    private static Path jar(URI entry) {
        String address = entry.getRawSchemeSpecificPart();
        return Path.of(URI.create(address.substring(0, address.indexOf("!/"))));
    }

    private static Map<String, String> rules(Path folder) throws IOException {
        Map<String, String> rules = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(RULE)) {
                    rules.put(
                            name.substring(0, name.length() - RULE.length()),
                            Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return rules;
    }
}
