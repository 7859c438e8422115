package org.w3id.diwan.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.names.NameEntry;
import org.w3id.diwan.names.NameIndex;
import org.w3id.diwan.names.NameQuery;

/**
 * Measures building and asking an index of many entities, in one thread; times are of the processor, so that others' work does not
 * count. Run it on the tests' class path with two arguments: how many entities (1000000), and a folder for the index (none: in
 * memory).
 */
public final class NamesBenchmark {
    /** A query, and the entity whose name was changed into it. */
    private record Question(NameQuery query, EntityId meant) {}

    private static final int ASKED = 4000;
    private static final int WARM_UP = 1500;
    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MEGABYTE = 1 << 20;

    private NamesBenchmark() {}

    /** Prints the figures as a table. */
    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        List<NameEntry> sample = sample(count);
        long before = cpu();
        long began = System.nanoTime();
        Stream<NameEntry> entries = new GeneratedNames().entries(count);
        try (NameIndex index = arguments.length > 1
                ? NameIndex.build(entries, Files.createDirectories(Path.of(arguments[1])))
                : NameIndex.build(entries)) {
            System.out.printf(
                    Locale.ROOT,
                    "%d entities built in %.0f s of processor time (%.0f s by the clock), heap in use %.0f MB%n",
                    count,
                    (cpu() - before) / NANOS,
                    (System.nanoTime() - began) / NANOS,
                    heap());
            questions(sample).forEach((kind, questions) -> measure(kind, questions, index));
        }
    }

    private static void measure(String kind, List<Question> questions, NameIndex index) {
        questions.stream().limit(WARM_UP).forEach(question -> index.find(question.query()));
        long[] times = new long[questions.size()];
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < times.length; i++) {
            Question question = questions.get(i);
            long start = cpu();
            List<Match> matches = index.find(question.query());
            times[i] = cpu() - start;
            boolean certain = !matches.isEmpty() && matches.get(0).isCertain();
            boolean meant = certain && matches.get(0).entity().equals(question.meant());
            right += meant ? 1 : 0;
            wrong += certain && !meant ? 1 : 0;
        }
        long sum = Arrays.stream(times).sum();
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-20s %6.0f a second, p50 %.3f ms, p99 %.3f ms; certain and right %.1f %%, certain and wrong %.2f %%%n",
                kind,
                times.length / (sum / NANOS),
                times[times.length / 2] / NANOS_PER_MILLI,
                times[times.length * 99 / 100] / NANOS_PER_MILLI,
                100.0 * right / times.length,
                100.0 * wrong / times.length);
    }

    private static Map<String, List<Question>> questions(List<NameEntry> sample) {
        Random random = new Random(7);
        Map<String, List<Question>> questions = new LinkedHashMap<>();
        questions.put("as registered", all(sample, name -> name));
        questions.put("capitals", all(sample, name -> name.toUpperCase(Locale.ROOT)));
        questions.put("other spelling", all(sample, NamesBenchmark::respelt));
        questions.put("with a title", all(people(sample), name -> "Minister " + name));
        questions.put("typing error", all(sample, name -> mistyped(name, random)));
        questions.put("unknown name", all(sample, name -> name.replaceAll("\\S+$", "Xylophonist")));
        questions.put("last word only", all(sample, name -> name.substring(name.lastIndexOf(' ') + 1)));
        questions.put("link, other spelling", linked(all(sample, NamesBenchmark::respelt)));
        questions.put("link, unknown", linked(all(sample, name -> name.replaceAll("\\S+$", "Xylophonist"))));
        questions.put(
                "beginning (suggest)",
                all(sample, name -> name.substring(0, Math.min(name.length(), 3 + random.nextInt(6)))).stream()
                        .map(each -> new Question(each.query().as(NameQuery.Mode.SUGGEST), each.meant()))
                        .toList());
        return questions;
    }

    private static List<Question> linked(List<Question> questions) {
        return questions.stream()
                .map(each -> new Question(each.query().as(NameQuery.Mode.MENTION), each.meant()))
                .toList();
    }

    private static List<NameEntry> people(List<NameEntry> sample) {
        return sample.stream()
                .filter(entry -> entry.types().contains(NameIndex.PERSON))
                .toList();
    }

    private static List<Question> all(List<NameEntry> sample, UnaryOperator<String> change) {
        return sample.stream()
                .map(entry -> new Question(
                        NameQuery.of(change.apply(entry.names().get(0).text())), entry.id()))
                .toList();
    }

    private static String respelt(String name) {
        return name.replace("Mohammed", "Muhamad")
                .replace("ou", "oo")
                .replace("al-", "Al ")
                .replace("q", "k")
                .replace("ee", "i")
                .replace("Defence", "Defense");
    }

    private static String mistyped(String name, Random random) {
        int at = name.lastIndexOf(' ') + 2 + random.nextInt(2);
        boolean tooShort = at + 2 >= name.length();
        return tooShort ? name : name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private static List<NameEntry> sample(int count) {
        int step = Math.max(1, count / ASKED);
        List<NameEntry> sample = new ArrayList<>();
        Iterator<NameEntry> entries = new GeneratedNames().entries(count).iterator();
        for (int number = 0; entries.hasNext(); number++) {
            NameEntry entry = entries.next();
            if (number % step == 0) {
                sample.add(entry);
            }
        }
        return sample;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}
