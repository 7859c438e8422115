package org.w3id.diwan.article.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.Country;
import org.w3id.diwan.article.lexicon.EntityAlias;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;
import org.w3id.diwan.model.EntityId;

/** BodyDescriptions that mean an entity only in a context: "the coalition", "the dialogue", "the group", "the country". */
public final class ContextualMentions {
    private static final Set<String> POINTING = Set.of("the", "this", "that");
    private static final String NOT = "!";
    private static final int REACH = 60;

    private final EntityLexicon entities;
    private final Countries countries;
    private final List<Rule> rules = new ArrayList<>();

    /**
     * A word and when it means an entity.
     *
     * @param id the entity
     * @param word the word, folded
     * @param needs entities of which one must be named in the document
     * @param notAfter words before it with which it means something else
     * @param then what must follow, one of these; empty for anything
     * @param notThen what may not follow
     * @param marks {@code pointed}: only after "the", "this", "that"; {@code formed}: not where one is newly formed
     */
    private record Rule(
            EntityId id,
            String word,
            Set<EntityId> needs,
            Set<String> notAfter,
            List<String> then,
            List<String> notThen,
            Set<String> marks) {
        static Rule of(List<String> row) {
            Set<EntityId> needs = new HashSet<>();
            LexiconTables.values(row.get(2)).forEach(id -> needs.add(new EntityId(id)));
            List<String> next = LexiconTables.values(row.get(4));
            return new Rule(
                    new EntityId(row.get(0)),
                    row.get(1),
                    needs,
                    Set.copyOf(LexiconTables.values(row.get(3))),
                    next.stream().filter(words -> !words.startsWith(NOT)).toList(),
                    next.stream()
                            .filter(words -> words.startsWith(NOT))
                            .map(words -> words.substring(NOT.length()))
                            .toList(),
                    Set.copyOf(LexiconTables.values(row.get(5))));
        }

        boolean allows(Document document, int end) {
            return (then.isEmpty() || then.stream().anyMatch(next -> follows(document, end, next)))
                    && notThen.stream().noneMatch(next -> follows(document, end, next));
        }
    }

    public ContextualMentions(Lexicon lexicon) {
        entities = lexicon.entities();
        countries = lexicon.countries();
        for (var row : lexicon.tables().rows("contexts.tsv", 6)) {
            rules.add(Rule.of(row));
        }
    }

    public EntityMentions find(EntityMentions before) {
        EntityMentions mentions = before.copy();
        Document document = mentions.document();
        Set<EntityId> named = new HashSet<>();
        mentions.all().stream()
                .filter(mention -> mention.form() == Form.NAME || mention.form() == Form.NOMINAL)
                .forEach(mention -> named.add(mention.entity().id()));
        for (Sentence sentence : document.sentences()) {
            for (int at = sentence.from(); at < sentence.to(); at++) {
                if (mentions.covering(at).isEmpty()) {
                    findAt(mentions, sentence, at, named);
                }
            }
        }
        return mentions;
    }

    private void findAt(EntityMentions mentions, Sentence sentence, int at, Set<EntityId> named) {
        Document document = mentions.document();
        for (EntityAlias alias : entities.beginningWith(document.key(at))) {
            int end = alias.contextual() ? EntityLexicon.match(document, at, alias, sentence.to()) : -1;
            if (end > 0 && holds(mentions, alias, at, end, named)) {
                mentions.add(new EntityMention(at, end, alias.entity(), Form.NOMINAL));
                return;
            }
        }
        String key = document.key(at);
        if (document.key(at - 1).equals("the")
                && key.matches("federal|central")
                && document.key(at + 1).equals("government")) {
            country(mentions, sentence.to())
                    .flatMap(place -> countries.of(place.id()))
                    .ifPresent(
                            country -> mentions.add(new EntityMention(at, at + 2, country.government(), Form.NOMINAL)));
        } else if (key.equals("government")
                && document.key(at - 1).equals("the")
                && document.key(at + 1).equals("in")) {
            mentions.beginningAt(at + 2)
                    .flatMap(mention -> countries.byCapital(document.key(mention.from())))
                    .ifPresent(
                            country -> mentions.add(new EntityMention(at, at + 1, country.government(), Form.NOMINAL)));
        } else if (POINTING.contains(document.key(at - 1)) && key.equals("country")) {
            country(mentions, at).ifPresent(place -> mentions.add(new EntityMention(at, at + 1, place, Form.NOMINAL)));
        } else if (POINTING.contains(document.key(at - 1))
                && key.matches("group|militia|faction")
                && !document.key(at + 1).equals("of")) {
            only(mentions, at, "ArmedGroup")
                    .ifPresent(group -> mentions.add(new EntityMention(at, at + 1, group, Form.NOMINAL)));
        }
    }

