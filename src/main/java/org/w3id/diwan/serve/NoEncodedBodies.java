package org.w3id.diwan.serve;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses compressed bodies: ten kilobytes of them can be ten gigabytes. */
final class NoEncodedBodies extends Handler.Wrapper {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            Response.writeError(request, response, callback, 415, "Send the body without Content-Encoding.");
            return true;
        }
        return super.handle(request, response, callback);
    }
}
