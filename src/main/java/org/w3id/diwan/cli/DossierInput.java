package org.w3id.diwan.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.w3id.diwan.dossier.EmbeddedDossier;

/**
 * A dossier to read: the one a user names, or Diwan's own.
 *
 * @param folder where it is
 * @param embedded what has to be closed
 */
record DossierInput(Path folder, Optional<EmbeddedDossier> embedded) implements Closeable {
    static DossierInput open(Optional<Path> named) throws IOException {
        if (named.isPresent()) {
            return new DossierInput(named.get(), Optional.empty());
        }
        EmbeddedDossier embedded = EmbeddedDossier.open();
        return new DossierInput(embedded.folder(), Optional.of(embedded));
    }

    @Override
    public void close() throws IOException {
        if (embedded.isPresent()) {
            embedded.get().close();
        }
    }
}
