package org.w3id.diwan.serve.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
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
import org.w3id.diwan.serve.Browser;
import org.w3id.diwan.serve.ServedGraph;
import org.w3id.diwan.serve.graph.GraphModule;
import org.w3id.diwan.serve.reconcile.ReconcileModule;

/**
 * The pages in a real browser: everybody can use them, also without scripts.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines</a>
 */
@NullMarked
final class BrowserTest {
    private static final int PHONE = 500;
    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 900;
    private static final String SHOWN_MODES =
            "[...new Set([...document.querySelectorAll('.said li[data-mode]')].filter(each => each.offsetParent)"
                    + ".map(each => each.dataset.mode))].join()";

    @RegisterExtension
    static final ServedGraph SERVED = PageSample.served(
            server -> server.module(PageModule::new).module(GraphModule::new).module(ReconcileModule::new));

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
        assertThat(there.barriers()).as("light").isEmpty();

        there.prefer("dark");
        assertThat(there.poorContrast()).as("dark").isEmpty();
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
            assertThat(there.barriers()).isEmpty();
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
    void showsOnlyTheClaimsThatAreAskedForAndKeepsThatInTheAddress() throws IOException, InterruptedException {
        Browser there = there();
        there.open(SERVED.url("id/the-corps.html"));
        there.await("document.querySelector('.filters')");
        there.run("const mode = document.querySelector('select[name=mode]'); mode.value = 'Denied';"
                + " mode.dispatchEvent(new Event('input', {bubbles: true})); arguments[0]()");

        assertThat(there.value(SHOWN_MODES)).isEqualTo("Denied");
        assertThat(there.address()).endsWith("?mode=Denied");

        there.open(SERVED.url("id/the-corps.html?mode=Denied"));
        there.await("document.querySelector('.filters')");
        assertThat(there.value(SHOWN_MODES)).isEqualTo("Denied");
        assertThat(there.barriers()).isEmpty();
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
}
