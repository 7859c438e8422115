package org.w3id.diwan.dossier;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A file's text as one YAML map: a single document without anchors, tags and deep nesting. */
final class YamlTree {
    private final Limits limits;
    private final Problems problems;

    YamlTree(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** The map; empty where the problems say why there is none. */
    Optional<MappingNode> read(String text) {
        // The core schema is what YAML editors resolve by: `on`, `no` and dates are text.
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setCodePointLimit(Integer.MAX_VALUE)
                .setAllowNonScalarKeys(true)
                .build();
        StreamReader reader = new StreamReader(settings, text);
        try {
            return compose(settings, reader);
        } catch (YamlGuard.Refused refused) {
            problems.error(refused.code(), problems.at(refused.mark()), refused.advice());
        } catch (MarkedYamlEngineException e) {
            problems.error("yaml-syntax", problems.at(e.getProblemMark()), "not YAML here: " + oneLine(e.getProblem()));
        } catch (RuntimeException e) {
            // For some escapes and directives the engine throws what Java's number and character classes throw it.
            problems.error(
                    "yaml-syntax", problems.at(reader.getMark()), "not YAML 1.2 before this place: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<MappingNode> compose(LoadSettings settings, StreamReader reader) {
        YamlGuard parser = new YamlGuard(new ParserImpl(settings, reader), limits.depth(), problems);
        Composer composer = new Composer(settings, parser);
        if (!composer.hasNext()) {
            problems.error(
                    "empty-file",
                    problems.wholeFile(),
                    "is empty; delete it, or write {} for a register without entries");
            return Optional.empty();
        }
        Node root = composer.next();
        if (composer.hasNext()) {
            problems.error(
                    "several-documents",
                    problems.at(parser.peekEvent().getStartMark()),
                    "a second document starts here; put each document in a file of its own");
        }
        if (root instanceof MappingNode map) {
            return Optional.of(map);
        }
        problems.error("wrong-type", root, "a map of fields is expected here");
        return Optional.empty();
    }

    private static String oneLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
