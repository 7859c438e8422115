package org.w3id.diwan.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.article.parse.Conllu;
import org.w3id.diwan.article.parse.CoreNlp;
import org.w3id.diwan.article.parse.CoreNlpFiles;
import org.w3id.diwan.article.parse.Parse;
import org.w3id.diwan.article.parse.SentenceParser;

/**
 * What CoreNLP 4.5.10 said of the sentences of a test, kept in CoNLL-U, so that the build needs no parser. Run with {@code
 * -Ddiwan.parses.write=true} where CoreNLP's files are, it asks CoreNLP and keeps the answers.
 */
final class RecordedParser implements SentenceParser {
    private static final String TEXT = "# text = ";

    private final Path file;
    private final Map<String, Parse> known = new LinkedHashMap<>();
    private final Optional<CoreNlp> parser;

    RecordedParser(Path file) {
        this.file = file;
        this.parser = Boolean.getBoolean("diwan.parses.write") ? Optional.of(coreNlp()) : Optional.empty();
        if (parser.isEmpty()) {
            read();
        }
    }

    static Optional<List<Path>> files() {
        try {
            return CoreNlpFiles.of(System.getenv(), Path.of(System.getProperty("user.home")))
                    .present();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CoreNlp coreNlp() {
        try {
            return CoreNlp.load(files().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try {
            List<String> texts = Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(TEXT))
                    .map(line -> line.substring(TEXT.length()))
                    .toList();
            List<Parse> parses = Conllu.read(Files.readString(file));
            for (int each = 0; each < texts.size(); each++) {
                known.put(texts.get(each), parses.get(each));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized List<Parse> parse(List<List<String>> sentences) {
        List<Parse> parses = new ArrayList<>();
        for (List<String> sentence : sentences) {
            String text = String.join(" ", sentence);
            parser.ifPresent(asked -> known.computeIfAbsent(
                    text, missing -> asked.parse(List.of(sentence)).get(0)));
            Parse parse = known.get(text);
            if (parse == null) {
                throw new AssertionError("no parse is kept in " + file + " of: " + text);
            }
            parses.add(parse);
        }
        return parses;
    }

    /** Keeps what was asked, if CoreNLP was. */
    void keep() {
        if (parser.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        known.forEach((sentence, parse) -> {
            text.append(TEXT).append(sentence).append('\n');
            for (int each = 0; each < parse.size(); each++) {
                Parse.Node node = parse.node(each);
                text.append(each + 1 + "\t" + node.form() + "\t" + node.lemma() + "\t_\t" + node.tag() + "\t_\t"
                        + (node.head() + 1) + "\t" + node.relation() + "\t_\t_\n");
            }
            text.append('\n');
        });
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
