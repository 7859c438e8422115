package org.w3id.diwan.cli.terminal;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: Diwan's version and the Java it runs on. */
public final class Version implements IVersionProvider {
    /** Diwan's own; none where it runs from its classes. */
    public static Optional<String> number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Diwan " + number().orElse("from its classes") + " on Java " + Runtime.version()};
    }
}
