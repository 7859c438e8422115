package org.w3id.diwan.article.entity;

import java.util.HashMap;
import java.util.Map;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.text.Document;

/** Abbreviations that a text itself explains, "Rapid Support Forces (RSF)", and what they mean from there on. */
public final class Acronyms {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private Acronyms() {}

    public static EntityMentions find(EntityMentions before) {
        Document document = before.document();
        EntityMentions mentions = before.copy();
        Map<String, NamedEntity> meant = new HashMap<>();
        for (int at = 0; at < document.size(); at++) {
            String written = document.token(at).text();
            if (isAbbreviation(document, at) && mentions.isFree(at)) {
                if (document.key(at - 1).equals("(") && document.key(at + 1).equals(")")) {
                    mentions.endingAt(at - 1)
                            .filter(mention -> !mention.isPerson() && mention.isMention())
                            .filter(mention -> abbreviates(written, document, mention))
                            .ifPresent(mention -> meant.put(written, mention.entity()));
                }
                NamedEntity known = meant.get(written);
                if (known != null && !isGluedName(document, at)) {
                    mentions.add(new EntityMention(at, at + 1, known, Form.NAME));
                }
            }
        }
        return mentions;
    }

    private static boolean isAbbreviation(Document document, int at) {
        int length = document.token(at).text().length();
        return document.token(at).isWord()
                && document.token(at).isAllCapitals()
                && length >= SHORTEST
                && length <= LONGEST;
    }

    /** Whether its letters begin words of the name, in their order, the first with the first. */
    private static boolean abbreviates(String letters, Document document, EntityMention mention) {
        int next = 0;
        for (int at = mention.from(); at < mention.to() && next < letters.length(); at++) {
            String word = document.token(at).text();
            if (Character.toUpperCase(word.charAt(0)) == letters.charAt(next)) {
                next++;
            }
        }
        return next == letters.length();
    }

    private static boolean isGluedName(Document document, int at) {
        return at + 1 < document.size()
                && document.token(at + 1).is("-")
                && document.token(at + 1).begin() == document.token(at).end();
    }
}
