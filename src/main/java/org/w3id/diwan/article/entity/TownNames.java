package org.w3id.diwan.article.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.Gazetteer;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Dateline;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;

/** Places that only the text tells from people and words: "in Austin", "AUSTIN, Texas", and whatever place begins a dateline. */
public final class TownNames {
    private final Map<String, String> doubtful = new HashMap<>();
    private final WordClasses words;

    public TownNames(Lexicon lexicon) {
        words = lexicon.words();
        for (Gazetteer.Town town : Gazetteer.towns(lexicon.tables())) {
            if (town.doubtful()) {
                doubtful.put(words.key(town.name()), town.name());
            }
        }
    }

    /** A place counts where no person of the document bears its name. */
    public EntityMentions find(EntityMentions before) {
        EntityMentions mentions = before.copy();
        Document document = mentions.document();
        Set<String> shown = new HashSet<>();
        for (Sentence sentence : document.sentences()) {
            dateline(mentions, sentence).ifPresent(shown::add);
            for (int at = sentence.from(); at < sentence.to(); at++) {
                if (doubtful.containsKey(document.key(at))
                        && isAlone(mentions, sentence, at)
                        && isShown(mentions, at)) {
                    shown.add(document.key(at));
                }
            }
        }
        mentions.all().stream()
                .filter(EntityMention::isPerson)
                .forEach(mention -> shown.remove(document.key(mention.to() - 1)));
        for (Sentence sentence : document.sentences()) {
            for (int at = sentence.from(); at < sentence.to(); at++) {
                if (shown.contains(document.key(at)) && isAlone(mentions, sentence, at)) {
                    String name = doubtful.getOrDefault(document.key(at), title(document, at, at + 1));
                    mentions.add(new EntityMention(at, at + 1, mentions.propose(name, "Place"), Form.NAME));
                }
            }
        }
        return mentions;
    }

    /** The place in capitals at the head of a dateline, if nothing is known to stand there; a place of one word is returned. */
    private Optional<String> dateline(EntityMentions mentions, Sentence sentence) {
        Document document = mentions.document();
        int at = sentence.from();
        if (Dateline.endsAt(document, sentence) < 0) {
            return Optional.empty();
        }
        while (at < sentence.to()
                && document.token(at).isAllCapitals()
                && document.token(at).text().length() > 2
                && mentions.covering(at).isEmpty()) {
            at++;
        }
        boolean ends = document.token(at).text().matches("[,(–—-]");
        if (at == sentence.from() || !ends) {
            return Optional.empty();
        }
        if (at == sentence.from() + 1) {
            return Optional.of(document.key(sentence.from()));
        }
        mentions.add(new EntityMention(
                sentence.from(), at, mentions.propose(title(document, sentence.from(), at), "Place"), Form.NAME));
        return Optional.empty();
    }

    private static String title(Document document, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int at = from; at < to; at++) {
            String text = document.token(at).text();
            name.append(at > from ? " " : "")
                    .append(text.substring(0, 1))
                    .append(text.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private boolean isAlone(EntityMentions mentions, Sentence sentence, int at) {
        Document document = mentions.document();
        return mentions.covering(at).isEmpty()
                && document.token(at).isCapitalised()
                && !isName(mentions, sentence, at - 1)
                && !isName(mentions, sentence, at + 1);
    }

    private static boolean isName(EntityMentions mentions, Sentence sentence, int at) {
        return sentence.holds(at)
                && at != sentence.from()
                && mentions.document().token(at).isWord()
                && mentions.document().token(at).isCapitalised()
                && mentions.covering(at).isEmpty();
    }

    /** Whether a preposition of place stands before it, or its state or country after it. */
    private boolean isShown(EntityMentions mentions, int at) {
        Document document = mentions.document();
        boolean region = document.key(at + 1).equals(",")
                && mentions.beginningAt(at + 2)
                        .filter(EntityMention::isPlace)
                        .isPresent();
        return region
                || (words.is(document.key(at - 1), "citying")
                        && !document.key(at - 1).startsWith("visit"));
    }
}
