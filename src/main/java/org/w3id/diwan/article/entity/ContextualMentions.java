package org.w3id.diwan.article.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.EntityAlias;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.text.Document;

/** Descriptions that mean an entity only in a context: "the coalition", "the dialogue", "the group", "the country". */
public final class ContextualMentions {
    private static final Set<String> POINTING = Set.of("the", "this", "that");
    private static final String NOT = "!";
    private static final int REACH = 60;

    /** In mentions; whoever was named before so many is not taken up by "the country". */
    private static final int FAR = 500;

    private final Lexicon lexicon;
    private final Countries countries;
    private final List<Rule> rules;

    /**
     * A word and when it means an entity.
     *
     * @param id the entity
     * @param word the word, folded
     * @param needs entities of which one must be named in the document
     * @param notAfter words before it with which it means something else
     * @param then what must follow, one of these, or nothing in particular; with an exclamation mark what may not follow
     * @param marks {@code pointed}: only after "the", "this", "that"; {@code formed}: not where one is newly formed
     */
    private record Rule(
            String id, String word, List<String> needs, List<String> notAfter, List<String> then, List<String> marks) {
        static Rule of(List<String> row) {
            return new Rule(
                    row.get(0),
                    row.get(1),
                    LexiconTables.values(row.get(2)),
                    LexiconTables.values(row.get(3)),
                    LexiconTables.values(row.get(4)),
                    LexiconTables.values(row.get(5)));
        }

        boolean allows(Document document, int end) {
            boolean free = then.stream().allMatch(next -> next.startsWith(NOT));
            return then.stream()
                            .filter(next -> next.startsWith(NOT))
                            .noneMatch(next -> follows(document, end, next.substring(1)))
                    && (free || then.stream().anyMatch(next -> follows(document, end, next)));
        }

        private static boolean follows(Document document, int at, String words) {
            return document.endOf(List.of(words.split(" ", -1)), at) >= 0;
        }
    }

    public ContextualMentions(Lexicon lexicon) {
        this.lexicon = lexicon;
        countries = lexicon.countries();
        rules = lexicon.tables().rows("contexts.tsv", 6).stream().map(Rule::of).toList();
    }

    public EntityMentions find(EntityMentions before) {
        EntityMentions.Draft mentions = before.draft();
        Set<String> named = new HashSet<>();
        mentions.all().stream()
                .filter(EntityMention::isMention)
                .forEach(mention -> named.add(mention.entity().id().value()));
        for (int at = 0; at < mentions.document().size(); at++) {
            if (mentions.isFree(at) && !findAlias(mentions, at, named)) {
                findNoun(mentions, at);
            }
        }
        return mentions;
    }

    private boolean findAlias(EntityMentions.Draft mentions, int at, Set<String> named) {
        int limit = mentions.document().sentenceOf(at).to();
        for (EntityAlias alias : lexicon.entities().beginningWith(mentions.key(at))) {
            int end = alias.contextual() ? alias.endAt(mentions.document(), at, limit) : -1;
            if (end > 0 && holds(mentions, alias, at, end, named)) {
                mentions.add(new EntityMention(at, end, alias.entity(), Form.NOMINAL));
                return true;
            }
        }
        return false;
    }

    private void findNoun(EntityMentions.Draft mentions, int at) {
        String key = mentions.key(at);
        String before = mentions.key(at - 1);
        String next = mentions.key(at + 1);
        Consumer<NamedEntity> one = meant -> mentions.add(new EntityMention(at, at + 1, meant, Form.NOMINAL));
        if (before.equals("the") && key.matches("federal|central") && next.equals("government")) {
            country(mentions, mentions.document().sentenceOf(at).to())
                    .flatMap(place -> countries.of(place.id()))
                    .ifPresent(
                            country -> mentions.add(new EntityMention(at, at + 2, country.government(), Form.NOMINAL)));
        } else if (key.equals("government") && before.equals("the") && next.equals("in")) {
            mentions.beginningAt(at + 2)
                    .flatMap(mention -> countries.byCapital(mentions.key(mention.from())))
                    .ifPresent(country -> one.accept(country.government()));
        } else if (POINTING.contains(before) && key.equals("country")) {
            country(mentions, at).ifPresent(one);
        } else if (POINTING.contains(before) && mentions.is(at, "group-noun") && !next.equals("of")) {
            mentions.only(Math.max(0, at - REACH), at, mention -> mentions.isA(mention, "ArmedGroup"))
                    .map(EntityMention::entity)
                    .ifPresent(one);
        }
    }

    private boolean holds(EntityMentions mentions, EntityAlias alias, int at, int end, Set<String> named) {
        String word = String.join(" ", alias.keys());
        String before = mentions.key(mentions.key(at - 1).equals("-") ? at - 2 : at - 1);
        boolean ofSome = mentions.key(end).equals("of") && !mentions.is(end + 1, "nations");
        boolean capital = mentions.token(at).isCapitalised()
                && mentions.isCapital(end)
                && end < mentions.document().sentenceOf(at).to();
        boolean apposed =
                mentions.beginningAt(end).filter(EntityMention::isMention).isPresent();
        return !ofSome
                && !capital
                && !apposed
                && rules.stream()
                        .anyMatch(rule -> rule.id().equals(alias.entity().id().value())
                                && rule.word().equals(word)
                                && rule.needs().stream().anyMatch(named::contains)
                                && rule.allows(mentions.document(), end)
                                && !rule.notAfter().contains(before)
                                && (!rule.marks().contains("pointed") || POINTING.contains(mentions.key(at - 1)))
                                && !(rule.marks().contains("formed") && isAnother(mentions, alias, at)));
    }

    /** "The sides formed a coalition": one newly told of, which "the coalition" then means; unless the known one was named before. */
    private static boolean isAnother(EntityMentions mentions, EntityAlias alias, int at) {
        boolean named = mentions.within(0, at).stream()
                .anyMatch(mention ->
                        mention.form() == Form.NAME && mention.entity().equals(alias.entity()));
        for (int before = 0; before <= at && !named; before++) {
            boolean founded = mentions.key(before - 1).equals("a") && mentions.is(before - 2, "founding");
            if (founded && mentions.key(before).equals(alias.keys().get(0))) {
                return true;
            }
        }
        return false;
    }

    /** The last country before a token of which territory or government is named, without those that are named everywhere. */
    private Optional<NamedEntity> country(EntityMentions mentions, int at) {
        return mentions.backwards(0, at)
                .limit(FAR)
                .flatMap(mention -> countries.of(mention.entity().id()).stream())
                .filter(country -> !country.has("everywhere"))
                .findFirst()
                .map(country -> country.place());
    }
}
