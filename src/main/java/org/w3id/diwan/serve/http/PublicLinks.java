package org.w3id.diwan.serve.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets links that begin with a slash lead below the server's path, in headers and pages. It also keeps {@code Vary: Origin}, which the CORS
 * layer sets, where a servlet says what else an answer varies by.
 */
public final class PublicLinks extends HttpFilter {
    private static final Set<String> ADDRESSES = Set.of("location", "content-location");
    private static final Pattern LINKS = Pattern.compile("<(?=/(?!/))");
    private static final Pattern IN_PAGES = Pattern.compile("(<[a-z][^<>]* (?:href|src|action)=\")(?=/(?!/))");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new Prefixing(response, PublicAddress.prefix(request)));
    }

    /** A page as this response sends it, whatever is wrapped around it. */
    static byte[] inPage(byte[] page, HttpServletResponse response) {
        String root = response.encodeURL("/");
        return below(root.substring(0, root.length() - 1), page);
    }

    /** A page whose links lead below a path. */
    static byte[] below(String prefix, byte[] page) {
        if (prefix.isEmpty()) {
            return page;
        }
        String html = new String(page, StandardCharsets.UTF_8);
        return IN_PAGES.matcher(html).replaceAll("$1" + prefix).getBytes(StandardCharsets.UTF_8);
    }

    private static final class Prefixing extends HttpServletResponseWrapper {
        private final String prefix;

        Prefixing(HttpServletResponse response, String prefix) {
            super(response);
            this.prefix = prefix;
        }

        @Override
        public String encodeURL(String url) {
            return prefix + url;
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, name.equalsIgnoreCase("Vary") ? "Origin, " + value : prefixed(name, value));
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, prefixed(name, value));
        }

        private String prefixed(String name, String value) {
            if (prefix.isEmpty() || value == null) {
                return value;
            }
            if (name.equalsIgnoreCase("Link")) {
                return LINKS.matcher(value).replaceAll("<" + prefix);
            }
            boolean here = value.startsWith("/") && !value.startsWith("//");
            return here && ADDRESSES.contains(name.toLowerCase(Locale.ROOT)) ? prefix + value : value;
        }
    }
}
