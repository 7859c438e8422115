package org.w3id.diwan.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.Vocabulary;

/** The part {@code statements} of a source: key to speech act. */
final class StatementReader {
    static final Set<String> FIELDS = Set.of("speaker", "addressee", "act", "summary", "issues", "when", "at");

    private final Vocabulary vocabulary;
    private final References references;
    private final PassageReader passages;
    private final Problems problems;

    StatementReader(SourceContext source, Vocabulary vocabulary, References references, Problems problems) {
        this.vocabulary = vocabulary;
        this.references = references;
        this.passages = new PassageReader(source, problems);
        this.problems = problems;
    }

    /** The keys of all statements, sound or not, so that claims may refer to them. */
    static List<Entry> entries(Fields source, Problems problems) {
        return source.map("statements")
                .map(map -> Entry.of(map, "duplicate-statement-key", problems))
                .orElse(List.of());
    }

    /** The sound statements. */
    List<Statement> read(List<Entry> entries) {
        List<Statement> statements = new ArrayList<>();
        Map<String, String> keysById = new HashMap<>();
        for (Entry entry : entries) {
            read(entry).ifPresent(statement -> {
                String twin = keysById.putIfAbsent(statement.id(), statement.key());
                if (twin != null) {
                    problems.error(
                            "duplicate-statement",
                            entry.key(),
                            statement.key() + " is the same speech act as " + twin + "; join the two");
                } else {
                    statements.add(statement);
                }
            });
        }
        return statements;
    }

    private Optional<Statement> read(Entry entry) {
        if (!Slug.isValid(entry.key().text())) {
            problems.error(
                    "bad-id",
                    entry.key(),
                    Scalars.shown(entry.key().text()) + " is no key; write lower-case words joined by hyphens");
        }
        return Fields.of(entry.value(), entry.key().where(), "a statement", FIELDS, problems)
                .flatMap(fields -> read(entry.key().text(), fields));
    }

    private Optional<Statement> read(String key, Fields fields) {
        int before = problems.errors();
        fields.require("speaker", "act", "summary");
        List<EntityId> speakers = references.list(fields, "speaker", Roles.ACTOR, "wrong-class");
        List<EntityId> addressees = references.list(fields, "addressee", Roles.ACTOR, "wrong-class");
        List<EntityId> issues = references.list(fields, "issues", Roles.ISSUE, "wrong-class");
        String act = act(fields);
        String summary = fields.text("summary").map(Word::text).orElse("");
        Period when = new Dates(problems).optional(fields, "when");
        Evidence evidence = passages.evidence(fields);
        if (problems.errors() > before || speakers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Statement(key, speakers, addressees, act, summary, issues, when, evidence));
    }

    private String act(Fields fields) {
        Optional<Word> act = fields.text("act");
        act.filter(word -> !vocabulary.acts().contains(word.text()))
                .ifPresent(word -> problems.error(
                        "unknown-act",
                        word,
                        "the ontology has no speech act " + Scalars.shown(word.text())
                                + Suggestion.of(word.text(), vocabulary.acts(), "add it to the ontology")));
        return act.map(Word::text).orElse("");
    }
}
