package org.w3id.diwan.article.language;

import java.io.IOException;

/** The model does not answer, refuses, or may not be asked any more. The message says what is wrong and how to go on. */
public final class ModelUnavailable extends IOException {
    private static final long serialVersionUID = 1L;

    ModelUnavailable(String message) {
        super(message + ". What was read so far stays; the same command goes on from there.");
    }
}
