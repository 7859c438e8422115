package org.w3id.diwan.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.model.Vocabulary;

/** The registers a dossier has, and the class of what each holds. */
enum RegisterFile {
    PERSONS("persons.yaml", "Person"),
    BODIES("bodies.yaml", "Body"),
    POSTS("posts.yaml", "Post"),
    PLACES("places.yaml", "Place"),
    EVENTS("events.yaml", "Event"),
    ISSUES("issues.yaml", "Issue"),
    WORKS("works.yaml", "Work");

    private final String fileName;
    private final String holds;

    RegisterFile(String fileName, String holds) {
        this.fileName = fileName;
        this.holds = holds;
    }

    /** Its name in the dossier's folder. */
    String fileName() {
        return fileName;
    }

    /** The class that its entries belong to, or to one below. */
    String holds() {
        return holds;
    }

    /** The register that an entity of a class belongs in. */
    static Optional<RegisterFile> of(String type, Vocabulary vocabulary) {
        return Arrays.stream(values())
                .filter(file -> vocabulary.isA(type, file.holds))
                .findFirst();
    }

    static List<String> fileNames() {
        return Arrays.stream(values()).map(RegisterFile::fileName).toList();
    }
}
