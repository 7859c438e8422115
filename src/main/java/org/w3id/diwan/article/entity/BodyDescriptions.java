package org.w3id.diwan.article.entity;

import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;

/** "The university", "the embassy", "the Committee": the last body named whose name holds that word. */
public final class BodyDescriptions {
    private final WordClasses words;
    private final EntityLexicon entities;

    public BodyDescriptions(Lexicon lexicon) {
        words = lexicon.words();
        entities = lexicon.entities();
    }

    public EntityMentions find(EntityMentions before) {
        EntityMentions mentions = before.copy();
        for (Sentence sentence : mentions.document().sentences()) {
            for (int at = sentence.from() + 1; at < sentence.to(); at++) {
                int noun = at;
                if (isDescription(mentions, at)) {
                    last(mentions, at)
                            .ifPresent(known -> mentions.add(new EntityMention(noun, noun + 1, known, Form.NOMINAL)));
                }
            }
        }
        return mentions;
    }

    private boolean isDescription(EntityMentions mentions, int at) {
        Document document = mentions.document();
        String next = document.key(at + 1);
        boolean longer = at + 1 < document.size()
                && document.token(at + 1).isWord()
                && (document.token(at + 1).isCapitalised() || next.matches("of|for|in|at"));
        return document.key(at - 1).equals("the")
                && words.is(document.key(at), "institution")
                && mentions.covering(at).isEmpty()
                && !longer
                && !(at + 1 < document.size()
                        && document.token(at + 1).isWord()
                        && words.mayBeNoun(document.key(at + 1)));
    }

    private Optional<NamedEntity> last(EntityMentions mentions, int at) {
        String word = mentions.document().key(at);
        NamedEntity found = null;
        for (EntityMention mention : mentions.within(0, at)) {
            String name = " " + words.key(mention.entity().name()).replace('-', ' ') + " ";
            if (mention.form() == Form.NAME
                    && entities.isA(mention.entity(), "Body")
                    && name.contains(" " + word + " ")) {
                found = mention.entity();
            }
        }
        return Optional.ofNullable(found);
    }
}
