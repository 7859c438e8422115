package org.w3id.diwan.serve.abuse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** How long lookups take while many clients send what is heavy. */
final class CrowdedServer {
    private static final Duration WHILE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HEAVY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?i) }";

    private CrowdedServer() {}

    static void measure(AttackedServer server) throws InterruptedException {
        List<Attack> mixed = Attacks.all().stream()
                .filter(attack -> !attack.kind().equals("address"))
                .toList();
        crowd(server, "8 attackers with every attack", 8, mixed);
        List<Attack> heavy = List.of(Attack.query("", "heavy", HEAVY));
        crowd(server, "60 clients of a heavy query", 60, heavy);
        crowd(server, "200 clients of a heavy query", 200, heavy);
        crowd(server, "24 clients of a picture", 24, List.of(Attack.get("", "", "/graph?format=png")));
        crowd(
                server,
                "36 clients of matches",
                36,
                Attacks.all().stream()
                        .filter(attack -> attack.name().equals("matches"))
                        .toList());
    }

    private static void crowd(AttackedServer server, String name, int clients, List<Attack> attacks)
            throws InterruptedException {
        if (!name.contains(System.getProperty("crowd", ""))) {
            return;
        }
        AtomicBoolean over = new AtomicBoolean();
        Map<Integer, Integer> answers = new ConcurrentHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        for (int client = 0; client < clients; client++) {
            int first = client * attacks.size() / clients;
            threads.execute(() -> {
                for (int i = first; !over.get(); i++) {
                    answers.merge(answer(server, attacks.get(i % attacks.size())), 1, Integer::sum);
                }
            });
        }
        TimeUnit.SECONDS.sleep(2);
        Map<String, List<Double>> times = new TreeMap<>();
        Map<String, Integer> refused = new TreeMap<>();
        long end = System.nanoTime() + WHILE.toNanos();
        while (System.nanoTime() < end) {
            for (String path : List.of("/$/ping", "/id/government-of-iraq.json", "/sparql?query=ASK%7B%7D")) {
                long start = System.nanoTime();
                int status = server.status(path, PATIENCE);
                times.computeIfAbsent(path, any -> new ArrayList<>()).add((System.nanoTime() - start) / 1e9);
                if (status != 200) {
                    refused.merge(path + " " + status, 1, Integer::sum);
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        over.set(true);
        threads.shutdownNow();
        threads.awaitTermination(1, TimeUnit.MINUTES);
        System.out.println(name + ": answered " + new TreeMap<>(answers) + ", lookups refused " + refused);
        times.forEach((path, each) -> {
            Collections.sort(each);
            System.out.printf(
                    Locale.ROOT,
                    "    %-30s %4d times, median %.3f s, 95th percentile %.3f s, longest %.3f s%n",
                    path,
                    each.size(),
                    each.get(each.size() / 2),
                    each.get(each.size() * 95 / 100),
                    each.get(each.size() - 1));
        });
        System.out.flush();
    }

    private static int answer(AttackedServer server, Attack attack) {
        try {
            return server.send(attack, PATIENCE);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
