package org.w3id.diwan.serve.abuse;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Sends every attack to a server, one after the other, and prints what became of each: its status and how long it took. Then eight
 * attackers at once while somebody looks things up. A query may take its limit of five seconds and three more.
 *
 * <pre>{@code AttackMatrix 4201 java -jar target/diwan.jar up --mem}</pre>
 */
public final class AttackMatrix {
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(11);

    private AttackMatrix() {}

    private record Outcome(Attack attack, int status, double seconds, boolean freed) {
        boolean ended() {
            boolean plain = (status >= 200 && status < 500) || status == 503 || status == 507;
            return plain && freed && seconds <= LIMIT.toSeconds();
        }
    }

    /**
     * Prints the table.
     *
     * @param arguments a free port, and the command that starts a server
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> command = Arrays.asList(arguments).subList(1, arguments.length);
        String only = System.getProperty("only", "");
        try (AttackedServer server = new AttackedServer(command, Integer.parseInt(arguments[0]))) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Attack attack : Attacks.all()) {
                if (attack.toString().contains(only)) {
                    outcomes.add(attack(server, attack));
                    print(outcomes.get(outcomes.size() - 1));
                }
            }
            long ended = outcomes.stream().filter(Outcome::ended).count();
            System.out.printf("%d of %d ended in time%n", ended, outcomes.size());
            if (only.isEmpty() || only.equals("crowd")) {
                CrowdedServer.measure(server);
            }
        }
    }

    private static Outcome attack(AttackedServer server, Attack attack) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int status = server.send(attack, PATIENCE);
        double seconds = (System.nanoTime() - start) / 1e9;
        boolean freed = server.status("/sparql?query=ASK%7B%7D", Duration.ofSeconds(2)) == 200;
        if (status <= 0 || !freed) {
            server.restart();
        }
        return new Outcome(attack, status, seconds, freed);
    }

    private static void print(Outcome outcome) {
        System.out.printf(
                Locale.ROOT,
                "%s %4d %6.1f s  %s%s%n",
                outcome.ended() ? "      " : "FAILED",
                outcome.status(),
                outcome.seconds(),
                outcome.attack(),
                outcome.freed() ? "" : "  (nothing answers afterwards)");
        System.out.flush();
    }
}
