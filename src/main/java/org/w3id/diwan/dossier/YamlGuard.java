package org.w3id.diwan.dossier;

import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/** Watches a file's YAML events go by and stops where they would blow up: anchors that multiply, nesting that overflows the stack. */
final class YamlGuard implements Parser {
    private final Parser parser;
    private final int deepest;
    private final Problems problems;
    private int depth;

    YamlGuard(Parser parser, int deepest, Problems problems) {
        this.parser = parser;
        this.deepest = deepest;
        this.problems = problems;
    }

    @Override
    public boolean checkEvent(Event.ID kind) {
        return parser.checkEvent(kind);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        refuseAlias(event);
        refuseAnchor(event);
        refuseTag(event);
        if (event instanceof CollectionStartEvent && ++depth > deepest) {
            throw new Refused(
                    "too-deep", event.getStartMark(), "nested deeper than " + deepest + " levels; flatten it");
        }
        if (event instanceof CollectionEndEvent) {
            depth--;
        }
        return event;
    }

    private static void refuseAlias(Event event) {
        if (event instanceof AliasEvent alias) {
            throw new Refused(
                    "yaml-alias",
                    alias.getStartMark(),
                    "aliases (*" + alias.getAlias().getValue()
                            + ") are not read, nor the rest of this file; write the value out");
        }
    }

    private void refuseAnchor(Event event) {
        Optional<Anchor> anchor = event instanceof NodeEvent node ? node.getAnchor() : Optional.empty();
        anchor.ifPresent(name -> problems.error(
                "yaml-anchor",
                problems.at(event.getStartMark()),
                "anchors (&" + name.getValue() + ") are not read; delete it and write its value out where it is used"));
    }

    private void refuseTag(Event event) {
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        tag.ifPresent(name -> problems.error(
                "yaml-tag", problems.at(event.getStartMark()), "tags (" + name + ") are not read; delete the tag"));
    }

    /** Leaves the composer, which has no other way out. */
    static final class Refused extends RuntimeException {
        private final String code;
        private final transient Optional<Mark> mark;
        private final String advice;

        Refused(String code, Optional<Mark> mark, String advice) {
            super(advice);
            this.code = code;
            this.mark = mark;
            this.advice = advice;
        }

        String code() {
            return code;
        }

        Optional<Mark> mark() {
            return mark;
        }

        String advice() {
            return advice;
        }
    }
}
