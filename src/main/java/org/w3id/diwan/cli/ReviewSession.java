package org.w3id.diwan.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.dossier.ReviewFile;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Slug;

/** Asks a person about one item after the other; every answer is written down before the next question. */
final class ReviewSession {
    private static final String KEYS = "[a]ccept [c]orrect [r]eject [s]kip [u]ndo [q]uit > ";
    private static final int SHOWN_PASSAGES = 3;

    private final Console console;
    private final BufferedReader answers;
    private final Optional<ArticleText> text;
    private final ReviewFile file;
    private final ReviewLog log;
    private final ReviewItems items;
    private final Names names;
    private final String by;
    private final LocalDate on;
    private final Set<String> skipped = new HashSet<>();

    ReviewSession(
            Console console,
            BufferedReader answers,
            Optional<ArticleText> text,
            ReviewFile file,
            ReviewLog log,
            ReviewItems items,
            Names names,
            String by,
            LocalDate on) {
        this.console = console;
        this.answers = answers;
        this.text = text;
        this.file = file;
        this.log = log;
        this.items = items;
        this.names = names;
        this.by = by;
        this.on = on;
    }

    /** Asks until all is decided, or the person stops. */
    void run() throws IOException {
        for (Optional<ReviewItem> next = next(); next.isPresent(); next = next()) {
            show(next.get());
            if (!ask(next.get())) {
                return;
            }
        }
    }

    private Optional<ReviewItem> next() {
        ReviewOutcome outcome = new ReviewOutcome(file, log);
        return items.all().stream()
                .filter(item -> log.of(item.key()).isEmpty() && !skipped.contains(item.key()))
                .filter(outcome::stands)
                .findFirst();
    }

    private void show(ReviewItem item) {
        List<ReviewItem> all = items.all();
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

    /** One answer; whether to go on. */
    private boolean ask(ReviewItem item) throws IOException {
        while (true) {
            String answer = line(KEYS);
            switch (answer) {
                case "a" -> {
                    return accept(item, names.forNew(item));
                }
                case "c" -> {
                    if (correct(item)) {
                        return true;
                    }
                }
                case "r" -> {
                    decide(Decision.Verb.REJECT, item.key(), "");
                    return true;
                }
                case "s" -> {
                    skipped.add(item.key());
                    return true;
                }
                case "u" -> undo();
                case "q" -> {
                    return false;
                }
                default -> console.say("    one letter: a, c, r, s, u or q");
            }
        }
    }

    private boolean accept(ReviewItem item, String id) throws IOException {
        decide(Decision.Verb.ACCEPT, item.key(), id);
        return true;
    }

    private void undo() throws IOException {
        skipped.clear();
        Optional<String> last = log.last();
        if (last.isEmpty()) {
            console.say("    nothing to undo");
        } else {
            decide(Decision.Verb.UNDO, last.get(), "");
        }
    }

    private boolean correct(ReviewItem item) throws IOException {
        if (item.key().startsWith("statement ")) {
            console.say("    a statement can be accepted or rejected; correct its file afterwards");
            return false;
        }
        if (item.key().startsWith("name ")) {
            return correctName(item);
        }
        String words = line("    field=value ... ("
                + String.join(", ", Correction.FIELDS.stream().sorted().toList()) + ") > ");
        Optional<String> fault = Correction.fault(words).or(() -> names.fault(words));
        fault.ifPresent(why -> console.say("    " + why));
        if (fault.isEmpty()) {
            decide(Decision.Verb.CORRECT, item.key(), words.strip());
        }
        return fault.isEmpty();
    }

    private boolean correctName(ReviewItem item) throws IOException {
        String id = line("    whom it means: an id of the register, or a new one > ");
        boolean proposed = new EntityId(item.key().substring("name ".length())).isProposed();
        if (!Slug.isValid(id) || new EntityId(id).isProposed() || !(proposed || names.isRegistered(id))) {
            console.say("    " + id + ": no id that can be meant here");
            return false;
        }
        decide(Decision.Verb.CORRECT, item.key(), id);
        return true;
    }

    private void decide(Decision.Verb verb, String key, String change) throws IOException {
        log.add(new Decision(verb, key, change, by, on));
    }

    /** A line; {@code q} where there are no more. */
    private String line(String prompt) throws IOException {
        console.err().print(prompt);
        console.err().flush();
        String line = answers.readLine();
        return line == null ? "q" : line.strip();
    }

    /** Which ids there are. */
    record Names(Set<String> registered, ReviewFile file, Set<String> relations) {
        boolean isRegistered(String id) {
            return registered.contains(id);
        }

        /** The id that a new entity gets when its name is accepted; empty for all other items. */
        String forNew(ReviewItem item) {
            return file.reading().entities().stream()
                    .filter(entity -> item.key().equals(ReviewItems.key(entity.id())))
                    .findFirst()
                    .map(entity -> free(Slug.of(entity.names().get(0).text())))
                    .orElse("");
        }

        private String free(String name) {
            String words = name.isEmpty() ? "unnamed" : name.substring(0, Math.min(name.length(), 90));
            String id = Slug.of(words);
            for (int number = 2; registered.contains(id); number++) {
                id = Slug.of(words) + "-" + number;
            }
            return id;
        }

        /** What is wrong with the ids of a correction. */
        Optional<String> fault(String words) {
            Correction correction = Correction.of(words);
            for (String field : List.of("subject", "object", "saidBy")) {
                String id = correction.fields().getOrDefault(field, "");
                boolean known = id.isEmpty()
                        || registered.contains(id)
                        || file.reading().entities().stream()
                                .anyMatch(entity -> entity.id().value().equals(id));
                if (!known) {
                    return Optional.of(id + ": no register has it");
                }
            }
            String relation = correction.fields().getOrDefault("relation", "");
            return relation.isEmpty() || relations.contains(relation)
                    ? Optional.empty()
                    : Optional.of(relation + ": the ontology has no such relation");
        }
    }
}
