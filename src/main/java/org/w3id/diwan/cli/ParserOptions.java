package org.w3id.diwan.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.article.parse.CoreNlp;
import org.w3id.diwan.article.parse.CoreNlpFiles;
import org.w3id.diwan.article.parse.SentenceParser;
import picocli.CommandLine.Option;

/** Which parser helps reading, and where its files come from. */
final class ParserOptions {
    private static final String NOTICE =
            "Stanford CoreNLP 4.5.10 is free software under the GNU General Public License, version 3 or later"
                    + " (https://www.gnu.org/licenses/gpl-3.0.html). It is no part of Diwan.";

    /** The choices. */
    enum Name {
        patterns,
        corenlp
    }

    @Option(
            names = "--parser",
            paramLabel = "NAME",
            defaultValue = "patterns",
            description = {
                "What reads relations (default: ${DEFAULT-VALUE}). patterns: Diwan's own patterns. corenlp: these and Stanford",
                "CoreNLP's dependency parser; what both read is surer. Its two files, 484 MB, under the GPL 3, are taken from",
                "the local Maven repository (~/.m2) or downloaded once, on first use, to the cache folder ($DIWAN_CACHE, else",
                "~/.cache/diwan)."
            })
    private Name name;

    @Option(
            names = "--parser-from",
            paramLabel = "ADDRESS",
            description = {
                "The Maven repository that the parser's files come from: an http, https or file address",
                "(default: $DIWAN_MAVEN, else Maven Central)."
            })
    private Optional<URI> from;

    /** The parser, obtained first where it is not there; empty where patterns will do. */
    Optional<SentenceParser> load(Console console) throws IOException {
        if (name == Name.patterns) {
            return Optional.empty();
        }
        CoreNlpFiles files = CoreNlpFiles.of(System.getenv(), Path.of(System.getProperty("user.home")));
        if (files.present().isEmpty()) {
            console.say(NOTICE);
            console.say("It goes to " + files.cache() + "; delete that folder to be rid of it.");
        }
        List<Path> jars = files.obtain(from.orElseGet(ParserOptions::repository), console::say);
        return Optional.of(CoreNlp.load(jars));
    }

    private static URI repository() {
        String named = System.getenv().getOrDefault("DIWAN_MAVEN", "");
        return named.isEmpty() ? CoreNlpFiles.CENTRAL : URI.create(named);
    }

    /** What the choice is called: readings of one parser are not those of another. */
    @Override
    public String toString() {
        return name.name();
    }
}
