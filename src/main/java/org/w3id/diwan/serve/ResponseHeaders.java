package org.w3id.diwan.serve;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Says to browsers that an answer is what its type says and that no foreign script runs in it. A page may set its own policy. */
final class ResponseHeaders extends Handler.Wrapper {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders()
                .put("X-Content-Type-Options", "nosniff")
                .put("Content-Security-Policy", POLICY)
                .put("Referrer-Policy", "no-referrer");
        return super.handle(request, response, callback);
    }
}
