package org.w3id.diwan.store.data;

import java.io.IOException;

/** Another process holds what this one needs: the data folder is being served, loaded or edited. */
public final class StoreInUseException extends IOException {
    StoreInUseException(String message) {
        super(message);
    }
}
