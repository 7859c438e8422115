package org.w3id.diwan.article.entity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.text.Dateline;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;

/** Places that only the text tells from people and words: "in Austin", "AUSTIN, Texas", and whatever place begins a dateline. */
public final class TownNames {
    private TownNames() {}

    /** A place counts where no person of the document bears its name, or where its own sentence leaves no doubt. */
    public static EntityMentions find(EntityMentions before) {
        EntityMentions.Draft mentions = before.draft();
        Document document = mentions.document();
        var doubtful = mentions.entities().doubtfulPlaces();
        Set<String> shown = new HashSet<>();
        for (Sentence sentence : document.sentences()) {
            dateline(mentions, sentence).ifPresent(shown::add);
            for (int at = sentence.from(); at < sentence.to(); at++) {
                if (doubtful.containsKey(document.key(at)) && isAlone(mentions, at) && isShown(mentions, at)) {
                    shown.add(document.key(at));
                }
            }
        }
        mentions.all().stream()
                .filter(EntityMention::isPerson)
                .forEach(mention -> shown.remove(document.key(mention.to() - 1)));
        for (int at = 0; at < document.size(); at++) {
            boolean town = shown.contains(document.key(at)) || isCertain(mentions, at);
            if (town && isAlone(mentions, at)) {
                String name = doubtful.getOrDefault(document.key(at), title(document, at, at + 1));
                mentions.add(new EntityMention(at, at + 1, mentions.propose(name, "Place"), Form.NAME));
            }
        }
        return mentions;
    }

    /** The place in capitals at the head of a dateline, if nothing is known to stand there; a place of one word is returned. */
    private static Optional<String> dateline(EntityMentions.Draft mentions, Sentence sentence) {
        Document document = mentions.document();
        int from = sentence.from();
        if (Dateline.endsAt(document, sentence) < 0) {
            return Optional.empty();
        }
        int end = from;
        while (end < sentence.to()
                && document.token(end).isAllCapitals()
                && document.token(end).text().length() > 2
                && mentions.isFree(end)) {
            end++;
        }
        boolean ends = end > from && document.token(end).text().matches("[,(–—-]");
        if (ends && end > from + 1) {
            mentions.add(
                    new EntityMention(from, end, mentions.propose(title(document, from, end), "Place"), Form.NAME));
        }
        return ends && end == from + 1 ? Optional.of(document.key(from)) : Optional.empty();
    }

    private static String title(Document document, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(at -> document.token(at).text())
                .map(text -> text.substring(0, 1) + text.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static boolean isAlone(EntityMentions mentions, int at) {
        return mentions.isFree(at)
                && mentions.token(at).isCapitalised()
                && !isName(mentions, at, at - 1)
                && !isName(mentions, at, at + 1);
    }

    private static boolean isName(EntityMentions mentions, int town, int at) {
        Sentence sentence = mentions.document().sentenceOf(town);
        return sentence.holds(at) && at != sentence.from() && mentions.isCapital(at) && mentions.isFree(at);
    }

    /** Whether a word that may be a place or a person is a place: "in Austin", "Austin, Texas". */
    public static boolean isCertain(EntityMentions mentions, int at) {
        return mentions.entities().doubtfulPlaces().containsKey(mentions.key(at))
                && mentions.token(at).isCapitalised()
                && (isInside(mentions, at) || isRegion(mentions, at + 1));
    }

    private static boolean isInside(EntityMentions mentions, int at) {
        return mentions.is(at - 1, "inside") && !mentions.key(at + 1).equals("s");
    }

    private static boolean isRegion(EntityMentions mentions, int comma) {
        return mentions.key(comma).equals(",") && mentions.begins(comma + 1, EntityMention::isPlace);
    }

    /** Whether a preposition of place stands before it, or its state or country after it. */
    private static boolean isShown(EntityMentions mentions, int at) {
        return isRegion(mentions, at + 1)
                || (mentions.is(at - 1, "citying") && !mentions.key(at - 1).startsWith("visit"));
    }
}
