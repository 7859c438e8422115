/**
 * {@code POST /mcp}: the graph for agents, over the Model Context Protocol. {@link org.w3id.diwan.serve.agent.AgentProtocol} answers one
 * message at a time and keeps nothing between two; {@link org.w3id.diwan.serve.agent.AgentModule} carries them over HTTP, {@link
 * org.w3id.diwan.serve.agent.AgentLines} over the standard streams.
 */
@NullMarked
package org.w3id.diwan.serve.agent;

import org.jspecify.annotations.NullMarked;
