package org.w3id.diwan.dossier;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.Mention;
import org.w3id.diwan.model.Reading;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.Vocabulary;

/** A source's file as {@code diwan read} writes it for a review: a dossier's, with the machine's confidence and its new entities. */
final class ReviewFileReader {
    private static final Set<String> OF_SOURCE = with(SourceReader.FIELDS, "article", "proposed");
    private static final Set<String> OF_CLAIM = with(ClaimReader.FIELDS, "confidence");

    private final Vocabulary vocabulary;
    private final Register register;
    private final Limits limits;

    /** @param register the dossier's; gets the proposed entities too */
    ReviewFileReader(Vocabulary vocabulary, Register register, Limits limits) {
        this.vocabulary = vocabulary;
        this.register = register;
        this.limits = limits;
    }

    ReviewFile read(Path file) {
        Problems problems = new Problems(file.toString(), limits.problems());
        Optional<MappingNode> root =
                new TextFile(file, limits, problems).read().flatMap(text -> new YamlTree(limits, problems).read(text));
        if (root.isEmpty()) {
            Reading nothing = new Reading(List.of(), List.of(), List.of(), List.of(), List.of(), problems.toList());
            return new ReviewFile(nothing, Map.of(), "");
        }
        return read(root.get(), problems);
    }

    private ReviewFile read(MappingNode root, Problems problems) {
        Fields fields = new Fields(root, problems.at(root), "a reading to review", OF_SOURCE, problems);
        List<Entity> proposed = proposed(fields, problems);
        References references = new References(register, vocabulary, problems);
        SourceId id = fields.text("source")
                .map(Word::text)
                .filter(Slug::isValid)
                .map(SourceId::new)
                .orElse(new SourceId("unnamed"));
        Source source = new SourceHead(references, problems).read(fields, id, Source.Kind.ARTICLE);
        int length = source.text().stream()
                .mapToInt(Source.StoredText::codePoints)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        SourceContext context = new SourceContext(id, source.kind(), length, source.published());
        List<Mention> mentions = new MentionReader(context, references, problems).read(fields);
        List<Entry> entries = StatementReader.entries(fields, problems);
        List<Statement> statements = new StatementReader(context, vocabulary, references, problems).read(entries);
        ClaimReader reader = new ClaimReader(OF_CLAIM, context, vocabulary, references, entries, problems);
        Map<String, BigDecimal> confidence = new HashMap<>();
        List<Claim> claims = new ArrayList<>();
        for (Node node : fields.list("claims")) {
            reader.read(node).ifPresent(claim -> {
                claims.add(claim);
                confidence.put(claim.id(), confidence(node, problems));
            });
        }
        String article = fields.text("article").map(Word::text).orElse("");
        Reading reading = new Reading(proposed, List.of(source), statements, claims, mentions, problems.toList());
        return new ReviewFile(reading, confidence, article);
    }

    /** The entities that the reading proposes, without those that a register holds by now. */
    private List<Entity> proposed(Fields fields, Problems problems) {
        List<Entry> entries = fields.map("proposed")
                .map(map -> Entry.of(map, "duplicate-id", problems))
                .orElse(List.of());
        Map<Entry, RegisterFile> files = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (register.present(entry.key().text()).isPresent()) {
                continue;
            }
            String type = entry.value() instanceof MappingNode map
                    ? new Fields(map, entry.key().where(), "an entity", anything(map), problems)
                            .text("type")
                            .map(Word::text)
                            .orElse("")
                    : "";
            register.add(entry.key().text(), type, entry.key().where());
            RegisterFile.of(type, vocabulary).ifPresent(file -> files.put(entry, file));
        }
        EntityReader reader = new EntityReader(vocabulary, register, new NameClashes(vocabulary), problems);
        List<Entity> proposed = new ArrayList<>();
        files.forEach((entry, file) -> reader.read(entry, file).ifPresent(proposed::add));
        return proposed;
    }

    private static Set<String> anything(MappingNode map) {
        Set<String> keys = new HashSet<>();
        map.getValue()
                .forEach(tuple -> keys.add(
                        tuple.getKeyNode() instanceof org.snakeyaml.engine.v2.nodes.ScalarNode key
                                ? key.getValue()
                                : ""));
        return keys;
    }

    private static BigDecimal confidence(Node claim, Problems problems) {
        return Fields.of(claim, problems.at(claim), "a claim", OF_CLAIM, problems)
                .flatMap(fields -> fields.number("confidence"))
                .flatMap(word -> Numbers.amount(word.text()))
                .orElse(BigDecimal.ZERO);
    }

    private static Set<String> with(Set<String> fields, String... more) {
        Set<String> all = new HashSet<>(fields);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
