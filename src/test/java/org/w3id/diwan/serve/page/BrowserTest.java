package org.w3id.diwan.serve.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.serve.ServedGraph;
import org.w3id.diwan.serve.reconcile.ReconcileModule;

/**
 * The pages in a real browser: everybody can use them, also without scripts.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines</a>
 */
@NullMarked
final class BrowserTest {
    private static final String EVERYTHING =
            "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}";
    private static final String CONTRAST = "{type: 'rule', values: ['color-contrast']}";
    private static final int PHONE = 500;
    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 900;

    @RegisterExtension
    static final ServedGraph SERVED =
            PageSample.served(server -> server.module(PageModule::new).module(ReconcileModule::new));

    @TempDir
    static Path profile;

    private static @Nullable Browser browser;

    @BeforeAll
    static void startBrowser() throws IOException, InterruptedException {
        assumeTrue(
                Browser.isInstalled(),
                "no chromium and chromedriver on the path: sudo apt install chromium chromium-driver");
        browser = Browser.start(profile);
        browser.resize(DESKTOP, HEIGHT);
    }

    @AfterAll
    static void stopBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "questions",
                "ontology",
                "id/the-corps.html",
                "id/the-captain.html",
                "source/gazette-1.html",
                "claim/00000000000000000000000000000002.html",
                "statement/00000000000000000000000000000009.html",
                "id/a-mistake.html",
                "id/nobody.html",
                "search?q=the+corps",
            })
    void canBeUsedByEverybody(String path) throws IOException, InterruptedException {
        Browser there = there();
        there.open(SERVED.url(path));

        there.prefer("light");
        assertThat(violations(there, EVERYTHING)).as("light").isEmpty();

        there.prefer("dark");
        assertThat(violations(there, CONTRAST)).as("dark").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id/the-corps.html", "source/gazette-1.html"})
    void fitsAPhone(String path) throws IOException, InterruptedException {
        Browser there = there();
        there.resize(PHONE, HEIGHT);
        try {
            there.open(SERVED.url(path));

            assertThat(there.run("arguments[0](document.documentElement.scrollWidth - window.innerWidth)")
                            .asInt())
                    .isLessThanOrEqualTo(0);
            assertThat(violations(there, EVERYTHING)).isEmpty();
        } finally {
            there.resize(DESKTOP, HEIGHT);
        }
    }

    @Test
    void canBeReadAndFollowedWithoutScripts(@TempDir Path another) throws IOException, InterruptedException {
        try (Browser plain = Browser.start(another)) {
            plain.withoutScripts();
            plain.open(SERVED.url("id/the-corps"));

            assertThat(plain.text("h1")).isEqualTo("The <b>Corps</b>");
            assertThat(plain.text(".versus")).contains("disputed").contains("The League");

            plain.click("a[href='/source/gazette-1#char=3,9']");

            assertThat(plain.address()).endsWith("/source/gazette-1.html#char=3,9");
            assertThat(plain.text("li:target")).contains("member of");
        }
    }

    @Test
    void showsTheOntologyWithItsStyle() throws IOException, InterruptedException {
        Browser there = there();
        there.open(SERVED.url("ontology"));

        assertThat(there.run("arguments[0](getComputedStyle(document.body).display)")
                        .asText())
                .isEqualTo("grid");
    }

    private static Browser there() {
        return Objects.requireNonNull(browser, "started before all tests");
    }

    private static List<String> violations(Browser there, String rules) throws IOException, InterruptedException {
        if (!there.run("arguments[0](!!window.axe)").asBoolean()) {
            there.run(axe() + "; arguments[0](true)");
        }
        JsonNode found = there.run("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {runOnly: %s}).then(
                  found => done({
                    rules: found.passes.length,
                    violations: found.violations.map(v => v.id + ': ' + v.help + ' at ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join('; '))}),
                  failure => done({rules: 0, violations: ['' + failure]}));
                """.formatted(rules));
        List<String> violations = new ArrayList<>();
        found.path("violations").forEach(violation -> violations.add(violation.asText()));
        assertThat(found.path("rules").asInt()).as("rules that axe looked at").isPositive();
        return violations;
    }

    private static String axe() throws IOException {
        try (InputStream script = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
