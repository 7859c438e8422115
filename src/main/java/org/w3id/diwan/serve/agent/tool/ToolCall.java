package org.w3id.diwan.serve.agent.tool;

/** What a tool does. */
@FunctionalInterface
interface ToolCall {
    /**
     * Answers.
     *
     * @throws org.w3id.diwan.query.BadParameter if an argument cannot be understood, or names what the graph does not hold
     */
    ToolAnswer answer(ToolArguments arguments);
}
