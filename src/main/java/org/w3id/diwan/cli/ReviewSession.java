package org.w3id.diwan.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.review.Correction;
import org.w3id.diwan.review.ReviewDesk;
import org.w3id.diwan.review.ReviewItem;

/** Asks a person about one item after the other; every answer is written down before the next question. */
final class ReviewSession {
    private static final String KEYS = "[a]ccept [c]orrect [r]eject [s]kip [u]ndo [q]uit > ";
    private static final int SHOWN_PASSAGES = 3;

    private final Console console;
    private final BufferedReader answers;
    private final Optional<ArticleText> text;
    private final ReviewDesk desk;
    private final Set<String> later = new HashSet<>();

    ReviewSession(Console console, Optional<ArticleText> text, ReviewDesk desk) {
        this.console = console;
        this.answers = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        this.text = text;
        this.desk = desk;
    }

    /** Asks until all is decided, or the person stops. */
    void run() throws IOException {
        for (Optional<ReviewItem> next = desk.next(later); next.isPresent(); next = desk.next(later)) {
            show(next.get());
            if (!ask(next.get())) {
                return;
            }
        }
    }

    private void show(ReviewItem item) {
        List<ReviewItem> all = desk.items();
        console.say("");
        console.say((all.indexOf(item) + 1) + "/" + all.size() + "  " + item.words()
                + item.confidence()
                        .map(sure -> "  (" + sure.toPlainString() + ")")
                        .orElse(""));
        item.at().stream().limit(SHOWN_PASSAGES).forEach(at -> console.say("    " + shown(at)));
        if (item.at().size() > SHOWN_PASSAGES) {
            console.say("    and " + (item.at().size() - SHOWN_PASSAGES) + " more");
        }
    }

    private String shown(Passage at) {
        return text.map(article -> article.shown(at))
                .orElse("code points " + at.begin() + "-" + at.end() + " of the article");
    }

    /** Answers until the item is decided or left; whether to go on. */
    private boolean ask(ReviewItem item) throws IOException {
        boolean done = false;
        while (!done) {
            String answer = line(KEYS);
            done = true;
            switch (answer) {
                case "a" -> desk.accept(item);
                case "c" -> done = correct(item);
                case "r" -> desk.reject(item);
                case "s" -> later.add(item.key());
                case "u" -> done = undo();
                case "q" -> {
                    return false;
                }
                default -> {
                    done = false;
                    console.say("    one letter: a, c, r, s, u or q");
                }
            }
        }
        return true;
    }

    /** Takes the last decision back, and asks on at the same item. */
    private boolean undo() throws IOException {
        later.clear();
        if (!desk.undo()) {
            console.say("    nothing to undo");
        }
        return false;
    }

    private boolean correct(ReviewItem item) throws IOException {
        String prompt = switch (item.kind()) {
            case NAME -> "    whom it means: an id of the register, or a new one > ";
            case CLAIM ->
                "    field=value ... ("
                        + String.join(", ", Correction.FIELDS.stream().sorted().toList()) + ") > ";
            case STATEMENT -> "";
        };
        Optional<String> fault = desk.correct(item, prompt.isEmpty() ? "" : line(prompt));
        fault.ifPresent(why -> console.say("    " + why));
        return fault.isEmpty();
    }

    /** A line; {@code q} where there are no more. */
    private String line(String prompt) throws IOException {
        console.err().print(prompt);
        console.err().flush();
        String line = answers.readLine();
        return line == null ? "q" : line.strip();
    }
}
