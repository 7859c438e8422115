package org.w3id.diwan.dossier.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/** The registers a dossier has, and the class of what each holds. */
public enum RegisterFile {
    PERSONS("Person"),
    BODIES("Body"),
    POSTS("Post"),
    PLACES("Place"),
    EVENTS("Event"),
    ISSUES("Issue"),
    WORKS("Work");

    private final String holds;

    RegisterFile(String holds) {
        this.holds = holds;
    }

    /** Its name in the dossier's folder. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".yaml";
    }

    /** The class that its entries belong to, or to one below. */
    public String holds() {
        return holds;
    }

    /** The register that an entity of a class belongs in. */
    public static Optional<RegisterFile> of(String type, Vocabulary vocabulary) {
        return Arrays.stream(values())
                .filter(file -> vocabulary.isA(type, file.holds))
                .findFirst();
    }

    /** The names of all registers. */
    public static List<String> fileNames() {
        return Arrays.stream(values()).map(RegisterFile::fileName).toList();
    }
}
