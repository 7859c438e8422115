package org.w3id.diwan.cli.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.serve.Browser;

/** The review page in a real browser: by keyboard, by pointer, on a phone, in two tabs. */
@NullMarked
final class ReviewInBrowserTest {
    private static final int PHONE = 500;
    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 900;
    private static final String ENTER = "\uE007";
    private static final String DOWN = "\uE015";
    private static final String ESCAPE = "\uE00C";
    private static final String CURRENT = "document.querySelector('.item.current .says').innerText";

    @TempDir
    static Path profile;

    private static @Nullable Browser started;

    @TempDir
    private Path folder;

    private ReviewSample sample = new ReviewSample(Path.of("none"));
    private @Nullable RunningReview review;

    @BeforeAll
    static void startBrowser() throws IOException, InterruptedException {
        assumeTrue(
                Browser.isInstalled(),
                "no chromium and chromedriver on the path: sudo apt install chromium chromium-driver");
        started = Browser.start(profile);
    }

    @AfterAll
    static void stopBrowser() throws IOException {
        if (started != null) {
            started.close();
        }
    }

    @BeforeEach
    void openTheReview() throws IOException, InterruptedException {
        sample = ReviewSample.in(folder);
        review = sample.review("Jane Doe");
        there().resize(DESKTOP, HEIGHT);
        there().open(review.address());
        there().await("document.querySelector('.item.current') === document.activeElement");
    }

    @AfterEach
    void endTheReview() throws InterruptedException {
        if (review != null) {
            review.close();
        }
    }

    private static Browser there() {
        return Objects.requireNonNull(started, "started before all tests");
    }

    @Test
    void isReviewedByKeysAlone() throws Exception {
        Browser there = there();
        assertThat(there.value(CURRENT)).contains("Karim Nasser");

        press("a", "Harbour Council");
        press("r", "Government of Iraq");
        press("u", "Harbour Council");
        press("k", "Karim Nasser");
        press("j", "Harbour Council");
        press("n", "Government of Iraq");
        assertThat(there.value("document.querySelector('#progress').innerText")).contains("accepted");

        there.open(URI.create(there.address()));
        there.await("document.querySelector('li.item.accepted')");
        assertThat(there.value("document.querySelector('li.item.accepted .says').innerText"))
                .contains("Karim Nasser");
        assertThat(Files.readAllLines(sample.decisions())).hasSize(3);
        assertThat(there.complaints()).isEmpty();
    }

    @Test
    void aClaimIsCorrectedByTypingANameInAnyScript() throws Exception {
        Browser there = there();
        there.run("[...document.querySelectorAll('li.item')].find(each => each.innerText.includes(' met ')).focus();"
                + " arguments[0](1)");
        there.press("c");
        there.await("document.activeElement.name === 'subject'");
        there.run("document.querySelector('[name=object]').focus(); arguments[0](1)");
        there.press("\u0645\u0633\u0631\u0648\u0631 \u0628\u0627\u0631\u0632\u0627\u0646\u064a");
        there.await("[...document.querySelectorAll('[role=option]')].some(each => each.innerText.includes('Masrour'))");
        there.press(DOWN + ENTER);
        there.await("document.querySelector('[name=object]').value.includes('[masrour-barzani]')");
        assertThat(there.barriers()).isEmpty();
        there.press(ENTER);
        there.await("document.querySelector('li.item.corrected')");

        assertThat(there.value("document.querySelector('li.item.corrected').innerText"))
                .contains("Masrour Barzani", "Read as:", "Corrected by Jane Doe");
        assertThat(Files.readString(sample.decisions())).contains("object=masrour-barzani");
    }

    @Test
    void aFormIsLeftWithEscapeAndHelpOpensWithAKey() throws Exception {
        Browser there = there();
        there.press("c");
        there.await("document.activeElement.name === 'entity'");
        there.press(ESCAPE);
        there.await("!document.querySelector('.correction')");
        press("?", "Karim Nasser");
        there.await("document.querySelector('#help').open");
        assertThat(there.barriers()).isEmpty();
        there.press(ESCAPE);
        there.await("!document.querySelector('#help').open");
    }

