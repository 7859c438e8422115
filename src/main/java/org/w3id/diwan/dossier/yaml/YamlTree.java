package org.w3id.diwan.dossier.yaml;

import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A file as one YAML map: a single document without anchors, tags and deep nesting. */
public final class YamlTree {
    /** The core schema is what YAML editors resolve by: {@code on}, {@code no} and dates are text. */
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setCodePointLimit(Integer.MAX_VALUE)
            .setAllowNonScalarKeys(true)
            .build();

    /** The deepest nesting of maps and lists; curated files nest four deep. */
    private static final int DEEPEST = 20;

    private YamlTree() {}

    /** The map in a file; empty where the problems say why there is none. */
    public static Optional<YamlNode> read(Path file, Problems problems) {
        return new TextFile(file, problems).read().flatMap(text -> parse(text, problems));
    }

    private static Optional<YamlNode> parse(String text, Problems problems) {
        StreamReader reader = new StreamReader(SETTINGS, text);
        try {
            return compose(new Guard(reader, problems), problems);
        } catch (Refused told) {
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            String reason = e.getProblem().lines().findFirst().orElse("");
            problems.error("yaml-syntax", problems.at(e.getProblemMark()), "not YAML here: " + reason);
        } catch (RuntimeException e) {
            // For some escapes and directives the engine throws what Java's number and character classes throw it.
            problems.error(
                    "yaml-syntax", problems.at(reader.getMark()), "not YAML 1.2 before this place: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static Optional<YamlNode> compose(Guard parser, Problems problems) {
        Composer composer = new Composer(SETTINGS, parser);
        if (!composer.hasNext()) {
            problems.error(
                    "empty-file",
                    problems.wholeFile(),
                    "is empty; delete it, or write {} for a register without entries");
            return Optional.empty();
        }
        YamlNode root = new YamlNode(composer.next(), problems);
        if (composer.hasNext()) {
            problems.error(
                    "several-documents",
                    problems.at(parser.peekEvent().getStartMark()),
                    "a second document starts here; put each document in a file of its own");
        }
        return root.isMap() ? Optional.of(root) : root.refuse("wrong-type", "a map of fields is expected here");
    }

    /** Watches the events go by and stops where they would blow up: anchors that multiply, nesting that overflows the stack. */
    private static final class Guard extends ParserImpl {
        private final Problems problems;
        private int depth;

        Guard(StreamReader reader, Problems problems) {
            super(SETTINGS, reader);
            this.problems = problems;
        }

        @Override
        public Event next() {
            Event event = super.next();
            if (event instanceof AliasEvent alias) {
                error(
                        "yaml-alias",
                        event,
                        "aliases (*" + alias.getAlias().getValue()
                                + ") are not read, nor the rest of this file; write the value out");
                throw new Refused();
            }
            if (event instanceof NodeEvent node) {
                node.getAnchor()
                        .ifPresent(name -> error(
                                "yaml-anchor",
                                event,
                                "anchors (&" + name.getValue()
                                        + ") are not read; delete it and write its value out where it is used"));
            }
            tag(event).ifPresent(name -> error("yaml-tag", event, "tags (" + name + ") are not read; delete the tag"));
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                error("too-deep", event, "nested deeper than " + DEEPEST + " levels; flatten it");
                throw new Refused();
            }
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
            return event;
        }

        private static Optional<String> tag(Event event) {
            return event instanceof ScalarEvent scalar
                    ? scalar.getTag()
                    : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        }

        private void error(String code, Event event, String message) {
            problems.error(code, problems.at(event.getStartMark()), message);
        }
    }

    /** Leaves the composer, which has no other way out, when the problem has been told. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
