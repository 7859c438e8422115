package org.w3id.diwan.article.parse;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Stanford CoreNLP's tagger and dependency parser, in a class loader of its own so that nothing of it meets Diwan's classes. It gets a
 * sentence a line with blanks between the words, and answers in CoNLL-U: <a
 * href="https://stanfordnlp.github.io/CoreNLP/depparse.html">depparse</a>, <a
 * href="https://stanfordnlp.github.io/CoreNLP/tokenize.html">tokenize.whitespace, ssplit.eolonly</a>. One serves all threads.
 */
public final class CoreNlp implements SentenceParser, AutoCloseable {
    /** Longer sentences are tables or lists more often than prose; they are left alone. */
    public static final int LONGEST = 120;

    private static final int BATCH = 200;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private final URLClassLoader classes;
    private final MethodHandle process;
    private final MethodHandle print;

    private CoreNlp(URLClassLoader classes, MethodHandle process, MethodHandle print) {
        this.classes = classes;
        this.process = process;
        this.print = print;
    }

    /**
     * Loads the parser and its models, which takes some seconds and about 300 MB of memory.
     *
     * @param jars the files that {@link CoreNlpFiles} obtained
     * @throws IOException if they are not what they should be
     */
    public static CoreNlp load(List<Path> jars) throws IOException {
        URL[] urls = new URL[jars.size()];
        for (int each = 0; each < urls.length; each++) {
            urls[each] = jars.get(each).toUri().toURL();
        }
        URLClassLoader classes = new URLClassLoader("corenlp", urls, ClassLoader.getPlatformClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return bind(classes);
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            classes.close();
            throw new IOException("CoreNLP does not start from " + jars + ": " + e, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static CoreNlp bind(URLClassLoader classes) throws ReflectiveOperationException {
        quiet(classes);
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        Class<?> pipeline = classes.loadClass("edu.stanford.nlp.pipeline.StanfordCoreNLP");
        Class<?> annotation = classes.loadClass("edu.stanford.nlp.pipeline.Annotation");
        Class<?> outputter = classes.loadClass("edu.stanford.nlp.pipeline.CoNLLUOutputter");
        Object parser = pipeline.getConstructor(Properties.class).newInstance(properties());
        Object writer = outputter.getConstructor().newInstance();
        return new CoreNlp(
                classes,
                lookup.findVirtual(pipeline, "process", MethodType.methodType(annotation, String.class))
                        .bindTo(parser)
                        .asType(MethodType.methodType(Object.class, String.class)),
                lookup.findVirtual(outputter, "print", MethodType.methodType(String.class, annotation))
                        .bindTo(writer)
                        .asType(MethodType.methodType(String.class, Object.class)));
    }

    /** Its own log would go to the user's terminal. */
    private static void quiet(URLClassLoader classes) throws ReflectiveOperationException {
        Class<?> log = classes.loadClass("edu.stanford.nlp.util.logging.RedwoodConfiguration");
        Object current = log.getMethod("current").invoke(null);
        log.getMethod("apply").invoke(log.getMethod("clear").invoke(current));
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,depparse");
        properties.setProperty("tokenize.whitespace", "true");
        properties.setProperty("ssplit.eolonly", "true");
        properties.setProperty("depparse.nthreads", "1");
        properties.setProperty("pos.nthreads", "1");
        return properties;
    }

    @Override
    public List<Parse> parse(List<List<String>> sentences) {
        List<Parse> parses = new ArrayList<>(sentences.size());
        for (int from = 0; from < sentences.size(); from += BATCH) {
            parses.addAll(batch(sentences.subList(from, Math.min(sentences.size(), from + BATCH))));
        }
        return parses;
    }

    private List<Parse> batch(List<List<String>> sentences) {
        List<List<String>> wanted = sentences.stream()
                .filter(sentence -> !sentence.isEmpty() && sentence.size() <= LONGEST)
                .toList();
        List<Parse> found = wanted.isEmpty() ? List.of() : Conllu.read(annotate(wanted));
        if (found.size() != wanted.size()) {
            throw new IllegalStateException(
                    "the parser made " + found.size() + " sentences of " + wanted.size() + ": " + wanted);
        }
        List<Parse> parses = new ArrayList<>(sentences.size());
        int next = 0;
        for (List<String> sentence : sentences) {
            boolean parsed = !sentence.isEmpty() && sentence.size() <= LONGEST;
            parses.add(parsed ? whole(sentence, found.get(next++)) : Parse.NONE);
        }
        return parses;
    }

    /** A parse with other words than were given tells nothing of them. */
    private static Parse whole(List<String> sentence, Parse parse) {
        return parse.size() == sentence.size() ? parse : Parse.NONE;
    }

    private String annotate(List<List<String>> sentences) {
        StringBuilder text = new StringBuilder();
        for (List<String> sentence : sentences) {
            for (String word : sentence) {
                String bare = BLANKS.matcher(word).replaceAll("");
                text.append(bare.isEmpty() ? "_" : bare).append(' ');
            }
            text.append('\n');
        }
        try {
            return (String) print.invokeExact((Object) process.invokeExact(text.toString()));
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("CoreNLP failed on: " + text, e);
        }
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
