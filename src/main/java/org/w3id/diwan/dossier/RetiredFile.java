package org.w3id.diwan.dossier;

import java.util.Arrays;
import java.util.List;

/** The files of ids that are used no more; a dossier that never retired one needs neither. */
enum RetiredFile {
    REDIRECTS("redirects.yaml"),
    WITHDRAWN("withdrawn.yaml");

    private final String fileName;

    RetiredFile(String fileName) {
        this.fileName = fileName;
    }

    /** Its name in the dossier's folder. */
    String fileName() {
        return fileName;
    }

    static List<String> fileNames() {
        return Arrays.stream(values()).map(RetiredFile::fileName).toList();
    }
}
