package org.w3id.diwan.article.entity;

import java.util.Set;
import org.w3id.diwan.article.entity.CountryNames.CountryHit;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Dateline;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;

/** Decides whether a country's name means its territory or its government, and a capital's the city or the government. */
public final class CountrySense {
    private static final Set<String> DASHES = Set.of("-", "–", "—");

    private final WordClasses words;

    CountrySense(WordClasses words) {
        this.words = words;
    }

    void add(EntityMentions mentions, CountryHit hit) {
        NamedEntity government = hit.country().government();
        switch (hit.kind()) {
            case ADJECTIVE -> mentions.add(new EntityMention(hit.from(), hit.to(), government, Form.ATTRIBUTIVE));
            case PEOPLE -> mentions.add(new EntityMention(hit.from(), hit.to(), government, Form.NOMINAL));
            case CAPITAL -> addCapital(mentions, hit);
            case NAME -> addName(mentions, hit);
        }
    }

    private void addName(EntityMentions mentions, CountryHit hit) {
        Document document = mentions.document();
        String next = document.key(hit.to());
        boolean compound = isDash(document, hit.from() - 1) || isDash(document, hit.to());
        boolean short_ = document.token(hit.from()).isAllCapitals() && hit.to() == hit.from() + 1;
        if (compound && isTight(document, hit)) {
            mentions.add(new EntityMention(hit.from(), hit.to(), hit.country().government(), Form.ATTRIBUTIVE));
        } else if (short_
                && (isNoun(next) || isNounDespiteVerb(document, hit.to()) || isJoinedAdjective(mentions, hit))
                && !document.key(hit.from() - 1).equals("in")) {
            boolean named = words.is(next, "actor-noun");
            mentions.add(new EntityMention(
                    hit.from(), hit.to(), hit.country().government(), named ? Form.NAME : Form.ATTRIBUTIVE));
        } else {
            boolean place = isPlace(mentions, hit);
            mentions.add(new EntityMention(
                    hit.from(),
                    hit.to(),
                    place ? hit.country().place() : hit.country().government(),
                    Form.NAME));
        }
    }

    /** Whether the dash joins words, "Iran-backed", rather than clauses. */
    private static boolean isTight(Document document, CountryHit hit) {
        int end = document.token(hit.to() - 1).end();
        boolean after = isDash(document, hit.to()) && document.token(hit.to()).begin() == end;
        boolean before = isDash(document, hit.from() - 1)
                && document.token(hit.from() - 1).end()
                        == document.token(hit.from()).begin();
        return after || before;
    }

    /** "The US strikes were": a noun that looks like a verb. */
    private boolean isNounDespiteVerb(Document document, int at) {
        String after = document.key(at + 1);
        return words.is(document.key(at), "noun-or-verb")
                && (after.matches("of|for|on|in|against|to|by|from|with|[.,]") || words.is(after, "auxiliary"));
    }

    /** "US and Iraqi officials". */
    private boolean isJoinedAdjective(EntityMentions mentions, CountryHit hit) {
        Document document = mentions.document();
        String other = document.key(hit.to() + 1);
        return document.key(hit.to()).equals("and")
                && other.matches(".*(i|ish|ian|ese|an)")
                && document.token(hit.to() + 1).isCapitalised()
                && isNoun(document.key(hit.to() + 2));
    }

    private boolean isNoun(String next) {
        return (words.mayBeNoun(next) && Character.isLetter(next.charAt(0)) && !next.equals("and"))
                || words.is(next, "actor-noun");
    }

    private boolean isPlace(EntityMentions mentions, CountryHit hit) {
        Document document = mentions.document();
        int before = hit.from() - 1;
        if (document.key(before).equals("the")) {
            before--;
        }
        String word = document.key(before);
        String earlier = document.key(before - 1);
        if (document.key(hit.to()).equals("s")
                && document.token(hit.to()).text().length() > 1) {
            return isPossessorOfPlace(mentions, hit.to() + 1);
        }
        if (word.equals("and") || word.equals(",")) {
            return mentions.endingAt(before)
                    .filter(mention -> mention.isPlace() && mention.isMention())
                    .isPresent();
        }
        if (hit.country().has("acts")) {
            return word.equals("in") || (words.is(earlier, "moving") && word.equals("to"));
        }
        if (word.equals("to")) {
            return words.is(earlier, "moving");
        }
        if (word.equals("of")) {
            return words.is(earlier, "part-of-country");
        }
        return words.is(word, "placing") && !(word.equals("from") && words.is(earlier, "parting"));
    }

    private boolean isPossessorOfPlace(EntityMentions mentions, int next) {
        String key = mentions.document().key(next);
        return words.is(key, "owned-place")
                || (mentions.document()
                                .token(Math.min(next, mentions.document().size() - 1))
                                .isCapitalised()
                        && !words.is(key, "owner"));
    }

    private void addCapital(EntityMentions mentions, CountryHit hit) {
        Document document = mentions.document();
        int before = hit.from() - 1;
        String word = document.key(before);
        Sentence sentence = document.sentenceOf(hit.from());
        boolean dateline = hit.from() == sentence.from() && Dateline.endsAt(document, sentence) > 0;
        boolean listed = (word.equals("and") || word.equals(","))
                && mentions.endingAt(before)
                        .filter(EntityMention::isPlace)
                        .isPresent();
        boolean first = document.key(hit.to()).equals(",")
                && document.token(Math.min(hit.to() + 1, document.size() - 1)).isCapitalised()
                && (word.equals("in") || word.equals("at"));
        boolean to = word.equals("to") && words.is(document.key(before - 1), "moving");
        boolean dealing = listed
                && document.key(mentions.endingAt(before)
                                        .map(EntityMention::from)
                                        .orElse(0)
                                - 1)
                        .equals("between")
                && !words.is(document.key(mentions.endingAt(before)
                                        .map(EntityMention::from)
                                        .orElse(0)
                                - 2), "way");
        boolean place = dateline
                || (listed && !dealing)
                || first
                || to
                || words.is(word, "citying")
                || (word.equals("from") && isFromCity(document, hit));
        boolean joined = isTight(document, hit) && (isDash(document, hit.to()) || isDash(document, before));
        mentions.add(new EntityMention(
                hit.from(),
                hit.to(),
                place ? city(mentions, hit) : hit.country().government(),
                joined && !place ? Form.ATTRIBUTIVE : Form.NAME));
    }

    private static NamedEntity city(EntityMentions mentions, CountryHit hit) {
        if (!hit.country().city().isEmpty()) {
            return mentions.entities().get(hit.country().city());
        }
        String written = mentions.document().written(hit.from(), hit.to());
        return mentions.entities()
                .named(written)
                .filter(NamedEntity::isPlace)
                .orElseGet(() -> mentions.propose(written, "Place"));
    }

    private boolean isFromCity(Document document, CountryHit hit) {
        return !words.is(document.key(hit.from() - 2), "parting", "verb");
    }

    private static boolean isDash(Document document, int token) {
        return DASHES.contains(document.key(token));
    }
}
