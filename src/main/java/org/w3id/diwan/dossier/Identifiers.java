package org.w3id.diwan.dossier;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifiers elsewhere in their short forms, web addresses and evidence. */
final class Identifiers {
    private static final Pattern WIKIDATA = Pattern.compile("wikidata:(Q[1-9]\\d{0,11})");
    private static final Pattern GEONAMES = Pattern.compile("geonames:([1-9]\\d{0,9})");
    private static final Pattern WIKIPEDIA = Pattern.compile("wikipedia:([^\\s_#<>\\[\\]|{}][^_#<>\\[\\]|{}]*)");
    private static final Pattern IN_REPOSITORY = Pattern.compile("[A-Za-z0-9][\\w.-]*/[\\w.-]+:[^\\s:][^:]*");
    private static final String PLAIN_IN_TITLES = ";@$!*(),/~:-._";

    private Identifiers() {}

    /** The IRI of {@code wikidata:Q1}, {@code geonames:1} or {@code wikipedia:Title} (the English one). */
    static Optional<URI> sameAs(Word word) {
        Matcher wikidata = WIKIDATA.matcher(word.text());
        if (wikidata.matches()) {
            return Optional.of(URI.create("http://www.wikidata.org/entity/" + wikidata.group(1)));
        }
        Matcher geonames = GEONAMES.matcher(word.text());
        if (geonames.matches()) {
            return Optional.of(URI.create("https://sws.geonames.org/" + geonames.group(1) + "/"));
        }
        Matcher wikipedia = WIKIPEDIA.matcher(word.text());
        if (wikipedia.matches()) {
            return Optional.of(URI.create("https://en.wikipedia.org/wiki/" + title(wikipedia.group(1))));
        }
        return word.refuse(
                "bad-identifier",
                word.shown() + " is not understood; write wikidata:Q941013, geonames:99237 or wikipedia:Lloyd Austin");
    }

    /** An address on the web. */
    static Optional<URI> url(Word word) {
        return parse(word.text())
                .or(() -> word.refuse("bad-url", word.shown() + " is no web address; write it in full, with https://"));
    }

    /** A web address, or {@code owner/repository:path}. */
    static Optional<String> evidence(Word word) {
        return parse(word.text()).isPresent()
                        || IN_REPOSITORY.matcher(word.text()).matches()
                ? Optional.of(word.text())
                : word.refuse(
                        "bad-evidence",
                        word.shown() + " is no evidence; write a web address in full or owner/repository:path");
    }

    private static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            boolean onTheWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return onTheWeb && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A page title as MediaWiki writes it in addresses. */
    private static String title(String text) {
        StringBuilder path = new StringBuilder();
        for (byte b : text.strip().replace(' ', '_').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN_IN_TITLES.indexOf(c) >= 0);
            path.append(plain ? String.valueOf(c) : String.format("%%%02X", b));
        }
        return path.toString();
    }
}
