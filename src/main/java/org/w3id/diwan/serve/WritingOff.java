package org.w3id.diwan.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Stands where graphs would be written if there were credentials. */
final class WritingOff extends HttpServlet {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemDetails.of(403, "Writing is off: this server was started without a password file (--passwords FILE).")
                .send(request, response);
    }
}
