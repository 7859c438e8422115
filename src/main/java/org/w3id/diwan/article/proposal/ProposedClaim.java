package org.w3id.diwan.article.proposal;

import java.util.Locale;
import org.w3id.diwan.model.Modality;

/**
 * A claim that somebody reads in a text, in words only.
 *
 * @param quote the words of the text that state it
 * @param subject the subject as written
 * @param relation a local name of the ontology; for a post that somebody holds, the one for holding posts
 * @param object the object as written; for a post that somebody holds, the post's words
 * @param modality fact, proposal or denial
 * @param speaker who is quoted, as written; empty for the text's own voice
 * @param time the words of time; empty for none
 */
public record ProposedClaim(
        String quote, String subject, String relation, String object, Modality modality, String speaker, String time)
        implements Proposal {
    @Override
    public String line() {
        String mode = modality == Modality.ACTUAL ? "" : ", " + modality.name().toLowerCase(Locale.ROOT);
        return subject + " | " + relation + " | " + object + mode + (speaker.isBlank() ? "" : ", says " + speaker);
    }
}
