package org.w3id.diwan.article.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.evidence.NotBorne;
import org.w3id.diwan.article.evidence.PostHolders;
import org.w3id.diwan.article.evidence.Stretch;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.quantity.FigureCandidate;
import org.w3id.diwan.article.relation.RelationCandidate;
import org.w3id.diwan.article.relation.RelationEnds;
import org.w3id.diwan.article.role.RoleFinder.HeldPosts;
import org.w3id.diwan.article.speech.SpeechActs;
import org.w3id.diwan.article.speech.SpeechActs.SpeechAct;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.RefusedProposal;

/**
 * What has been found in a text, by whomever. What several find is kept once.
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
        List<RelationCandidate> claims,
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
        return new TextFindings(
                said, both(held.candidates(), related), figures, held.posts(), addressees, List.of(), Map.of());
    }

    PostHolders holders() {
        return new PostHolders(mentions(), claims, posts);
    }

    EntityMentions mentions() {
        return said.mentions();
    }

    TextFindings with(EntityMentions more) {
        SpeechActs acts = new SpeechActs(said.acts(), said.anonymous(), more);
        return new TextFindings(acts, claims, figures, posts, addressees, refusals, arms);
    }

    TextFindings refusing(List<RefusedProposal> more) {
        return new TextFindings(said, claims, figures, posts, addressees, both(refusals, more), arms);
    }

    /** With a claim: the same two in the same relation at the same place is one claim, and surer. */
    TextFindings with(RelationCandidate more) throws NotBorne {
        boolean symmetric = mentions().entities().isSymmetric(more.relation());
        List<RelationCandidate> all = new ArrayList<>(claims);
        for (int i = 0; i < all.size(); i++) {
            RelationCandidate known = all.get(i);
            if (meets(known, more.from(), more.to())
                    && (isOf(known, more, false) || (symmetric && isOf(known, more, true)))) {
                if (known.modality() != more.modality()) {
                    throw new NotBorne("other-mode", "it was read there already as " + known.modality());
                }
                all.set(i, known.arms().containsAll(more.arms()) ? known : known.and(more));
                return with(all);
            }
        }
        all.add(more);
        return with(all);
    }

    private TextFindings with(List<RelationCandidate> all) {
        return new TextFindings(said, all, figures, posts, addressees, refusals, arms);
    }

    /** Whether a relation was read at a place the other way round. */
    boolean isTurned(String relation, RelationEnds.Pair ends, Stretch place) {
        return !mentions().entities().isSymmetric(relation)
                && claims.stream()
                        .anyMatch(known -> known.relation().equals(relation)
                                && meets(known, place.from(), place.to())
                                && known.subject().id().equals(ends.object().id())
                                && known.object().id().equals(ends.subject().id()));
    }

    private static boolean isOf(RelationCandidate known, RelationCandidate other, boolean turned) {
        return known.edge(known.relation(), turned).equals(other.edge(other.relation(), false));
    }

    private static boolean meets(RelationCandidate known, int from, int to) {
        return new Stretch(known.from(), known.to()).meets(from, to);
    }

    /** With posts that somebody holds. */
    TextFindings with(HeldPosts held, String arm) throws NotBorne {
        Map<NamedEntity, List<NamedEntity>> more = new LinkedHashMap<>(posts);
        held.posts().forEach(more::putIfAbsent);
        TextFindings all = new TextFindings(said, claims, figures, more, addressees, refusals, arms);
        for (RelationCandidate candidate : held.candidates()) {
            all = all.with(candidate.by(arm));
        }
        return all;
    }

    /** With a speech act of one more finder: one verb reports one act, whoever joins in it. */
    TextFindings with(SpeechAct more, List<NamedEntity> spokenTo, String arm) {
        List<SpeechAct> acts = new ArrayList<>();
        Map<SpeechAct, List<NamedEntity>> told = new LinkedHashMap<>(addressees);
        Map<SpeechAct, List<String>> finders = new LinkedHashMap<>(arms);
        SpeechAct merged = more;
        List<String> own = List.of(arm);
        for (SpeechAct known : said.acts()) {
            if (isOne(known, more)) {
                own = union(finders.getOrDefault(known, List.of(MachineReading.PATTERNS)), own);
                merged = known.joinedBy(more.speakers());
                told.merge(merged, addressees.getOrDefault(known, List.of()), TextFindings::union);
                if (!merged.equals(known)) {
                    told.remove(known);
                    finders.remove(known);
                }
            } else {
                acts.add(known);
            }
        }
        acts.add(merged);
        acts.sort(Comparator.comparingInt(SpeechAct::from));
        finders.put(merged, own);
        told.merge(merged, spokenTo, TextFindings::union);
        SpeechActs all = new SpeechActs(acts, said.anonymous(), mentions());
        return new TextFindings(all, claims, figures, posts, told, refusals, finders);
    }

    /** The same verb, or where a quotation has none the same speaker's words. */
    private static boolean isOne(SpeechAct known, SpeechAct more) {
        if (known.verb() >= 0 && more.verb() >= 0) {
            return known.verb() == more.verb();
        }
        return new Stretch(known.from(), known.to()).meets(more.from(), more.to())
                && known.speakers().containsAll(more.speakers());
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static <T> List<T> union(List<T> one, List<T> other) {
        return both(one, other).stream().distinct().toList();
    }
}
