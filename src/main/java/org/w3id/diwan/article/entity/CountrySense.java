package org.w3id.diwan.article.entity;

import java.util.Set;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.CountryNames.CountryHit;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Dateline;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;

/** Decides whether a country's name means its territory or its government, and a capital's the city or the government. */
final class CountrySense {
    private static final Set<String> DASHES = Set.of("-", "–", "—");
    private static final int GOAL = 16;
    private static final int SENT = 5;
    private final WordClasses words;
    private final EntityMentions mentions;
    private final CountryHit hit;
    private final String word;
    private final String earlier;
    private final String next;

    CountrySense(EntityMentions mentions, CountryHit hit) {
        words = mentions.lexicon().words();
        this.mentions = mentions;
        this.hit = hit;
        word = mentions.key(hit.from() - 1);
        earlier = mentions.key(hit.from() - 2);
        next = mentions.key(hit.to());
    }

    EntityMention mention() {
        return switch (hit.kind()) {
            case ADJECTIVE -> mention(hit.country().government(), Form.ATTRIBUTIVE);
            case PEOPLE -> mention(hit.country().government(), Form.NOMINAL);
            case CAPITAL -> capital();
            case NAME -> name();
        };
    }

    private EntityMention mention(NamedEntity meant, Form form) {
        return new EntityMention(hit.from(), hit.to(), meant, form);
    }

    private EntityMention name() {
        boolean initials = mentions.token(hit.from()).isAllCapitals() && hit.to() == hit.from() + 1;
        boolean command = words.is(next, "command-area") && mentions.isCapital(hit.to());
        if (isTight() || command) {
            return mention(hit.country().government(), Form.ATTRIBUTIVE);
        }
        if (initials
                && (isNoun(next) || isNounDespiteVerb() || isJoinedAdjective())
                && (!word.equals("in") || words.is(next, "deed-noun"))) {
            Form form = words.is(next, "actor-noun") ? Form.NAME : Form.ATTRIBUTIVE;
            return mention(hit.country().government(), form);
        }
        return mention(isPlace() ? hit.country().place() : hit.country().government(), Form.NAME);
    }

    /** Whether a dash joins it to a word, "Iran-backed", rather than to a clause. */
    private boolean isTight() {
        Document document = mentions.document();
        return (isDash(hit.to()) && document.isJoined(hit.to() - 1))
                || (isDash(hit.from() - 1) && document.isJoined(hit.from() - 1));
    }

    /** "The US strikes were": a noun that looks like a verb. */
    private boolean isNounDespiteVerb() {
        String after = mentions.key(hit.to() + 1);
        return words.is(next, "noun-or-verb")
                && (after.matches("of|for|on|in|against|to|by|from|with|,")
                        || isEnd(hit.to() + 1)
                        || words.is(after, "auxiliary"));
    }

    private boolean isEnd(int at) {
        return at >= mentions.document().size() || mentions.token(at).is(".");
    }

    /** "US and Iraqi officials". */
    private boolean isJoinedAdjective() {
        return next.equals("and")
                && mentions.key(hit.to() + 1).matches(".*(i|ish|ian|ese|an)")
                && mentions.token(hit.to() + 1).isCapitalised()
                && isNoun(mentions.key(hit.to() + 2));
    }

    private boolean isNoun(String key) {
        return (words.mayBeNoun(key) && Character.isLetter(key.charAt(0)) && !key.equals("and"))
                || words.is(key, "actor-noun");
    }

    private boolean isPlace() {
        int at = word.equals("the") ? hit.from() - 2 : hit.from() - 1;
        String before = mentions.key(at);
        String moving = mentions.key(at - 1);
        if (next.equals("s") && mentions.token(hit.to()).text().length() > 1) {
            return mentions.is(hit.to() + 1, "owned-place")
                    || (mentions.isCapital(hit.to() + 1) && !mentions.is(hit.to() + 1, "owner"));
        }
        if (words.is(before, "direction") || isInDateline() || isCityBefore(at) || words.is(next, "located-noun")) {
            return true;
        }
        if (before.matches("and|,")) {
            return mentions.ends(at, mention -> mention.isPlace() && mention.isMention());
        }
        if (before.equals("from") && words.is(moving, "sent-noun")) {
            return false;
        }
        if (hit.country().has("acts")) {
            return before.equals("in") || (words.is(moving, "moving") && before.equals("to"));
        }
        return switch (before) {
            case "to" -> words.is(moving, "moving") || isSent(at);
            case "of" -> words.is(moving, "part-of-country");
            default -> words.is(before, "placing") && !(before.equals("from") && words.is(moving, "parting"));
        };
    }

