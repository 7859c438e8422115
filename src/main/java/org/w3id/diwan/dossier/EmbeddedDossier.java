package org.w3id.diwan.dossier;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.w3id.diwan.model.file.ShippedFolder;

/** The dossier that comes with Diwan, as a folder. Close it when it has been read. */
public final class EmbeddedDossier implements Closeable {
    private final ShippedFolder shipped;

    private EmbeddedDossier(ShippedFolder shipped) {
        this.shipped = shipped;
    }

    /**
     * Opens it.
     *
     * @throws IOException if the jar it is in cannot be read
     */
    public static EmbeddedDossier open() throws IOException {
        return new EmbeddedDossier(ShippedFolder.beside("/dossier/persons.yaml"));
    }

    /** The folder, for a {@link DossierReader}; valid until closed. */
    public Path folder() {
        return shipped.path();
    }

    @Override
    public void close() throws IOException {
        shipped.close();
    }
}
