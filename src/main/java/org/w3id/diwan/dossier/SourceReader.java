package org.w3id.diwan.dossier;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Mention;
import org.w3id.diwan.model.Reading;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Source.Kind;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.Vocabulary;

/** One source's file: what it is, and the names, statements and claims in it. */
final class SourceReader {
    static final Set<String> FIELDS = Set.of(
            "source",
            "kind",
            "title",
            "publisher",
            "author",
            "published",
            "url",
            "text",
            "names",
            "statements",
            "claims",
            "rejected");

    private final Vocabulary vocabulary;
    private final Register register;
    private final Limits limits;

    SourceReader(Vocabulary vocabulary, Register register, Limits limits) {
        this.vocabulary = vocabulary;
        this.register = register;
        this.limits = limits;
    }

    /**
     * What the file says, as far as it is sound, and what is wrong with it.
     *
     * @param id the id that its file name gives it
     * @param kind what its folder holds
     */
    Reading read(Path file, SourceId id, Kind kind) {
        Problems problems = new Problems(file.toString(), limits.problems());
        Optional<MappingNode> root =
                new TextFile(file, limits, problems).read().flatMap(text -> new YamlTree(limits, problems).read(text));
        return root.map(map -> read(map, id, kind, problems))
                .orElseGet(() -> new Reading(List.of(), List.of(), List.of(), List.of(), List.of(), problems.toList()));
    }

    private Reading read(MappingNode root, SourceId id, Kind kind, Problems problems) {
        Fields fields = new Fields(root, problems.at(root), "a source", FIELDS, problems);
        References references = new References(register, vocabulary, problems);
        Source source = new SourceHead(references, problems).read(fields, id, kind);
        int length = source.text().stream()
                .mapToInt(Source.StoredText::codePoints)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        SourceContext context = new SourceContext(id, source.kind(), length, source.published());

        List<Mention> mentions = new MentionReader(context, references, problems).read(fields);
        List<Entry> entries = StatementReader.entries(fields, problems);
        List<Statement> statements = new StatementReader(context, vocabulary, references, problems).read(entries);
        List<Claim> claims =
                new ClaimReader(ClaimReader.FIELDS, context, vocabulary, references, entries, problems).read(fields);
        new RejectedReader(context, problems).read(fields);
        if (Stream.of("names", "statements", "claims", "rejected").noneMatch(fields::has)) {
            problems.warning("empty-source", fields.where(), "the source says nothing; add claims, or delete the file");
        }
        return new Reading(List.of(), List.of(source), statements, claims, mentions, problems.toList());
    }
}
