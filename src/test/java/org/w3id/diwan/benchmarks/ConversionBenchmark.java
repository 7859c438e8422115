package org.w3id.diwan.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.diwan.model.Attribution;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Value;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.rdf.Counts;
import org.w3id.diwan.rdf.TripleFolder;
import org.w3id.diwan.rdf.TripleWriter;
import org.w3id.diwan.rdf.ontology.OntologyReader;

/**
 * How fast claims become files, and whether memory grows with the number of sources. Arguments: a format, the number of sources, claims
 * in each. A heap too small for all of it shows that it is never all in memory:
 *
 * <pre>mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Xmx64m -cp target/test-classes:target/classes:$(cat target/classpath) org.w3id.diwan.benchmarks.ConversionBenchmark NQUADS 1000 1000</pre>
 */
final class ConversionBenchmark {
    private static final int ENTITIES = 1000;
    private static final PrintStream OUT = System.out;

    private ConversionBenchmark() {}

    public static void main(String[] args) throws IOException {
        Format format = Format.valueOf(args[0].toUpperCase(Locale.ROOT));
        int sources = Integer.parseInt(args[1]);
        int claims = Integer.parseInt(args[2]);
        Path folder = Files.createTempDirectory("diwan-benchmark");
        long begin = System.nanoTime();
        long cpu = cpuTime();
        Counts counts = write(folder, format, sources, claims);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpuSeconds = (cpuTime() - cpu) / 1e9;
        OUT.printf(
                Locale.ROOT,
                "%s: %d claims, %d triples, %d MB in %.1f s; %.2f million triples and %.0f thousand claims per CPU second%n",
                format,
                counts.claims(),
                counts.triples(),
                size(folder) / 1_000_000,
                seconds,
                counts.triples() / cpuSeconds / 1e6,
                counts.claims() / cpuSeconds / 1e3);
        delete(folder);
    }

    private static Counts write(Path folder, Format format, int sources, int claims) throws IOException {
        TripleWriter writer = new TripleWriter(OntologyReader.readShipped(), List.of());
        try (TripleFolder files = writer.open(folder, format)) {
            files.add(new Reading(entities(), List.of(), List.of(), List.of(), List.of(), List.of()));
            for (int number = 0; number < sources; number++) {
                files.add(source(number, claims));
                if ((number + 1) % Math.max(sources / 10, 1) == 0) {
                    OUT.printf(Locale.ROOT, "%7d sources: %d MB in use%n", number + 1, memory() / 1_000_000);
                }
            }
            return files.commit();
        }
    }

    private static Reading source(int number, int claims) {
        SourceId id = new SourceId("source-" + number);
        List<Claim> said = new ArrayList<>(claims);
        for (int claim = 0; claim < claims; claim++) {
            said.add(claim(id, number * 31 + claim));
        }
        Source source = new Source(
                id, Source.Kind.ARTICLE, "Source " + number, List.of(), List.of(), day(number), List.of(), List.of());
        return new Reading(List.of(), List.of(source), List.of(), said, List.of(), List.of());
    }

    private static Claim claim(SourceId source, int number) {
        Value value = number % 10 == 0
                ? new Quantity(BigDecimal.valueOf(number), Quantity.Bound.ABOUT, "Troops", List.of(entity(number + 3)))
                : entity(number + 7);
        return new Claim(
                entity(number),
                number % 10 == 0 ? "troopStrength" : "supports",
                value,
                day(number),
                number % 3 == 0 ? Modality.PROPOSED : Modality.ACTUAL,
                number % 2 == 0 ? Attribution.OWN_VOICE : new Attribution(List.of(entity(number + 1)), List.of()),
                new Evidence(source, List.of(new Passage(number, number + 50))));
    }

    private static List<Entity> entities() {
        return IntStream.range(0, ENTITIES)
                .mapToObj(number -> new Entity(
                        entity(number),
                        "ArmedGroup",
                        List.of(new Name("Group " + number, "en", Name.Kind.PREFERRED)),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
    }

    private static EntityId entity(int number) {
        return new EntityId("group-" + number % ENTITIES);
    }

    private static Period day(int number) {
        return Period.of(LocalDate.of(2000, 1, 1).plusDays(number % 9000));
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long memory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
