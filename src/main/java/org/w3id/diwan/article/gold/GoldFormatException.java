package org.w3id.diwan.article.gold;

import java.io.IOException;

/** Annotations that cannot be used; the message says where and why. */
public final class GoldFormatException extends IOException {
    private static final long serialVersionUID = 1;

    GoldFormatException(String message) {
        super(message);
    }
}
