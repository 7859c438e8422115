package org.w3id.diwan.article.entity;

import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.Country;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;

/** Armed groups that are described by their backer: "Iran-backed militias", "pro-Iranian factions". */
public final class BackedGroups {
    private static final Set<String> BACKED = Set.of("backed", "aligned", "supported", "linked", "allied", "sponsored");
    private static final Set<String> BE = Set.of("is", "are", "was", "were");
    private static final int REACH = 4;

    private final WordClasses words;
    private final Countries countries;

    public BackedGroups(Lexicon lexicon) {
        words = lexicon.words();
        countries = lexicon.countries();
    }

    public EntityMentions find(EntityMentions before) {
        EntityMentions mentions = before.copy();
        for (EntityMention mention : before.all()) {
            if (mention.isAttributive()
                    && countries.of(mention.entity().id()).isPresent()) {
                add(mentions, mention);
            }
        }
        return mentions;
    }

    private void add(EntityMentions mentions, EntityMention mention) {
        Document document = mentions.document();
        boolean pro = document.key(mention.from() - 1).equals("-")
                && document.key(mention.from() - 2).equals("pro");
        boolean backed = document.key(mention.to()).equals("-") && BACKED.contains(document.key(mention.to() + 1));
        if (!pro && !backed) {
            return;
        }
        int after = backed ? mention.to() + 2 : mention.to();
        Sentence sentence = document.sentenceOf(mention.from());
        int head = head(mentions, after, Math.min(sentence.to(), after + REACH));
        int first = pro ? mention.from() - 2 : mention.from();
        if (head < 0 || isVague(document, first) || describesAnother(mentions, first)) {
            return;
        }
        String country = countries.of(mention.entity().id()).map(Country::name).orElse("");
        NamedEntity group = mentions.propose(country + "-backed militias", "ArmedGroup");
        for (int at = mention.from(); at < head; at++) {
            Optional<EntityMention> inner = mentions.beginningAt(at);
            inner.ifPresent(mentions::remove);
        }
        mentions.add(new EntityMention(first, head, group, Form.NOMINAL));
        if (backed) {
            mentions.add(new EntityMentions.Backing(group, mention.entity(), first, head));
        }
    }

    /** "A, an Iran-backed group", "A is an Iran-backed group", "A and other Iran-backed groups". */
    private boolean describesAnother(EntityMentions mentions, int from) {
        Document document = mentions.document();
        int at = from - 1;
        while (at >= 0 && (words.is(document.key(at), "determiner", "title"))) {
            at--;
        }
        boolean link = document.key(at).equals(",")
                || BE.contains(document.key(at))
                || (document.key(at).equals("and") && document.key(at + 1).equals("other"));
        return link
                && at < from - 1
                && mentions.endingAt(at).filter(EntityMention::isMention).isPresent();
    }

    /** "an umbrella of Iran-backed factions" describes another body. */
    private static boolean isVague(Document document, int from) {
        return document.key(from - 1).equals("of")
                && document.key(from - 2).matches("umbrella|network|alliance|coalition|group|grouping");
    }

    /** The token after the noun for an armed group; -1 where another name or word comes first. */
    private int head(EntityMentions mentions, int from, int limit) {
        for (int at = from; at < limit; at++) {
            Optional<EntityMention> mention = mentions.beginningAt(at);
            if (mention.isPresent() && !mention.get().isAttributive()) {
                return -1;
            }
            String key = mentions.document().key(at);
            if (words.is(key, "militia")) {
                boolean more = words.is(mentions.document().key(at + 1), "militia");
                boolean named = mentions.beginningAt(at + 1)
                        .filter(EntityMention::isMention)
                        .isPresent();
                return named ? -1 : more ? at + 2 : at + 1;
            }
            if (!mentions.document().token(at).isWord() && !key.equals("-")) {
                return -1;
            }
            if (words.is(key, "boundary", "preposition")) {
                return -1;
            }
        }
        return -1;
    }
}
