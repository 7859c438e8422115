/**
 * What agents can ask: {@link org.w3id.diwan.serve.agent.tool.Toolbox} holds the tools, which only read; {@code tools.json} says what they
 * take and give.
 */
@NullMarked
package org.w3id.diwan.serve.agent.tool;

import org.jspecify.annotations.NullMarked;
