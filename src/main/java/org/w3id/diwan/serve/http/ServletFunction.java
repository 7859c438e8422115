package org.w3id.diwan.serve.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** A servlet as a function; it may throw {@link Refused}. */
@FunctionalInterface
public interface ServletFunction {
    /** Answers. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** For every method. */
    default HttpServlet servlet() {
        return new Servlet(this, Set.of());
    }

    /** For reading only; the server asks with GET where a client asks with HEAD. */
    default HttpServlet forGet() {
        return new Servlet(this, Set.of("GET"));
    }

    /** For some methods; others are answered with 405. */
    default HttpServlet forMethods(String... methods) {
        return new Servlet(this, Set.of(methods));
    }

    /** The servlet. */
    final class Servlet extends HttpServlet {
        private final transient ServletFunction function;
        private final transient Set<String> methods;

        private Servlet(ServletFunction function, Set<String> methods) {
            this.function = function;
            this.methods = methods;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String method = request.getMethod();
            if (methods.isEmpty() || methods.contains(method)) {
                function.answer(request, response);
                return;
            }
            response.setHeader("Allow", allowed());
            if (method.equals("OPTIONS")) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                ProblemDetails.of(
                                405,
                                methods.contains("GET")
                                        ? methods.contains("POST")
                                                ? "This address does not take this method."
                                                : "This address can only be read."
                                        : "Send JSON by POST.")
                        .send(request, response);
            }
        }

        private String allowed() {
            String head = methods.contains("GET") ? "HEAD, " : "";
            return String.join(", ", methods.stream().sorted().toList()) + ", " + head + "OPTIONS";
        }
    }
}