    @Test
    void keysCanBeSwitchedOff() throws Exception {
        Browser there = there();
        there.run("document.querySelector('#single').click(); arguments[0](1)");
        there.press("ar");
        there.click("li.item.current button.accept");
        there.await("document.querySelector('li.item.accepted')");
        there.run("document.querySelector('#single').click(); arguments[0](1)");

        assertThat(Files.readAllLines(sample.decisions())).hasSize(1);
    }

    @Test
    void whatIsPointedAtLightsUpInTheOther() throws Exception {
        Browser there = there();
        there.click(".text a.mark[title^=claim]");
        there.await("document.querySelector('.item.current').id.startsWith('c')");
        assertThat(there.value("document.querySelector('.text .lit').textContent"))
                .isNotEmpty();
    }

    @Test
    void twoTabsShowEachOtherWhatTheyDecided() throws Exception {
        Browser there = there();
        String mine = "[...document.querySelectorAll('li.item')].find(each => each.innerText.includes(' met '))";
        // the other tab, which this one does not look at
        there.run("""
                const done = arguments[0], item = %s, fields = new URLSearchParams(new FormData(item.querySelector('form')));
                fields.set('verb', 'accept');
                fetch(item.querySelector('form').action, {method: 'POST', body: fields}).then(() => done(1));""".formatted(mine));
        there.run(mine + ".querySelector('button.reject').click(); arguments[0](1)");
        there.await("document.querySelector('#message .bad')");

        assertThat(there.text("#message")).contains("Jane Doe decided on this meanwhile", "You wanted to reject it");
        assertThat(there.barriers()).isEmpty();
        there.click("#message form button");
        there.await(mine + ".classList.contains('rejected')");
    }

    @Test
    void everybodyCanUseItByDayAndByNight() throws Exception {
        Browser there = there();
        there.run("document.querySelectorAll('details').forEach(part => part.open = true); arguments[0](1)");
        there.prefer("light");
        assertThat(there.barriers()).isEmpty();
        there.prefer("dark");
        assertThat(there.poorContrast()).isEmpty();
        there.prefer("light");
        press("a", "Harbour Council");
        assertThat(there.barriers()).isEmpty();
    }

    @Test
    void fitsAPhoneAndTextsThatRunFromRightToLeft() throws Exception {
        Browser there = there();
        there.resize(PHONE, HEIGHT);
        there.open(URI.create(there.address()));
        there.await("document.querySelector('.item.current')");

        assertThat(there.value("document.documentElement.scrollWidth - window.innerWidth"))
                .isEqualTo("0");
        assertThat(there.barriers()).isEmpty();
        assertThat(there.value("[...document.querySelectorAll('.text p')].filter(line =>"
                        + " getComputedStyle(line).direction === 'rtl').length"))
                .isEqualTo("1");
    }

    @Test
    void leadsToTheDossierWhenAllIsDecided() throws Exception {
        Browser there = there();
        there.await("document.querySelector('li.item.asked')");
        for (int left = 0;
                left < 30
                        && there.value("document.querySelectorAll('li.item.asked').length")
                                        .compareTo("0")
                                > 0;
                left++) {
            String before = there.value("document.querySelector('.item.current').id");
            there.press("a");
            there.await("document.querySelector('.item.current').id !== '" + before
                    + "' || !document.querySelector('li.item.asked')");
        }
        there.await("document.activeElement.id === 'file'");
        there.press(ENTER);
        there.await("document.querySelector('#message').innerText.includes('sources/talks.yaml has')");

        assertThat(sample.source()).contains("relation: met", "relation: attacked");
    }

    /** Presses a key and waits until an item is the one that is being decided. */
    private static void press(String key, String expected) throws IOException, InterruptedException {
        there().press(key);
        there().await(CURRENT + ".includes('" + expected + "') && !document.querySelector('[aria-busy]')");
    }
}
