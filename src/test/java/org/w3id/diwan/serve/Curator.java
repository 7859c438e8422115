package org.w3id.diwan.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Somebody who may write, for tests. */
public final class Curator {
    /** The value of an Authorization header. */
    public static final String BASIC = basic("curator", "only for tests");

    private Curator() {}

    public static String basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Tells the password when a server asks. */
    public static Authenticator asked() {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("curator", "only for tests".toCharArray());
            }
        };
    }

    /** A password file that knows the curator. */
    public static Path passwords() {
        try {
            Path file = Files.createTempFile("passwords", ".txt");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "curator: only for tests\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
