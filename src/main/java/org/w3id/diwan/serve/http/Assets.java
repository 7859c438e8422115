package org.w3id.diwan.serve.http;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code /assets/NAME/VERSION/FILE}: what pages load into the browser. The parts of others come into the build by version
 * ({@code src/main/npm/parts.xml}); Diwan's own scripts are the part {@code pages}, whose version is the digest of their content. An
 * address never changes what it answers, so browsers keep it for a year.
 */
public final class Assets extends Feature {
    private static final String OWN = "pages";
    /** Where scripts find the parts: written here, because it names their versions. */
    private static final String ADDRESSES = "parts.js";
    /** Diwan's scripts below {@code /serve/script/}. */
    private static final List<String> SCRIPTS = Stream.of(("answer combobox dom editor explore-canvas explore-data"
                            + " explore-files explore load map selection snippets sparql start suggest table things"
                            + " timeline views")
                    .split(" ", -1))
            .map(name -> name + ".js")
            .toList();

    private static final Pattern PATH =
            Pattern.compile("/([a-z][a-z0-9.-]*)/([0-9a-f][0-9a-z.-]*)/([A-Za-z][A-Za-z0-9.-]*)");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "json", "application/json");
    private static final String PLAIN = "text/plain;charset=utf-8";
    private static final String VERSION = version();

    private final Map<String, byte[]> compressed = new ConcurrentHashMap<>();

    /** Where a page finds one of Diwan's scripts. */
    public static String script(String name) {
        if (!SCRIPTS.contains(name)) {
            throw new IllegalArgumentException("no such script: " + name);
        }
        return "/assets/" + OWN + "/" + VERSION + "/" + name;
    }

    @Override
    protected Map<String, HttpServlet> servlets() {
        ServletFunction get = this::answer;
        return Map.of("/assets/*", get.forGet());
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        byte[] file = file(path).orElseThrow(() -> Refused.with(404, "There is no such part of a page."));
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentType(TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), PLAIN));
        byte[] sent = file;
        if (Negotiation.takesGzip(request)) {
            sent = compressed.computeIfAbsent(path, unused -> gzip(file));
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    private static Optional<byte[]> file(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (!parts.group(1).equals(OWN)) {
            return resource("/assets" + path);
        }
        String name = parts.group(3);
        if (!parts.group(2).equals(VERSION)) {
            return Optional.empty();
        }
        return name.equals(ADDRESSES)
                ? Optional.of(addresses())
                : Optional.of(name).filter(SCRIPTS::contains).flatMap(own -> resource("/serve/script/" + own));
    }

    /** A module that maps the name of each part to its folder, relative to {@code /assets/}. */
    private static byte[] addresses() {
        Map<String, String> folders = new TreeMap<>();
        Properties versions = new Properties();
        try (InputStream listed = Assets.class.getResourceAsStream("/assets/parts.properties")) {
            if (listed != null) {
                versions.load(listed);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        versions.stringPropertyNames()
                .forEach(name -> folders.put(name, name + "/" + versions.getProperty(name) + "/"));
        String json = new String(Json.bytes(folders), StandardCharsets.UTF_8).strip();
        return ("export const folders = " + json + ";\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String version() {
        Hasher digest = Hashing.sha256().newHasher().putBytes(addresses());
        SCRIPTS.forEach(
                name -> digest.putBytes(resource("/serve/script/" + name).orElseThrow()));
        return digest.hash().toString().substring(0, 12);
    }

    private static Optional<byte[]> resource(String name) {
        @Nullable URL found = Assets.class.getResource(name);
        try {
            return found == null ? Optional.empty() : Optional.of(Resources.toByteArray(found));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
        return bytes.toByteArray();
    }
}
