package org.w3id.diwan.article.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.quantity.FigureCandidate;
import org.w3id.diwan.article.relation.RelationCandidate;
import org.w3id.diwan.article.role.RoleFinder.HeldPosts;
import org.w3id.diwan.article.speech.SpeechActs;
import org.w3id.diwan.article.speech.SpeechActs.SpeechAct;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.RefusedProposal;

/**
 * What has been found in a text, by whomever.
 *
 * @param said who said what, with what the text names
 * @param claims posts held and relations
 * @param figures numbers of what
 * @param posts the posts that no register holds, with their bodies
 * @param addressees who is spoken to, by speech act
 * @param refusals what was proposed and is not borne
 * @param arms who found a speech act, where it was not the patterns alone
 */
public record TextFindings(
        SpeechActs said,
        List<BorneClaim> claims,
        List<FigureCandidate> figures,
        Map<NamedEntity, List<NamedEntity>> posts,
        Map<SpeechAct, List<NamedEntity>> addressees,
        List<RefusedProposal> refusals,
        Map<SpeechAct, List<String>> arms) {
    public TextFindings {
        arms = Map.copyOf(arms);
        claims = List.copyOf(claims);
        figures = List.copyOf(figures);
        posts = new LinkedHashMap<>(posts);
        addressees = new LinkedHashMap<>(addressees);
        refusals = List.copyOf(refusals);
    }

    /** What the patterns find. */
    public static TextFindings of(
            SpeechActs said,
            Map<SpeechAct, List<NamedEntity>> addressees,
            HeldPosts held,
            List<RelationCandidate> related,
            List<FigureCandidate> figures) {
        List<BorneClaim> claims = Stream.concat(held.candidates().stream(), related.stream())
                .map(candidate -> new BorneClaim(candidate, List.of(), List.of(MachineReading.PATTERNS)))
                .toList();
        return new TextFindings(said, claims, figures, held.posts(), addressees, List.of(), Map.of());
    }
}
