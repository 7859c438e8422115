package org.w3id.diwan.serve;

import java.util.List;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionEnv;

/** REGEX and {@code fn:matches} that end when the query does. */
final class StoppableMatches extends FunctionBase {
    private final CompiledPattern pattern = new CompiledPattern();

    @Override
    protected NodeValue exec(List<NodeValue> arguments, FunctionEnv environment) {
        String text =
                NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.get(0)).getLiteralLexicalForm();
        var matcher = pattern.of(arguments, 1, 2).matcher(StoppableText.of(text, environment));
        try {
            return NodeValue.booleanReturn(matcher.find());
        } catch (StackOverflowError tooDeep) {
            throw new ExprEvalException("REGEX: the text is too long for this pattern");
        }
    }

    @Override
    public NodeValue exec(List<NodeValue> arguments) {
        throw new UnsupportedOperationException("a regular expression needs the query's environment");
    }

    @Override
    public void checkBuild(String iri, ExprList arguments) {
        if (arguments.size() != 2 && arguments.size() != 3) {
            throw new QueryBuildException("fn:matches takes a text, a pattern and perhaps flags");
        }
    }
}
