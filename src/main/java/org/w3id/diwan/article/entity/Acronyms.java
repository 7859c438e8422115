package org.w3id.diwan.article.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.text.Document;

/** Short forms that a text introduces in brackets behind a name, "Rapid Support Forces (RSF)", wherever they stand afterwards. */
public final class Acronyms {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private Acronyms() {}

    public static EntityMentions find(EntityMentions before) {
        Document document = before.document();
        Map<String, NamedEntity> introduced = new HashMap<>();
        for (EntityMention mention : before.all()) {
            int at = mention.to() + 1;
            boolean bracketed = mention.form() == Form.NAME
                    && !mention.isPerson()
                    && before.key(mention.to()).equals("(")
                    && before.key(at + 1).equals(")")
                    && before.isFree(at);
            if (bracketed && isShortFor(document, at, mention)) {
                introduced.putIfAbsent(document.token(at).text(), mention.entity());
            }
        }
        EntityMentions.Draft mentions = before.draft();
        for (int at = 0; at < document.size(); at++) {
            NamedEntity known = introduced.get(document.token(at).text());
            if (known != null) {
                mentions.add(new EntityMention(at, at + 1, known, Form.NAME));
            }
        }
        return mentions;
    }

    /** Whether a token in capitals begins with the initials of some of a name's words in order. */
    private static boolean isShortFor(Document document, int at, EntityMention name) {
        String text = document.token(at).text().replace(".", "");
        if (!document.token(at).isAllCapitals() || text.length() < SHORTEST || text.length() > LONGEST) {
            return false;
        }
        String initials = IntStream.range(name.from(), name.to())
                .mapToObj(document::token)
                .filter(token -> token.isWord() && token.isCapitalised())
                .map(token -> token.text().substring(0, 1))
                .collect(Collectors.joining());
        return initials.length() >= SHORTEST && (text.startsWith(initials) || initials.startsWith(text));
    }
}
