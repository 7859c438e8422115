package org.w3id.diwan.article.language;

import com.google.common.net.InetAddresses;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Which model is asked, where and how.
 *
 * @param model its name, as its server calls it
 * @param url the server's address up to {@code /v1}
 * @param key the server's key; empty for none
 * @param mostCalls how many requests may be sent
 * @param patience how long one answer may take
 * @param pause how long to wait before a failed request is sent again; twice as long the next time
 * @param windows how many characters are shown at a time, for each pass over the text
 * @param checks whether each claim is asked about a second time
 */
public record ModelSettings(
        String model,
        URI url,
        String key,
        int mostCalls,
        Duration patience,
        Duration pause,
        List<Integer> windows,
        boolean checks) {
    /** A large window sees what belongs together, a small one overlooks less. */
    public static final List<Integer> WINDOWS = List.of(6_000, 1_600);

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    public ModelSettings {
        windows = List.copyOf(windows);
    }

    /** With the usual patience and windows. */
    public ModelSettings(String model, URI url, String key, int mostCalls, boolean checks) {
        this(model, url, key, mostCalls, PATIENCE, PAUSE, WINDOWS, checks);
    }

    /** Whether the server is on this machine. */
    public boolean isLocal() {
        String host = url.getHost();
        return host.equalsIgnoreCase("localhost")
                || (InetAddresses.isUriInetAddress(host)
                        && InetAddresses.forUriString(host).isLoopbackAddress());
    }

    URI completions() {
        return URI.create(url.toString().replaceFirst("/+$", "") + "/chat/completions");
    }

    /** Without the key, so that no log shows it. */
    @Override
    public String toString() {
        return model + " at " + url;
    }
}
