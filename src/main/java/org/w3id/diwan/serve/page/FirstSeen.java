package org.w3id.diwan.serve.page;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Since when this server has given a document with these bytes: its {@code Last-Modified}. The graph itself keeps no such date, and the
 * moment a reader could first have seen a change is what a cache needs. Remembers the most recently asked documents only.
 */
final class FirstSeen {
    private static final int MOST = 10_000;

    private final Clock clock = Clock.systemUTC();
    private final Map<String, Version> versions = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Version> eldest) {
            return size() > MOST;
        }
    };

    synchronized Instant of(String document, String etag) {
        Version known = versions.get(document);
        if (known != null && known.etag.equals(etag)) {
            return known.since;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        versions.put(document, new Version(etag, now));
        return now;
    }

    private record Version(String etag, Instant since) {}
}
