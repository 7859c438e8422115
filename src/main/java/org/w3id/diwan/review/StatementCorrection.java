package org.w3id.diwan.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/**
 * What a reviewer changes in a statement, or one that was refused and is taken up: words such as {@code speaker=joe-biden act=Affirming
 * when=2024-04-15 at=120-184}; several speakers are joined by commas.
 *
 * @param fields the new values by field
 */
record StatementCorrection(Map<String, String> fields) {
    private static final Set<String> FIELDS = Set.of("speaker", "act", "when", "at");
    private static final Set<String> ACTOR = Set.of("Actor");
    private static final Pattern TAKEN_UP = Pattern.compile("(?:^| )act=");

    /** Reads the words. */
    static StatementCorrection of(String words) {
        return new StatementCorrection(Correction.read(words));
    }

    /** Whether words take up a statement and no claim. */
    static boolean isOne(String words) {
        return TAKEN_UP.matcher(words).find();
    }

    /** What is wrong with the words, as a sentence. */
    static Optional<String> fault(String words, Vocabulary vocabulary, Map<EntityId, String> types) {
        Map<String, String> fields = Correction.read(words);
        return Correction.strange(words, FIELDS)
                .or(() -> Correction.faultOf(fields))
                .or(() -> Optional.ofNullable(fields.get("act"))
                        .filter(act -> !vocabulary.acts().contains(act))
                        .map(act -> "act=" + act + ": the ontology has no such speech act"))
                .or(() -> Correction.ids(fields.getOrDefault("speaker", "")).stream()
                        .filter(id -> !vocabulary.isOneOf(types.getOrDefault(id, ""), ACTOR))
                        .findFirst()
                        .map(id -> types.containsKey(id)
                                ? "only an Actor speaks; " + id + " is of class " + types.get(id)
                                : id + ": no register has it"));
    }

    /** The statement with the new values. */
    Statement apply(Statement statement) {
        List<EntityId> speakers = Correction.ids(field("speaker"));
        List<Passage> at = Correction.passages(field("at"));
        return new Statement(
                statement.key(),
                speakers.isEmpty() ? statement.speakers() : speakers,
                statement.addressees(),
                field("act").isEmpty() ? statement.act() : field("act"),
                statement.summary(),
                statement.issues(),
                fields.containsKey("when") ? Period.parse(field("when")).orElse(Period.UNKNOWN) : statement.when(),
                new Evidence(
                        statement.evidence().source(),
                        at.isEmpty() ? statement.evidence().passages() : at));
    }

    /** The statement that the fields alone make; empty where one is missing that a statement needs. */
    Optional<Statement> statement(SourceId source, String key) {
        List<EntityId> speakers = Correction.ids(field("speaker"));
        List<Passage> at = Correction.passages(field("at"));
        return speakers.isEmpty() || at.isEmpty() || field("act").isEmpty()
                ? Optional.empty()
                : Optional.of(new Statement(
                        key,
                        speakers,
                        List.of(),
                        field("act"),
                        "",
                        List.of(),
                        Period.parse(field("when")).orElse(Period.UNKNOWN),
                        new Evidence(source, at)));
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
