package org.w3id.diwan.serve.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3id.diwan.serve.ServedGraph;

/** An invented corps, served with its pages. */
final class PageSample {
    private static final Path DATA = Path.of("src/test/resources/cases/page/corps.trig");

    private PageSample() {}

    static ServedGraph served() {
        try {
            return ServedGraph.of(Files.readString(DATA), server -> server.module(PageModule::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
