package org.w3id.diwan.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;

/**
 * Where this server is found from outside, perhaps through a proxy and below a path. This is the one place that knows it: it tells whoever
 * writes an address, and takes the path away before the servlets see a request. A slash at the end of a path is ignored.
 */
public final class PublicAddress extends Handler.Wrapper {
    private static final String ATTRIBUTE = PublicAddress.class.getName();
    private static final String TOLD = ATTRIBUTE + ".told";
    private static final String PREFIX_HEADER = "X-Forwarded-Prefix";
    private static final String PREFIX = "(/[A-Za-z0-9._~-]+)+";

    private final Optional<String> told;
    private final boolean trustsProxy;

    /**
     * @param told the address that an operator gave; without one it is what the request says
     * @param trustsProxy whether a path may be forwarded
     */
    public PublicAddress(Optional<URI> told, boolean trustsProxy) {
        this.told = told.map(URI::toString).map(PublicAddress::withoutSlash);
        this.trustsProxy = trustsProxy;
    }

    /** The start page's address, without the slash at its end. */
    public static String of(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(ATTRIBUTE));
    }

    /** Whether an operator said where the server is found; otherwise its name is what the client calls it. */
    public static boolean isTold(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(TOLD));
    }

    /** The address that the client asked, without its query. */
    public static String asked(HttpServletRequest request) {
        return of(request) + request.getRequestURI();
    }

    /** The path below which the server stands; empty, or it begins with a slash. */
    static String prefix(HttpServletRequest request) {
        return path(of(request));
    }

    /** The same for what never comes to a servlet; empty for a request that was refused before its address was known. */
    static String prefix(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof String address ? path(address) : "";
    }

    private static String path(String address) {
        int slash = address.indexOf('/', address.indexOf("//") + 2);
        return slash < 0 ? "" : address.substring(slash);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String address = told.orElseGet(() -> forwarded(request));
        request.setAttribute(ATTRIBUTE, address);
        request.setAttribute(TOLD, told.isPresent());
        HttpURI uri = request.getHttpURI();
        String path = uri.getPath();
        String inside = path == null ? null : inside(path, path(address));
        if (inside == null || inside.equals(path)) {
            return super.handle(request, response, callback);
        }
        HttpURI shortened = HttpURI.build(uri, inside, null, uri.getQuery());
        return super.handle(Request.serveAs(request, shortened), response, callback);
    }

    private String forwarded(Request request) {
        StringBuilder address = URIUtil.newURIBuilder(
                request.getHttpURI().getScheme() == null
                        ? "http"
                        : request.getHttpURI().getScheme(),
                Request.getServerName(request),
                Request.getServerPort(request));
        String prefix = request.getHeaders().get(PREFIX_HEADER);
        if (trustsProxy && prefix != null) {
            String first = withoutSlash(prefix.split(",", 2)[0].strip());
            address.append(first.matches(PREFIX) ? first : "");
        }
        return address.toString();
    }

    private static String inside(String path, String prefix) {
        boolean below = path.equals(prefix) || path.startsWith(prefix + "/");
        String inside = below ? path.substring(prefix.length()) : path;
        return inside.length() < 2 ? "/" : withoutSlash(inside);
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
