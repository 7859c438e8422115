package org.w3id.diwan.serve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.fuseki.main.JettySecurityLib;
import org.eclipse.jetty.ee10.servlet.security.ConstraintSecurityHandler;

/**
 * Asks for a curator's name and password (HTTP Basic) where graphs are written, and nowhere else. The file has lines {@code name: password},
 * as Jetty's {@code HashLoginService} reads them, and is read again when it changes.
 */
final class Credentials {
    private Credentials() {}

    /** @param paths those that ask */
    static ConstraintSecurityHandler of(Path passwords, List<String> paths) {
        if (!Files.isReadable(passwords)) {
            throw new IllegalArgumentException("the password file " + passwords + " cannot be read");
        }
        ConstraintSecurityHandler handler =
                JettySecurityLib.makeSecurityHandler("Diwan", JettySecurityLib.makeUserStore(passwords.toString()));
        paths.forEach(path -> JettySecurityLib.addPathConstraint(handler, path));
        return handler;
    }
}
