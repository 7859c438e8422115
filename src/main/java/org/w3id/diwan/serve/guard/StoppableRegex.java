package org.w3id.diwan.serve.guard;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/** Regular expressions that end when the query does: one such as {@code (.*a){25}} reads its text for years and looks at nothing else. */
abstract class StoppableRegex extends FunctionBase {
    private final String name;
    private final int leastArguments;
    private @Nullable String lastPattern;
    private @Nullable Pattern compiled;

    private StoppableRegex(String name, int leastArguments) {
        this.name = name;
        this.leastArguments = leastArguments;
    }

    /** @param matcher reads the text, the first argument */
    abstract NodeValue answer(List<NodeValue> arguments, Matcher matcher);

    @Override
    protected final NodeValue exec(List<NodeValue> arguments, FunctionEnv environment) {
        CharSequence text = new Text(text(arguments.get(0)), Context.getOrSetCancelSignal(environment.getContext()));
        try {
            return answer(arguments, pattern(arguments).matcher(text));
        } catch (StackOverflowError tooDeep) {
            throw new ExprEvalException(name + ": the text is too long for this pattern");
        }
    }

    /** Compiled again only when it changes from row to row. The flags are the last argument. */
    private Pattern pattern(List<NodeValue> arguments) {
        String flags = arguments.size() > leastArguments ? text(arguments.get(leastArguments)) : "";
        String pattern = text(arguments.get(1));
        if (compiled == null || !(flags + "/" + pattern).equals(lastPattern)) {
            compiled = RegexEngine.makePattern(name, pattern, flags);
            lastPattern = flags + "/" + pattern;
        }
        return compiled;
    }

    final String text(NodeValue argument) {
        return NodeValueOps.checkAndGetStringLiteral(name, argument).getLiteralLexicalForm();
    }

    @Override
    public final NodeValue exec(List<NodeValue> arguments) {
        throw new UnsupportedOperationException("a regular expression needs the query's environment");
    }

    @Override
    public final void checkBuild(String iri, ExprList arguments) {
        if (arguments.size() != leastArguments && arguments.size() != leastArguments + 1) {
            throw new QueryBuildException(name + " takes " + leastArguments + " arguments and perhaps flags");
        }
    }

    /** REGEX and {@code fn:matches}. */
    static final class Matches extends StoppableRegex {
        Matches() {
            super("REGEX", 2);
        }

        @Override
        NodeValue answer(List<NodeValue> arguments, Matcher matcher) {
            return NodeValue.booleanReturn(matcher.find());
        }
    }

    /** REPLACE and {@code fn:replace}, whose result is bounded. */
    static final class Replace extends StoppableRegex {
        Replace() {
            super("REPLACE", 3);
        }

        @Override
        NodeValue answer(List<NodeValue> arguments, Matcher matcher) {
            Node original = arguments.get(0).asNode();
            try {
                String text = replaceAll(matcher, text(arguments.get(2)));
                return NodeValue.makeNode(
                        original.getLiteralLanguage().isEmpty()
                                ? NodeFactory.createLiteralDT(text, original.getLiteralDatatype())
                                : NodeFactory.createLiteralLang(text, original.getLiteralLanguage()));
            } catch (IndexOutOfBoundsException | IllegalArgumentException badReplacement) {
                throw new ExprEvalException("REPLACE: " + badReplacement.getMessage());
            }
        }

        /** As Jena does: a match of nothing counts only where it is the first. */
        private static String replaceAll(Matcher matcher, String by) {
            StringBuilder result = new StringBuilder();
            boolean first = true;
            while (matcher.find()) {
                if (first || matcher.start() != matcher.end()) {
                    matcher.appendReplacement(result, by);
                    Bounded.check("REPLACE", result.length());
                }
                first = false;
            }
            return matcher.appendTail(result).toString();
        }
    }

    /** A text that stops whoever reads it once the query is cancelled. */
    private static final class Text implements CharSequence {
        private static final int LOOK_EVERY = 1024;
        private final String text;
        private final AtomicBoolean cancel;
        private int reads;

        Text(String text, AtomicBoolean cancel) {
            this.text = text;
            this.cancel = cancel;
        }

        @Override
        public char charAt(int index) {
            if (++reads % LOOK_EVERY == 0 && cancel.get()) {
                throw new QueryCancelledException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
