package org.w3id.diwan.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.w3id.diwan.article.ArticleInput;
import org.w3id.diwan.article.ArticleReader;
import org.w3id.diwan.article.UnreadableArticle;
import org.w3id.diwan.article.parse.CoreNlp;
import org.w3id.diwan.article.parse.CoreNlpFiles;
import org.w3id.diwan.dossier.DossierReader;
import org.w3id.diwan.dossier.EmbeddedDossier;
import org.w3id.diwan.model.Reading;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.rdf.OntologyReader;

/**
 * How quickly articles are read with the parser, against CoreNLP's own pipeline from raw text to dependencies over the same texts in the
 * same run, and against the patterns alone. One thread; times are of the processor, so that others' work does not count. Run it on the
 * tests' class path with a folder of .txt files and the number of rounds (5).
 */
public final class ParsingBenchmark {
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;

    private ParsingBenchmark() {}

    private interface Work {
        void read(String text) throws ReflectiveOperationException, UnreadableArticle;
    }

    public static void main(String[] args) throws IOException, ReflectiveOperationException, UnreadableArticle {
        List<String> texts = texts(Path.of(args[0]));
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        List<Path> jars = CoreNlpFiles.of(System.getenv(), Path.of(System.getProperty("user.home")))
                .present()
                .orElseThrow(() -> new IOException("run diwan read --parser corenlp once, it obtains CoreNLP"));
        try (CoreNlp parser = CoreNlp.load(jars)) {
            Work both = reading(Optional.of(parser));
            Work patterns = reading(Optional.empty());
            System.out.printf(
                    Locale.ROOT, "heap in use %.0f MB with the parser, the dossier and the lexicon%n", heap());
            Work bare = bare(jars);
            double[] seconds = new double[3];
            for (int round = 0; round <= rounds; round++) {
                boolean counts = round > 0;
                seconds[0] += (counts ? 1 : 0) * time(bare, texts);
                seconds[1] += (counts ? 1 : 0) * time(both, texts);
                seconds[2] += (counts ? 1 : 0) * time(patterns, texts);
            }
            double articles = texts.size() * (double) rounds;
            System.out.printf(Locale.ROOT, "CoreNLP, text to dependencies  %8.1f articles/s%n", articles / seconds[0]);
            System.out.printf(
                    Locale.ROOT,
                    "read with the parser           %8.1f articles/s  %.2f of CoreNLP%n",
                    articles / seconds[1],
                    seconds[0] / seconds[1]);
            System.out.printf(Locale.ROOT, "read by patterns alone         %8.1f articles/s%n", articles / seconds[2]);
        }
    }

    private static List<String> texts(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static Work reading(Optional<CoreNlp> parser) throws IOException {
        Vocabulary vocabulary = OntologyReader.readShipped();
        try (EmbeddedDossier embedded = EmbeddedDossier.open()) {
            Reading register = new DossierReader(vocabulary).read(embedded.folder());
            ArticleReader reader = new ArticleReader(register, vocabulary, parser.map(each -> each));
            ArticleInput input =
                    new ArticleInput(new SourceId("text"), "text", List.of(LocalDate.of(2024, 7, 25)), List.of());
            return text -> reader.read(input, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** CoreNLP by itself: its own tokens and sentences. */
    private static Work bare(List<Path> jars) throws IOException, ReflectiveOperationException {
        URL[] urls = {jars.get(0).toUri().toURL(), jars.get(1).toUri().toURL()};
        URLClassLoader classes = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,depparse");
        properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
        properties.setProperty("depparse.nthreads", "1");
        Class<?> pipeline = classes.loadClass("edu.stanford.nlp.pipeline.StanfordCoreNLP");
        Object parser = pipeline.getConstructor(Properties.class).newInstance(properties);
        Method process = pipeline.getMethod("process", String.class);
        return text -> process.invoke(parser, text);
    }

    private static double time(Work work, List<String> texts) throws ReflectiveOperationException, UnreadableArticle {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (String text : texts) {
            work.read(text);
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / NANOS;
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}