    /** "Sent observers to C": a verb of moving, its object between. */
    private boolean isSent(int to) {
        int begin = mentions.document().sentenceOf(hit.from()).from();
        return IntStream.range(Math.max(begin, to - SENT), to).anyMatch(at -> mentions.is(at, "sending"));
    }

    /** "CITY, C (Agency) -". */
    private boolean isInDateline() {
        Sentence sentence = mentions.document().sentenceOf(hit.from());
        return hit.to() < Dateline.endsAt(mentions.document(), sentence)
                && mentions.token(sentence.from()).isAllCapitals();
    }

    /** "Dar es Salaam, C,": a name in capitals that nothing else accounts for, set off by commas. */
    private boolean isCityBefore(int comma) {
        String closing = mentions.key(hit.to());
        return mentions.key(comma).equals(",")
                && closing.matches("[,.();:]|and")
                && mentions.isCapital(comma - 1)
                && mentions.isFree(comma - 1)
                && nameBefore(comma).matches("in|at|near|from|to|outside|and|of");
    }

    /** The word before the capitalised words, with small words between them, that end at a token. */
    private String nameBefore(int end) {
        int at = end - 1;
        while (mentions.isCapital(at) || mentions.is(at, "place-particle")) {
            at--;
        }
        return mentions.key(at);
    }

    private EntityMention capital() {
        boolean place = isDateline() || isListed() || isCity() || isNamedAsCity();
        return mention(place ? city() : hit.country().government(), isTight() && !place ? Form.ATTRIBUTIVE : Form.NAME);
    }

    private boolean isDateline() {
        Sentence sentence = mentions.document().sentenceOf(hit.from());
        boolean shouted = mentions.token(hit.from()).isAllCapitals()
                && hit.to() < sentence.to()
                && !mentions.token(hit.to()).isAllCapitals();
        return hit.from() == sentence.from() && (shouted || Dateline.endsAt(mentions.document(), sentence) > 0);
    }

    private boolean isCity() {
        boolean first = next.equals(",") && mentions.isCapital(hit.to() + 1) && word.matches("in|at");
        return first
                || isOfItsCountry()
                || words.is(word, "citying")
                || (word.equals("to") && (words.is(earlier, "moving") || isLateGoal()))
                || (word.equals("from") && (words.is(earlier, "filing") || !words.is(earlier, "parting", "verb")));
    }

    /** "Kenya's Nairobi", "the capital, Khartoum", "the Douma district of Damascus". */
    private boolean isNamedAsCity() {
        return word.equals("s")
                ? !mentions.isFree(hit.from() - 2)
                : word.matches(",|of") && words.is(earlier, "city-noun");
    }

    /** "Nairobi, Kenya", "the Kenyan capital Nairobi", "Nairobi, the capital of Kenya". */
    private boolean isOfItsCountry() {
        return word.equals("capital")
                || (next.equals(",")
                        && (isCountry(hit.to() + 1)
                                || (mentions.key(hit.to() + 1).equals("the")
                                        && mentions.key(hit.to() + 2).equals("capital"))));
    }

    /** Whether the capital's country is named at a token, by one word or two. */
    private boolean isCountry(int at) {
        Countries countries = mentions.lexicon().countries();
        return countries
                .named(mentions.key(at))
                .or(() -> countries.named(mentions.key(at) + " " + mentions.key(at + 1)))
                .or(() -> countries.named(mentions.key(at - 1) + " " + mentions.key(at)))
                .filter(hit.country()::equals)
                .isPresent();
    }

    /** "the visit by A next week to B": a time stands between. */
    private boolean isLateGoal() {
        int begin = Math.max(mentions.document().sentenceOf(hit.from()).from(), hit.from() - GOAL);
        return words.is(earlier, "calendar", "time-noun")
                && IntStream.range(begin, hit.from()).anyMatch(at -> mentions.is(at, "moving"));
    }

    /** Among places, but not as one of those who deal with each other: "between Tehran and Baghdad". */
    private boolean isListed() {
        return word.matches("and|,")
                && mentions.endingAt(hit.from() - 1)
                        .filter(EntityMention::isPlace)
                        .filter(other -> !mentions.key(other.from() - 1).equals("between")
                                || mentions.is(other.from() - 2, "way"))
                        .isPresent();
    }

    private NamedEntity city() {
        if (!hit.country().city().isEmpty()) {
            return mentions.entities().get(hit.country().city());
        }
        String written = mentions.document().written(hit.from(), hit.to());
        return mentions.entities()
                .named(written)
                .filter(NamedEntity::isPlace)
                .orElseGet(() -> mentions.propose(written, "Place"));
    }

    private boolean isDash(int token) {
        return DASHES.contains(mentions.key(token));
    }
}
