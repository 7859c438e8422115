package org.w3id.diwan.article.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;

/** Finds who acts: walks from a verb back to its subject, over auxiliaries, adverbs, dates, brackets and insertions between commas. */
public final class SpeakerPhrases {
    private static final Set<String> COMMAS = Set.of(",", "–", "—");

    private final WordClasses words;

    public SpeakerPhrases(WordClasses words) {
        this.words = words;
    }

    /** The last token of the noun phrase before a verb; -1 if none. */
    int beforeVerb(EntityMentions mentions, boolean[] dated, Sentence sentence, int verb) {
        Document document = mentions.document();
        int at = verb - 1;
        while (at >= sentence.from()) {
            String key = document.key(at);
            if (mentions.covering(at).isPresent()) {
                return at;
            }
            if (dated[at]
                    || words.is(key, "auxiliary", "adverb", "proposing")
                    || (key.equals("on") && dated[at + 1])
                    || (key.equals("in") && dated[at + 1])) {
                at--;
            } else if (key.equals(")")) {
                at = opening(document, sentence, at) - 1;
            } else if (COMMAS.contains(document.token(at).text())) {
                boolean named = mentions.endingAt(at)
                        .filter(mention -> mention.isPerson() && isApposed(document, mention.from() - 1))
                        .isPresent();
                if (named) {
                    return at - 1;
                }
                int inserted = insertion(mentions, sentence, at);
                if (inserted < 0) {
                    return -1;
                }
                at = inserted;
            } else {
                return at;
            }
        }
        return -1;
    }

    /** "the team's coach, A. B., said": a comma and a post before the name. */
    private boolean isApposed(Document document, int comma) {
        return document.key(comma).equals(",")
                && document.token(comma - 1).isWord()
                && (words.is(document.key(comma - 1), "vague", "post-word"));
    }

    private static int opening(Document document, Sentence sentence, int closing) {
        int at = closing;
        while (at > sentence.from() && !document.token(at).is("(")) {
            at--;
        }
        return at;
    }

    /** The last token before an insertion that a comma closes; -1 where none of an actor is. */
    private static int insertion(EntityMentions mentions, Sentence sentence, int comma) {
        Document document = mentions.document();
        for (int at = comma - 1; at > sentence.from(); at--) {
            if (document.token(at).text().matches("[”“\";:]")) {
                return -1;
            }
            boolean opens = COMMAS.contains(document.token(at).text());
            if (opens) {
                int before = document.token(at - 1).is(")") ? opening(document, sentence, at - 1) - 1 : at - 1;
                Optional<EntityMention> mention = mentions.covering(before);
                if (mention.isPresent()
                        && mention.get().isMention()
                        && !mention.get().isPlace()
                        && !isListed(mentions, at, comma)) {
                    return before;
                }
            }
        }
        return -1;
    }

    /** Whether what stands between two commas is only another member of a list. */
    private static boolean isListed(EntityMentions mentions, int from, int to) {
        Optional<EntityMention> inner = mentions.beginningAt(from + 1);
        return inner.isPresent() && inner.get().to() == to;
    }

    /** The head of the noun phrase that ends at a token. */
    Optional<EntityMention> head(EntityMentions mentions, Sentence sentence, int at) {
        Document document = mentions.document();
        Optional<EntityMention> mention = mentions.covering(at);
        if (mention.isEmpty()) {
            return Optional.empty();
        }
        int before = mention.get().from() - 1;
        while (before > sentence.from()
                && (words.is(document.key(before), "determiner", "title", "rank"))) {
            before--;
        }
        String preposition = before >= sentence.from() ? document.key(before) : "";
        boolean modifier = preposition.matches("of|from|for|in|at|with|to|by|on|against|near|within|inside");
        return modifier ? Optional.empty() : mention;
    }

    /** A mention with those that are listed before it: "A, B and C". */
    List<EntityMention> listed(EntityMentions mentions, Sentence sentence, EntityMention last) {
        List<EntityMention> members = new ArrayList<>();
        members.add(last);
        Document document = mentions.document();
        int at = last.from() - 1;
        while (at > sentence.from()) {
            int end = at;
            while (end > sentence.from()
                    && (words.is(document.key(end), "determiner", "title", "rank", "post-word"))) {
                end--;
            }
            if (!document.key(end).equals("and")) {
                return members;
            }
            Optional<EntityMention> other =
                    mentions.endingAt(document.token(end - 1).is(",") ? end - 1 : end);
            if (other.isEmpty()
                    || !other.get().isMention()
                    || other.get().isPlace()) {
                return members;
            }
            members.add(other.get());
            return members;
        }
        return members;
    }
}
