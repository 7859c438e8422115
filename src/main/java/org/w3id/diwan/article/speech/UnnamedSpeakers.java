package org.w3id.diwan.article.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Dateline;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;

/** Speakers without a name: pronouns and "the statement", which mean an earlier speaker, and "a security source". */
public final class UnnamedSpeakers {
    private static final int REACH = 5;

    private final WordClasses words;
    private final EntityLexicon entities;

    UnnamedSpeakers(Lexicon lexicon) {
        words = lexicon.words();
        entities = lexicon.entities();
    }

    /** Whom a pronoun, "the statement" or "officials" takes up that ends at a token. */
    Optional<NamedEntity> takenUp(EntityMentions mentions, Sentence sentence, int end, List<SpeechAct> earlier) {
        String key = mentions.document().key(end);
        if (words.is(key, "he")) {
            return person(mentions, sentence, end, earlier);
        }
        if (words.is(key, "they")) {
            return last(earlier, "Body").or(() -> last(earlier, "UnnamedGroup"));
        }
        if (words.is(key, "document-noun")) {
            return mentions.endingAt(end)
                    .filter(EntityMention::isMention)
                    .map(EntityMention::entity)
                    .or(() -> last(earlier, "Body"));
        }
        return key.matches("officials?") && mentions.endingAt(end).isEmpty() ? lastUnnamed(earlier) : Optional.empty();
    }

    /** Somebody described but not named by the phrase that ends at a token: "a security source". */
    Optional<EntityMention> described(EntityMentions mentions, Sentence sentence, int end) {
        String key = mentions.document().key(end);
        int noun = words.is(key, "he", "they", "document-noun")
                ? -1
                : noun(mentions.document(), sentence, end);
        return noun < 0
                ? Optional.empty()
                : Optional.of(new EntityMention(noun, noun + 1, unnamed(mentions, sentence, noun, end), Form.PASSING));
    }

    private Optional<NamedEntity> person(EntityMentions mentions, Sentence sentence, int end, List<SpeechAct> earlier) {
        Optional<NamedEntity> before = Optional.empty();
        for (EntityMention mention : mentions.within(sentence.from(), end)) {
            if (mention.isPerson() && mention.isMention()) {
                before = Optional.of(mention.entity());
            }
        }
        Optional<NamedEntity> spoken = subjectBefore(mentions, sentence).or(() -> last(earlier, "Person"));
        return before.isPresent() && spoken.isEmpty() ? before : spoken.or(() -> lastPerson(mentions, sentence.from()));
    }

    /** The person with whom the sentence before begins, in the same paragraph. */
    private static Optional<NamedEntity> subjectBefore(EntityMentions mentions, Sentence sentence) {
        if (sentence.from() == 0) {
            return Optional.empty();
        }
        Sentence before = mentions.document().sentenceOf(sentence.from() - 1);
        int dateline = Dateline.endsAt(mentions.document(), before);
        return mentions.beginningAt(dateline > 0 ? dateline : before.from())
                .filter(mention -> before.paragraph() == sentence.paragraph())
                .filter(mention -> mention.isMention() && mention.isPerson())
                .map(EntityMention::entity);
    }

    private static Optional<NamedEntity> lastPerson(EntityMentions mentions, int before) {
        NamedEntity found = null;
        for (EntityMention mention : mentions.within(Math.max(0, before - 50), before)) {
            if (mention.isPerson() && mention.isMention()) {
                found = mention.entity();
            }
        }
        return Optional.ofNullable(found);
    }

    private Optional<NamedEntity> last(List<SpeechAct> earlier, String type) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            NamedEntity known = earlier.get(i).speakers().get(0);
            if (entities.isA(known, type)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** The officials quoted before, whom "officials" means again. */
    private static Optional<NamedEntity> lastUnnamed(List<SpeechAct> earlier) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            NamedEntity known = earlier.get(i).speakers().get(0);
            if (known.name().contains("official")) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** The vague noun that heads a phrase, "a lawmaker from the party"; -1 where there is none. */
    private int noun(Document document, Sentence sentence, int end) {
        for (int at = end; at >= Math.max(sentence.from(), end - REACH); at--) {
            String key = document.key(at);
            if (words.is(key, "vague")) {
                return at;
            }
            if (document.token(at).text().matches("[,;:”“\"]")) {
                return -1;
            }
        }
        return -1;
    }

    private NamedEntity unnamed(EntityMentions mentions, Sentence sentence, int noun, int end) {
        Document document = mentions.document();
        List<String> parts = new ArrayList<>();
        parts.add(document.token(noun).text().toLowerCase(Locale.ROOT));
        if (document.key(noun + 1).equals("of")
                && noun + 2 <= end
                && !words.is(document.key(noun + 2), "determiner")
                && !document.token(noun + 2).isCapitalised()) {
            parts.add("of " + document.key(noun + 2));
        }
        int at = noun - 1;
        Optional<EntityMention> before =
                mentions.endingAt(noun).filter(mention -> !mention.isPlace());
        if (before.isPresent()) {
            parts.add(0, document.written(before.get().from(), before.get().to()));
        } else if (at >= sentence.from() && words.is(document.key(at), "vague-modifier")) {
            parts.add(0, document.key(at));
        }
        String name = String.join(" ", parts) + " (unnamed)";
        return mentions.propose(name, "UnnamedGroup");
    }
}