    private boolean holds(EntityMentions mentions, EntityAlias alias, int at, int end, Set<EntityId> named) {
        Document document = mentions.document();
        String word = String.join(" ", alias.keys());
        int before = document.key(at - 1).equals("-") ? at - 2 : at - 1;
        if (document.key(end).equals("of") && !document.key(end + 1).matches("states|nations|countries")) {
            return false;
        }
        boolean capital = document.token(at).isCapitalised()
                && mentions.document().token(Math.min(end, document.size() - 1)).isCapitalised()
                && end < document.sentenceOf(at).to()
                && document.token(end).isWord();
        boolean apposed =
                mentions.beginningAt(end).filter(EntityMention::isMention).isPresent();
        return !capital
                && !apposed
                && rules.stream()
                        .anyMatch(rule -> rule.id().equals(alias.entity().id())
                                && rule.word().equals(word)
                                && rule.needs().stream().anyMatch(named::contains)
                                && rule.allows(document, end)
                                && !rule.notAfter().contains(document.key(before))
                                && (!rule.marks().contains("pointed") || POINTING.contains(document.key(at - 1)))
                                && !(rule.marks().contains("formed") && isAnother(mentions, alias, at)));
    }

    /** "The sides formed a coalition": one newly told of, which "the coalition" then means; unless the known one was named before. */
    private static boolean isAnother(EntityMentions mentions, EntityAlias alias, int at) {
        Document document = mentions.document();
        boolean named = mentions.within(0, at).stream()
                .anyMatch(mention ->
                        mention.form() == Form.NAME && mention.entity().equals(alias.entity()));
        for (int before = 0; before <= at && !named; before++) {
            boolean founded = document.key(before - 1).equals("a")
                    && document.key(before - 2).matches("form(s|ed|ing)?|join(s|ed)?|built|build|lead|leads|led");
            if (founded && document.key(before).equals(alias.keys().get(0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(Document document, int at, String words) {
        int next = at;
        for (String word : words.split(" ", -1)) {
            if (!document.key(next++).equals(word)) {
                return false;
            }
        }
        return true;
    }

    /** The last country before a token of which territory or government is named, without those that are named everywhere. */
    private Optional<NamedEntity> country(EntityMentions mentions, int at) {
        NamedEntity found = null;
        for (EntityMention mention : mentions.within(0, at)) {
            Optional<Country> country = countries.of(mention.entity().id());
            if (country.isPresent() && !country.get().has("everywhere")) {
                found = country.get().place();
            }
        }
        return Optional.ofNullable(found);
    }

    /** The one entity of a class that is named shortly before; none where two are. */
    private Optional<NamedEntity> only(EntityMentions mentions, int at, String type) {
        NamedEntity found = null;
        for (EntityMention mention : mentions.within(Math.max(0, at - REACH), at)) {
            if (entities.isA(mention.entity(), type)) {
                if (found != null && !found.id().equals(mention.entity().id())) {
                    return Optional.empty();
                }
                found = mention.entity();
            }
        }
        return Optional.ofNullable(found);
    }
}
