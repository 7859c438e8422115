package org.w3id.diwan.serve.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.w3id.diwan.serve.ServedGraph;
import org.w3id.diwan.serve.ServerBuilder;

/** An invented corps, served with its pages. */
final class PageSample {
    private static final Path DATA = Path.of("src/test/resources/cases/page/corps.trig");

    private PageSample() {}

    static ServedGraph served() {
        return served(server -> server.module(PageModule::new));
    }

    static ServedGraph served(Consumer<ServerBuilder> settings) {
        try {
            return ServedGraph.of(Files.readString(DATA), settings);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
