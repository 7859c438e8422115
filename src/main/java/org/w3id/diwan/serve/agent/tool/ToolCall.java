package org.w3id.diwan.serve.agent.tool;

import org.w3id.diwan.query.GraphConnection;

/** What a tool does. */
@FunctionalInterface
interface ToolCall {
    /**
     * Answers.
     *
     * @throws org.w3id.diwan.query.BadParameter if an argument cannot be understood, or names what the graph does not hold
     */
    ToolAnswer answer(ToolArguments arguments, GraphConnection graph);
}
