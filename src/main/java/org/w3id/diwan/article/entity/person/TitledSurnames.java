package org.w3id.diwan.article.entity.person;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;

/** People whom a text calls by title and surname only, "President Obama", and then by the surname. */
public final class TitledSurnames {
    private static final int SHORTEST = 3;
    private static final int LONGEST_TITLE = 4;

    private TitledSurnames() {}

    public static EntityMentions find(EntityMentions before) {
        Document document = before.document();
        Map<String, NamedEntity> people = new HashMap<>();
        for (Sentence sentence : document.sentences()) {
            for (int at = sentence.from() + 1; at < sentence.to(); at++) {
                if (isSurname(before, sentence, at) && isTitled(before, sentence, at)) {
                    people.putIfAbsent(
                            document.token(at).text(), before.propose(document.written(at, at + 1), "Person"));
                }
            }
        }
        EntityMentions.Draft mentions = before.draft();
        for (Sentence sentence : document.sentences()) {
            for (int at = sentence.from(); at < sentence.to(); at++) {
                NamedEntity person = people.get(document.token(at).text());
                if (person != null && isSurname(before, sentence, at)) {
                    mentions.add(new EntityMention(at, at + 1, person, Form.NAME));
                }
            }
        }
        return mentions;
    }

    /** A capitalised word that nothing else accounts for and that no other name surrounds. */
    private static boolean isSurname(EntityMentions mentions, Sentence sentence, int at) {
        String text = mentions.token(at).text();
        return mentions.isFree(at)
                && mentions.isCapital(at)
                && text.length() >= SHORTEST
                && !mentions.token(at).isAllCapitals()
                && !PersonNames.isStop(mentions.lexicon().words(), mentions.token(at), at == sentence.from())
                && !mentions.is(at, "calendar", "given-name", "name-end")
                && !mentions.lexicon().posts().holdsWord(mentions.key(at))
                && !isNamePart(mentions, sentence, at + 1)
                && (!isNamePart(mentions, sentence, at - 1)
                        || mentions.lexicon().posts().holdsWord(mentions.key(at - 1)));
    }

    private static boolean isNamePart(EntityMentions mentions, Sentence sentence, int at) {
        return sentence.holds(at) && at != sentence.from() && mentions.isCapital(at) && mentions.isFree(at);
    }

    /** Whether a post's title in capitals ends right before it. */
    private static boolean isTitled(EntityMentions mentions, Sentence sentence, int surname) {
        Document document = mentions.document();
        return mentions.isCapital(surname - 1)
                && IntStream.range(Math.max(sentence.from(), surname - LONGEST_TITLE), surname)
                        .anyMatch(at -> mentions.lexicon()
                                .posts()
                                .at(document, at, surname)
                                .filter(post -> post.to() == surname)
                                .isPresent());
    }
}
