package org.w3id.diwan.dossier.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.dossier.register.Register;
import org.w3id.diwan.dossier.yaml.Entry;
import org.w3id.diwan.dossier.yaml.Fields;
import org.w3id.diwan.dossier.yaml.Form;
import org.w3id.diwan.dossier.yaml.Word;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Statement;

/**
 * The part {@code statements} of a source: key to speech act.
 *
 * @param passages of the source
 * @param register what it speaks of
 */
public record StatementReader(PassageReader passages, Register register) {
    /** One statement. */
    public static final Form FORM = Form.of("a statement", "speaker act summary", "addressee issues when at");

    private static final Set<String> ISSUE = Set.of("Issue");

    /** The sound statements. */
    List<Statement> read(List<Entry> entries) {
        List<Statement> statements = new ArrayList<>();
        Map<String, String> keysById = new HashMap<>();
        for (Entry entry : entries) {
            read(entry).ifPresent(statement -> {
                String twin = keysById.putIfAbsent(statement.id(), statement.key());
                if (twin != null) {
                    entry.key()
                            .error(
                                    "duplicate-statement",
                                    statement.key() + " is the same speech act as " + twin + "; join the two");
                } else {
                    statements.add(statement);
                }
            });
        }
        return statements;
    }

    private Optional<Statement> read(Entry entry) {
        Word key = entry.key();
        key.isSlug("key");
        return FORM.read(entry.value(), key.where()).flatMap(fields -> read(key.text(), fields));
    }

    private Optional<Statement> read(String key, Fields fields) {
        List<EntityId> speakers = register.actors(fields, "speaker");
        List<EntityId> addressees = register.actors(fields, "addressee");
        List<EntityId> issues = register.list(fields, "issues", ISSUE, "wrong-class");
        Optional<Word> act = fields.text("act");
        act.ifPresent(word -> word.isTerm(register.vocabulary().acts(), "unknown-act", "speech act"));
        String summary = fields.string("summary");
        Period when = fields.period("when");
        Evidence evidence = passages.evidence(fields);
        return act.filter(word -> fields.isSound() && !speakers.isEmpty())
                .map(word -> new Statement(key, speakers, addressees, word.text(), summary, issues, when, evidence));
    }
}
