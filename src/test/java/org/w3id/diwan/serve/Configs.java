package org.w3id.diwan.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Variants of the shipped assembler file. */
public final class Configs {
    private Configs() {}

    /** The shipped file with one text replaced by another. */
    public static Path shippedBut(String text, String instead) {
        try (InputStream shipped =
                Objects.requireNonNull(Configs.class.getResourceAsStream("/fuseki-config/diwan.ttl"))) {
            String config = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            if (!config.contains(text)) {
                throw new IllegalArgumentException("the shipped file does not say " + text);
            }
            Path file = Files.createTempFile("diwan", ".ttl");
            file.toFile().deleteOnExit();
            return Files.writeString(file, config.replace(text, instead));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What asks for ever ends soon. */
    public static void shortTimeouts(ServerBuilder server) {
        timeouts(server, "300,600");
    }

    /** A busy machine is no reason to end a query. */
    public static void longTimeouts(ServerBuilder server) {
        timeouts(server, "120000,120000");
    }

    /** How long to the first row and to the last. */
    public static void timeouts(ServerBuilder server, String milliseconds) {
        try {
            server.config(shippedBut("\"3000,5000\"", '"' + milliseconds + '"'));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
