package org.w3id.diwan.serve;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionEnv;

/** REPLACE and {@code fn:replace} that end when the query does, and whose result is bounded. */
final class StoppableReplace extends FunctionBase {
    private final CompiledPattern pattern = new CompiledPattern();

    @Override
    protected NodeValue exec(List<NodeValue> arguments, FunctionEnv environment) {
        Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(0));
        String by = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(2))
                .getLiteralLexicalForm();
        StoppableText before = StoppableText.of(text.getLiteralLexicalForm(), environment);
        try {
            String after = replaceAll(pattern.of(arguments, 1, 3).matcher(before), by);
            return NodeValue.makeNode(like(text, after));
        } catch (IndexOutOfBoundsException | IllegalArgumentException badReplacement) {
            throw new ExprEvalException("REPLACE: " + badReplacement.getMessage());
        } catch (StackOverflowError tooDeep) {
            throw new ExprEvalException("REPLACE: the text is too long for this pattern");
        }
    }

    @Override
    public NodeValue exec(List<NodeValue> arguments) {
        throw new UnsupportedOperationException("a regular expression needs the query's environment");
    }

    @Override
    public void checkBuild(String iri, ExprList arguments) {
        if (arguments.size() != 3 && arguments.size() != 4) {
            throw new QueryBuildException("fn:replace takes a text, a pattern, a replacement and perhaps flags");
        }
    }

    /** As Jena does: a match of nothing counts only where it is the first. */
    private static String replaceAll(Matcher matcher, String by) {
        StringBuilder result = new StringBuilder();
        boolean first = true;
        while (matcher.find()) {
            if (first || matcher.start() != matcher.end()) {
                matcher.appendReplacement(result, by);
                BoundedText.check("REPLACE", result.length());
            }
            first = false;
        }
        return matcher.appendTail(result).toString();
    }

    private static Node like(Node original, String text) {
        return original.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralDT(text, original.getLiteralDatatype())
                : NodeFactory.createLiteralLang(text, original.getLiteralLanguage());
    }
}
