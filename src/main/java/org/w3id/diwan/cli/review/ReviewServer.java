package org.w3id.diwan.cli.review;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.Console;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.names.NameIndex;
import org.w3id.diwan.serve.DiwanServer;
import org.w3id.diwan.serve.ServerBuilder;
import org.w3id.diwan.serve.limit.RequestLimits;
import org.w3id.diwan.serve.review.ArticleUnderReview;
import org.w3id.diwan.serve.review.ReviewModule;

/**
 * Serves the review page to a browser on this machine until the reviewer ends it.
 *
 * @param port where; 0 for any free one
 * @param opensBrowser whether a browser is opened where there is one
 */
record ReviewServer(int port, boolean opensBrowser, Console console) {
    /** One person waits for the dossier to become the graph, which takes longer than a public server gives. */
    private static final RequestLimits LIMITS =
            RequestLimits.DEFAULT.with(Map.of("seconds", "900", "transfer", "1800"));

    private static final Pattern PATH_SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    /**
     * Serves; returns when the review was ended, and all that was decided filed.
     *
     * @throws CommandFailure if the port is taken
     */
    void serve(List<ArticleUnderReview> articles, NameIndex index, List<Entity> known, DossierFiling filing)
            throws IOException {
        List<DiwanServer> running = new CopyOnWriteArrayList<>();
        ReviewModule module = new ReviewModule(
                articles,
                index,
                known,
                filing,
                () -> running.forEach(server -> new Thread(server::stop, "end of the review").start()),
                key -> running.forEach(
                        server -> console.say("Another browser: " + ReviewModule.address(server.url(), key))));
        ServerBuilder builder = DiwanServer.over(DatasetGraphFactory.createTxnMem())
                .hasChanges(false)
                .limits(LIMITS)
                .port(port)
                .module(module)
                .afterStop(() -> fileRest(articles, filing));
        try (DiwanServer server = builder.start()) {
            running.add(server);
            welcome(ReviewModule.address(server.url(), module.key()));
            server.join();
        } catch (FusekiException taken) {
            throw CommandFailure.environment("cannot listen at localhost, port " + port
                    + ": choose another with --port; 0 takes any free port.");
        } catch (InterruptedException toldToStop) {
            // that was the order to stop
        }
    }

    private void welcome(URI address) {
        console.out().println("Review at " + address + " (the address lets in one browser; Ctrl-C ends the review)");
        console.out().flush();
        if (opensBrowser && !openBrowser(address)) {
            console.say("no browser was opened; open the address yourself");
        }
    }

    /** What was decided and not put into the dossier from the page. */
    private void fileRest(List<ArticleUnderReview> articles, DossierFiling filing) {
        for (ArticleUnderReview article : articles) {
            try {
                filing.intoDossier(article.desk()).lines().forEach(console::say);
            } catch (IOException failure) {
                console.say(failure.getMessage() + ": it cannot be written; the decisions are kept.");
            }
        }
    }

    private static boolean openBrowser(URI address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return run("rundll32", "url.dll,FileProtocolHandler", address.toString());
        }
        boolean hasScreen = system.startsWith("mac")
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
        String opener = system.startsWith("mac") ? "open" : "xdg-open";
        return hasScreen && isInstalled(opener) && run(opener, address.toString());
    }

    private static boolean isInstalled(String command) {
        return PATH_SEPARATOR
                .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, command)));
    }

    private static boolean run(String... command) {
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException none) {
            return false;
        }
    }
}
