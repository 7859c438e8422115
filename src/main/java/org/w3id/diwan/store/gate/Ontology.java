package org.w3id.diwan.store.gate;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.model.file.ShippedFolder;
import org.w3id.diwan.model.file.Utf8Text;

/**
 * What the words mean and what a good graph must satisfy: Diwan's own ontology, or that of a folder with {@code diwan.ttl}, where {@code
 * alignments.ttl} may be missing and Diwan's own {@code shapes.ttl} and {@code integrity/} stand in for missing ones.
 */
public final class Ontology {
    /** The named graph the ontology is loaded into. */
    static final String GRAPH = "https://w3id.org/diwan/ontology";

    private static final String TERMS = "diwan.ttl";
    private static final List<String> LOADED = List.of(TERMS, "alignments.ttl");
    private static final String INTEGRITY = "integrity";
    private static final String RULE = ".rq";
    private static final String SHIPPED = "/ontology/";

    private final Optional<Path> folder;

    private Ontology(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The ontology that Diwan is shipped with. */
    public static Ontology shipped() {
        return new Ontology(Optional.empty());
    }

    /** The ontology of a folder; the shipped one where the folder has no {@code diwan.ttl}. */
    public static Ontology in(Path folder) {
        return new Ontology(Optional.of(folder).filter(each -> Files.exists(each.resolve(TERMS))));
    }

    /** What is loaded beside the data: Turtle by name. */
    Map<String, byte[]> loaded() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : LOADED) {
            if (folder.isEmpty() || own(name).isPresent()) {
                files.put(name, ownOrShipped(name));
            }
        }
        return files;
    }

    /** The SHACL shapes, in Turtle. */
    byte[] shapes() throws IOException {
        return ownOrShipped("shapes.ttl");
    }

    /** The integrity rules: SPARQL queries by name, in order of their names. */
    Map<String, String> integrityRules() throws IOException {
        Optional<Path> own = own(INTEGRITY);
        if (own.isPresent()) {
            return rules(own.get());
        }
        try (ShippedFolder ontology = ShippedFolder.beside(SHIPPED + TERMS)) {
            return rules(ontology.path().resolve(INTEGRITY));
        }
    }

    /** Of everything that decides what is loaded. */
    String digest() throws IOException {
        Digest digest = new Digest();
        loaded().forEach((name, bytes) -> digest.addPart(name).addPart(bytes));
        digest.addPart(shapes());
        integrityRules().forEach((name, query) -> digest.addPart(name).addPart(query));
        return digest.hex();
    }

    private Optional<Path> own(String name) {
        return folder.map(each -> each.resolve(name)).filter(Files::exists);
    }

    private byte[] ownOrShipped(String name) throws IOException {
        Optional<Path> own = own(name);
        return own.isPresent()
                ? Files.readAllBytes(own.get())
                : Resources.toByteArray(Resources.getResource(Ontology.class, SHIPPED + name));
    }

    private static Map<String, String> rules(Path folder) throws IOException {
        Map<String, String> rules = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + RULE)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                rules.put(name.substring(0, name.length() - RULE.length()), Utf8Text.read(file));
            }
        }
        return rules;
    }
}
