package org.w3id.diwan.article.proposal;

import java.util.List;

/**
 * A speech act that somebody reads in a text, in words only.
 *
 * @param quote the words of the text that report it
 * @param speaker who speaks, as written
 * @param act a local name of the ontology's speech acts
 * @param about what is spoken of, as written
 * @param addressees who is spoken to, as written
 */
public record ProposedStatement(String quote, String speaker, String act, List<String> about, List<String> addressees)
        implements Proposal {
    public ProposedStatement {
        about = List.copyOf(about);
        addressees = List.copyOf(addressees);
    }

    @Override
    public String line() {
        return speaker + " | " + act;
    }
}
