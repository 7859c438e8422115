package org.w3id.diwan.dossier.register;

import com.google.common.net.PercentEscaper;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.diwan.dossier.yaml.Word;

/** Identifiers elsewhere in their short forms, web addresses and evidence. */
public final class Identifiers {
    private static final Pattern SAME_AS = Pattern.compile("wikidata:(Q[1-9]\\d{0,11})|geonames:([1-9]\\d{0,9})"
            + "|wikipedia:([^\\s_#<>\\[\\]|{}][^_#<>\\[\\]|{}]*)");
    private static final Pattern IN_REPOSITORY = Pattern.compile("[A-Za-z0-9][\\w.-]*/[\\w.-]+:[^\\s:][^:]*");

    /** Page titles as MediaWiki writes them in addresses. */
    private static final PercentEscaper TITLES = new PercentEscaper(";@$!*(),/~:-._", false);

    private Identifiers() {}

    /** The IRI of {@code wikidata:Q1}, {@code geonames:1} or {@code wikipedia:Title} (the English one). */
    static Optional<URI> sameAs(Word word) {
        Matcher known = SAME_AS.matcher(word.text());
        if (!known.matches()) {
            return word.refuse(
                    "bad-identifier",
                    word.shown()
                            + " is not understood; write wikidata:Q941013, geonames:99237 or wikipedia:Lloyd Austin");
        }
        String iri = known.group(1) != null
                ? "http://www.wikidata.org/entity/" + known.group(1)
                : known.group(2) != null
                        ? "https://sws.geonames.org/" + known.group(2) + "/"
                        : "https://en.wikipedia.org/wiki/"
                                + TITLES.escape(known.group(3).strip().replace(' ', '_'));
        return Optional.of(URI.create(iri));
    }

    /** An address on the web. */
    public static Optional<URI> url(Word word) {
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
}
