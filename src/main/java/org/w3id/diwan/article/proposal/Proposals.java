package org.w3id.diwan.article.proposal;

import java.util.List;

/** What somebody proposes that a text says: words only. */
public record Proposals(List<ProposedClaim> claims, List<ProposedStatement> statements) {
    public Proposals {
        claims = List.copyOf(claims);
        statements = List.copyOf(statements);
    }
}
