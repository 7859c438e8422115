package org.w3id.diwan.model;

import java.util.List;

/**
 * Who is quoted or reported as saying a claim, besides the source that carries it.
 *
 * @param sayers the actors it is attributed to; empty for the source's own voice
 * @param statements the keys, within the same source, of the {@link Statement}s it was made in; may be empty
 */
public record Attribution(List<EntityId> sayers, List<String> statements) {
    /** The source says it in its own voice. */
    public static final Attribution OWN_VOICE = new Attribution(List.of(), List.of());

    public Attribution {
        sayers = List.copyOf(sayers);
        statements = List.copyOf(statements);
    }

    /** Whether the source itself says it. */
    public boolean isOwnVoice() {
        return sayers.isEmpty();
    }
}
