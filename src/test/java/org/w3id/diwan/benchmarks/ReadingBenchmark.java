package org.w3id.diwan.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How quickly {@code diwan read} reads many articles, and whether its memory stays the same. Prints a row for every tenth of the way:
 * articles read, articles a second since the last row, resident megabytes of the process (Linux only).
 *
 * <p>Run it as {@code java -cp ... org.w3id.diwan.benchmarks.ReadingBenchmark 10000 -Xmx256m}.
 */
public final class ReadingBenchmark {
    private static final Pattern PROGRESS = Pattern.compile("(\\d+) of \\d+ articles");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final double NANOS = 1e9;

    private ReadingBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int count = Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("diwan-reading-benchmark-");
        Path articles = Files.createDirectory(folder.resolve("articles"));
        GeneratedArticles.write(articles, count);
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        args.length > 1 ? args[1] : "-Xmx256m",
                        "-Ddiwan.live=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.w3id.diwan.cli.Diwan",
                        "read",
                        articles.toString(),
                        "--out",
                        folder.resolve("readings").toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        System.out.println("articles  articles/s  resident MB");
        follow(process, Math.max(1, count / 10));
        System.out.println("exit " + process.waitFor() + ", files in " + folder);
    }

    private static void follow(Process process, int step) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        int next = step;
        int last = 0;
        long before = System.nanoTime();
        // the terminal's line ends with a carriage return, which readLine takes for an end of line
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher progress = PROGRESS.matcher(line);
            if (progress.find() && Integer.parseInt(progress.group(1)) >= next) {
                int now = Integer.parseInt(progress.group(1));
                double seconds = (System.nanoTime() - before) / NANOS;
                System.out.printf(Locale.ROOT, "%8d  %10.0f  %11d%n", now, (now - last) / seconds, resident(process));
                last = now;
                before = System.nanoTime();
                next = now - now % step + step;
            } else if (!progress.find(0)) {
                System.out.println(line);
            }
        }
    }

    private static long resident(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        Matcher resident = RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
        return resident.find() ? Long.parseLong(resident.group(1)) / 1024 : 0;
    }
}
