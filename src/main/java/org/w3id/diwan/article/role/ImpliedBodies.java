package org.w3id.diwan.article.role;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.Post;

/** The body of a post whose title does not name it, where the words around or the document do ({@code implied-bodies.tsv}). */
final class ImpliedBodies {
    private static final int PARTY = 5;

    private final EntityLexicon entities;
    private final List<Rule> rules;

    /** A line of the table. */
    private record Rule(Pattern post, String body, String told, Pattern when, Pattern unless) {
        static Rule of(List<String> row) {
            return new Rule(
                    Pattern.compile(row.get(0)),
                    row.get(1),
                    row.get(2),
                    Pattern.compile(row.get(3)),
                    Pattern.compile(row.get(4)));
        }

        boolean isOf(Post of, String how) {
            return told.equals(how) && post.matcher(of.name()).matches();
        }
    }

    ImpliedBodies(Lexicon lexicon) {
        entities = lexicon.entities();
        rules = lexicon.tables().rows("implied-bodies.tsv", 5).stream()
                .map(Rule::of)
                .toList();
    }

    /**
     * The body that a post is in, if something tells it.
     *
     * @param begin where the post's words begin
     * @param person who holds it, behind or before them
     */
    Optional<EntityMention> of(EntityMentions mentions, Post post, int begin, EntityMention person) {
        return rules.stream()
                .flatMap(rule -> body(rule, mentions, post, begin, person).stream())
                .findFirst()
                .map(known -> attributive(begin, known));
    }

    private Optional<NamedEntity> body(Rule rule, EntityMentions mentions, Post post, int begin, EntityMention person) {
        boolean its = mentions.document().key(begin - 1).equals("its");
        if (rule.isOf(post, "one") || (rule.isOf(post, "its") && its)) {
            return society(mentions, begin);
        }
        boolean told =
                (rule.isOf(post, "document") && anyNamed(mentions, rule.when()) && !anyNamed(mentions, rule.unless()))
                        || (rule.isOf(post, "title") && isTitle(rule, mentions, begin, person));
        return told ? entities.named(rule.body()) : Optional.empty();
    }

    /** The body that the word before a title tells, "the Kurdish interior minister"; not of "Iraq's Kurdish interior minister". */
    Optional<EntityMention> before(EntityMentions mentions, Post post, int begin, EntityMention person) {
        return rules.stream()
                .filter(rule -> rule.isOf(post, "before")
                        && rule.when().matcher(mentions.key(begin - 1)).matches()
                        && !mentions.key(begin - 2).equals("s")
                        && entities.postsOf(person.entity().id()).isEmpty())
                .findFirst()
                .flatMap(rule -> entities.named(rule.body()))
                .map(known -> attributive(begin, known));
    }

    /** The post as it is called at a body: an envoy to some are ambassadors. */
    Post called(Post post, Optional<EntityMention> at) {
        return rules.stream()
                .filter(rule -> rule.isOf(post, "called")
                        && at.filter(body -> body.entity().name().equals(rule.body()))
                                .isPresent())
                .findFirst()
                .map(rule -> post.named(rule.when().pattern()))
                .orElse(post);
    }

    private static EntityMention attributive(int at, NamedEntity known) {
        return new EntityMention(at, at + 1, known, Form.ATTRIBUTIVE);
    }

    /** The one society that the sentence names before a post. */
    private Optional<NamedEntity> society(EntityMentions mentions, int begin) {
        int from = mentions.document().sentenceOf(begin).from();
        List<NamedEntity> bodies = mentions.within(from, begin).stream()
                .filter(EntityMention::isMention)
                .map(EntityMention::entity)
                .filter(this::isSociety)
                .distinct()
                .toList();
        return bodies.size() == 1 ? Optional.of(bodies.get(0)) : Optional.empty();
    }

    private boolean isSociety(NamedEntity known) {
        return entities.isA(known, "Body")
                && !known.type().equals("UnnamedGroup")
                && Stream.of("Government", "GovernmentOffice", "MilitaryUnit", "Media")
                        .noneMatch(type -> entities.isA(known, type));
    }

    private static boolean anyNamed(EntityMentions mentions, Pattern name) {
        return mentions.all().stream()
                .anyMatch(mention -> name.matcher(mention.entity().name()).matches());
    }

    /** "Senator A. B., D-Mass.". */
    private static boolean isInitial(EntityMentions mentions, int at) {
        return mentions.is(at, "party-initial")
                && mentions.token(at).isCapitalised()
                && mentions.key(at + 1).equals("-");
    }

    /** A title in capitals right before a name, in a text on its body, or "Representative A. B., a Republican". */
    private boolean isTitle(Rule rule, EntityMentions mentions, int begin, EntityMention person) {
        if (begin + 1 != person.from() || !mentions.token(begin).isCapitalised()) {
            return false;
        }
        int limit = person.to() + PARTY;
        boolean member = IntStream.range(person.to(), limit)
                .anyMatch(at -> mentions.is(at, "party-member") || isInitial(mentions, at));
        boolean elsewhere = mentions.key(person.to()).equals("of")
                && mentions.within(person.to(), limit).stream().anyMatch(mention -> mentions.isA(mention, "Body"));
        return member || (!elsewhere && anyNamed(mentions, rule.when()));
    }
}
