package org.w3id.diwan.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Rejection;

/** The part {@code rejected} of a source: what a machine had read and a reviewer refused. It says nothing; it is remembered. */
final class RejectedReader {
    static final Set<String> FIELDS = Set.of("read", "at");

    private final Problems problems;
    private final PassageReader passages;

    RejectedReader(SourceContext source, Problems problems) {
        this.problems = problems;
        this.passages = new PassageReader(source, problems);
    }

    List<Rejection> read(Fields source) {
        List<Rejection> rejections = new ArrayList<>();
        for (Node node : source.list("rejected")) {
            Fields.of(node, problems.at(node), "a rejection", FIELDS, problems)
                    .flatMap(this::rejection)
                    .ifPresent(rejections::add);
        }
        return rejections;
    }

    private Optional<Rejection> rejection(Fields fields) {
        fields.require("read", "at");
        List<Passage> at = fields.allWritten("at").stream()
                .flatMap(word -> passages.read(word).stream())
                .toList();
        return fields.text("read").map(word -> new Rejection(word.text(), at));
    }
}
