package org.w3id.diwan.serve;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** The pattern of a regular expression in a query, compiled again only when it changes from row to row. */
final class CompiledPattern {
    private @Nullable String lastPattern;
    private @Nullable String lastFlags;
    private @Nullable Pattern compiled;

    /**
     * @param at which argument is the pattern
     * @param flagsAt which one holds the flags, if it is there
     */
    Pattern of(List<NodeValue> arguments, int at, int flagsAt) {
        String pattern = text(arguments.get(at));
        String flags = arguments.size() > flagsAt ? text(arguments.get(flagsAt)) : "";
        if (compiled == null || !pattern.equals(lastPattern) || !flags.equals(lastFlags)) {
            compiled = RegexEngine.makePattern("REGEX", pattern, flags);
            lastPattern = pattern;
            lastFlags = flags;
        }
        return compiled;
    }

    private static String text(NodeValue argument) {
        return NodeValueOps.checkAndGetStringLiteral("REGEX", argument).getLiteralLexicalForm();
    }
}
