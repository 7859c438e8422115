package org.w3id.diwan.serve.http;

import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Says to browsers that an answer is what its type says and that no foreign script runs in it. A page may set its own policy. */
public final class BrowserHeaders extends Handler.Wrapper {
    private static final String SERVER =
            "Diwan" + version().map(version -> "/" + version).orElse("");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Absent where this runs from classes. */
    private static Optional<String> version() {
        return Optional.ofNullable(BrowserHeaders.class.getPackage().getImplementationVersion());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        putInto(response.getHeaders());
        return super.handle(request, response, callback);
    }

    static void putInto(HttpFields.Mutable headers) {
        headers.put("Server", SERVER)
                .put("X-Content-Type-Options", "nosniff")
                .put("Content-Security-Policy", POLICY)
                .put("Referrer-Policy", "no-referrer");
    }
}
