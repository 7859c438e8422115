package org.w3id.diwan.article.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.Countries.Country;
import org.w3id.diwan.article.lexicon.EntityAlias;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.text.Document;

/** Descriptions that mean an entity only in a context: "the coalition", "the dialogue", "the group", "the country", "the embassy". */
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
        Set<String> named = before.all().stream()
                .filter(EntityMention::isMention)
                .map(mention -> mention.entity().id().value())
                .collect(Collectors.toSet());
        IntStream.range(0, before.document().size())
                .filter(mentions::isFree)
                .forEach(at -> alias(mentions, at, named)
                        .or(() -> government(mentions, at))
                        .or(() -> noun(mentions, at).map(meant -> new EntityMention(at, at + 1, meant, Form.NOMINAL)))
                        .ifPresent(mentions::add));
        return mentions;
    }

    /** A name that means an entity only in a context, where it is given. */
    private Optional<EntityMention> alias(EntityMentions mentions, int at, Set<String> named) {
        int limit = mentions.document().sentenceOf(at).to();
        for (EntityAlias alias : lexicon.entities().beginningWith(mentions.key(at))) {
            int end = alias.contextual() ? alias.endAt(mentions.document(), at, limit) : -1;
            if (end > 0 && holds(mentions, alias, at, end, named)) {
                return Optional.of(new EntityMention(at, end, alias.entity(), Form.NOMINAL));
            }
        }
        return Optional.empty();
    }

    /** "the federal government" is that of the country named last. */
    private Optional<EntityMention> government(EntityMentions mentions, int at) {
        boolean central = mentions.key(at - 1).equals("the")
                && mentions.is(at, "central")
                && mentions.key(at + 1).equals("government");
        return central
                ? country(mentions, mentions.document().sentenceOf(at).to())
                        .map(country -> new EntityMention(at, at + 2, country.government(), Form.NOMINAL))
                : Optional.empty();
    }

    /** What a noun behind "the" means: "the government in B", "this country", "the group", "the embassy". */
    private Optional<NamedEntity> noun(EntityMentions mentions, int at) {
        String before = mentions.key(at - 1);
        String key = mentions.key(at);
        String next = mentions.key(at + 1);
        if (!POINTING.contains(before)) {
            return Optional.empty();
        }
        if (key.equals("country")) {
            return country(mentions, at).map(Country::place);
        }
        if (mentions.is(at, "group-noun") && !next.equals("of")) {
            return mentions.only(Math.max(0, at - REACH), at, mention -> mentions.isA(mention, "ArmedGroup"))
                    .map(EntityMention::entity);
        }
        if (!before.equals("the")) {
            return Optional.empty();
        }
        if (key.equals("government") && next.equals("in")) {
            return mentions.beginningAt(at + 2)
                    .flatMap(mention -> countries.byCapital(mentions.key(mention.from())))
                    .map(Country::government);
        }
        return mentions.is(at, "institution") && !isLonger(mentions, at + 1)
                ? mentions.last(0, at, mention -> isNamed(mentions, mention, key))
                        .map(EntityMention::entity)
                : Optional.empty();
    }

    /** Whether the noun before a token is only the beginning of a description or name. */
    private boolean isLonger(EntityMentions mentions, int next) {
        return next < mentions.document().size()
                && mentions.token(next).isWord()
                && (mentions.isCapital(next)
                        || mentions.key(next).matches("of|for|in|at")
                        || lexicon.words().mayBeNoun(mentions.key(next)));
    }

    /** Whether a mention is the name of a body and holds a noun. */
    private boolean isNamed(EntityMentions mentions, EntityMention mention, String noun) {
        String name = lexicon.words().key(mention.entity().name()).replace('-', ' ');
        return mention.form() == Form.NAME
                && mentions.isA(mention, "Body")
                && (" " + name + " ").contains(" " + noun + " ");
    }

    private boolean holds(EntityMentions mentions, EntityAlias alias, int at, int end, Set<String> named) {
        String word = String.join(" ", alias.keys());
        String before = mentions.key(mentions.key(at - 1).equals("-") ? at - 2 : at - 1);
        boolean ofSome = mentions.key(end).equals("of") && !mentions.is(end + 1, "nations");
        boolean capital = mentions.token(at).isCapitalised()
                && mentions.isCapital(end)
                && end < mentions.document().sentenceOf(at).to();
        boolean apposed = mentions.begins(end, EntityMention::isMention);
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
        return !named
                && IntStream.rangeClosed(2, at)
                        .anyMatch(noun -> mentions.key(noun).equals(alias.keys().get(0))
                                && mentions.key(noun - 1).equals("a")
                                && mentions.is(noun - 2, "founding"));
    }

    /** The last country before a token of which territory or government is named, without those that are named everywhere. */
    private Optional<Country> country(EntityMentions mentions, int at) {
        return mentions.backwards(0, at)
                .limit(FAR)
                .flatMap(mention -> countries.of(mention.entity().id()).stream())
                .filter(country -> !country.has("everywhere"))
                .findFirst();
    }
}
