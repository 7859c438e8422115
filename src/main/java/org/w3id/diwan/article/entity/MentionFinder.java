package org.w3id.diwan.article.entity;

import java.util.Optional;
import org.w3id.diwan.article.entity.CountryNames.CountryHit;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.Country;
import org.w3id.diwan.article.lexicon.EntityAlias;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.GivenNames;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.StateOrgans;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;

/** Finds names and descriptions that the entities of entities, the countries and the organs of states account for. */
public final class MentionFinder {
    private final EntityLexicon entities;
    private final Countries countries;
    private final StateOrgans organs;
    private final CountryNames countryNames;
    private final CountrySense sense;
    private final InstitutionNames institutions;
    private final GivenNames givenNames;
    private final WordClasses words;

    public MentionFinder(Lexicon lexicon) {
        entities = lexicon.entities();
        countries = lexicon.countries();
        organs = lexicon.organs();
        countryNames = new CountryNames(lexicon);
        sense = new CountrySense(lexicon.words());
        institutions = new InstitutionNames(lexicon);
        givenNames = lexicon.givenNames();
        words = lexicon.words();
    }

    /** Descriptions that need a context are left to {@link ContextualMentions}. */
    public EntityMentions find(EntityMentions before) {
        EntityMentions mentions = before.copy();
        for (Sentence sentence : mentions.document().sentences()) {
            int at = sentence.from();
            while (at < sentence.to()) {
                at = Math.max(at + 1, findAt(mentions, sentence, at));
            }
        }
        return mentions;
    }

    private int findAt(EntityMentions mentions, Sentence sentence, int at) {
        Document document = mentions.document();
        if (!document.token(at).isWord()
                && !Character.isDigit(document.token(at).text().charAt(0))) {
            return at;
        }
        Optional<EntityMention> name = alias(document, at, sentence.to());
        Optional<CountryHit> country = countryNames.at(document, at, sentence.to());
        Optional<EntityMention> institution = institutions
                .at(mentions, sentence, at)
                .filter(mention -> mention.to() > name.map(EntityMention::to).orElse(0));
        if (institution.isPresent()) {
            mentions.add(institution.get());
            return institution.get().to();
        }
        if (country.isPresent()) {
            Optional<EntityMention> organ = organ(mentions, document, at, country.get());
            if (organ.isPresent()
                    && organ.get().to() >= name.map(EntityMention::to).orElse(0)) {
                mentions.add(organ.get());
                return organ.get().to();
            }
            if (name.isEmpty() || name.get().to() <= country.get().to()) {
                sense.add(mentions, country.get());
                return country.get().to();
            }
        }
        if (name.isPresent()) {
            mentions.add(name.get());
            return name.get().to();
        }
        return bareOrgan(mentions, sentence, at);
    }

    private Optional<EntityMention> alias(Document document, int at, int limit) {
        String key = document.key(at);
        if (EntityLexicon.isSkipped(key) && !EntityAlias.isParticle(key)) {
            return Optional.empty();
        }
        int first = at;
        while (first < limit && EntityLexicon.isSkipped(document.key(first))) {
            first++;
        }
        for (EntityAlias alias : entities.beginningWith(document.key(first))) {
            int end = alias.contextual() ? -1 : EntityLexicon.match(document, at, alias, limit);
            if (end > 0
                    && alias.fits(document, at, end)
                    && !isPartOfCompound(document, end, alias)
                    && !isOtherName(document, at, end, alias)) {
                return Optional.of(new EntityMention(at, end, alias.entity(), form(document, at, end, alias)));
            }
        }
        return Optional.empty();
    }

    private Form form(Document document, int at, int end, EntityAlias alias) {
        if (isGlued(document, end)) {
            return Form.ATTRIBUTIVE;
        }
        if (!alias.nominal()) {
            return document.key(at - 1).equals("-")
                            && !document.key(at - 2).isEmpty()
                            && document.key(at - 2).matches("anti|pro")
                    ? Form.ATTRIBUTIVE
                    : Form.NAME;
        }
        String before = document.key(at - 1);
        boolean counted = (!before.isEmpty() && Character.isDigit(before.charAt(0))) || words.is(before, "number");
        boolean modifier = document.key(end - 1).equals("military") && isNoun(document, end);
        return modifier ? Form.ATTRIBUTIVE : counted ? Form.PASSING : Form.NOMINAL;
    }

    /** "Islamic State-linked": the first part of a compound. */
    private static boolean isGlued(Document document, int end) {
        return end + 1 < document.size()
                && document.token(end).is("-")
                && document.token(end).begin() == document.token(end - 1).end()
                && document.token(end + 1).begin() == document.token(end).end()
                && Character.isLowerCase(document.token(end + 1).text().codePointAt(0));
    }

    /** Whether a plain noun follows, so that what stands before it only describes it. */
    private boolean isNoun(Document document, int at) {
        String key = document.key(at);
        return words.mayBeNoun(key)
                && document.token(at).isWord()
                && !document.token(at).isCapitalised()
                && !key.equals("and");
    }

    /** A person's first name that is a place's too, a known person's other name without a title, and what a minister is for. */
    private boolean isOtherName(Document document, int at, int end, EntityAlias alias) {
        boolean article = alias.keys().get(0).equals("the") && end < document.size();
        if ((article && document.token(end).isCapitalised())
                || (alias.keys().size() == 1 && countryNames.isBegun(document, end))) {
            return true;
        }
        if (document.key(at - 1).equals("of") && document.key(at - 2).equals("minister")) {
            return !countries.of(alias.entity().id()).isPresent();
        }
        if (!alias.entity().isPerson()) {
            return alias.keys().size() == 1
                    && givenNames.contain(alias.keys().get(0))
                    && !EntityAlias.isParticle(document.key(at));
        }
        String first = words.key(alias.entity().name().split(" ", 2)[0]);
        boolean untitled = !words.is(document.key(at - 1), "post-word", "rank");
        return end - at > 1
                && givenNames.contain(alias.keys().get(0))
                && !alias.keys().get(0).equals(first)
                && !alias.keys().contains(first)
                && untitled;
    }

    private static boolean isPartOfCompound(Document document, int end, EntityAlias alias) {
        return alias.keys().size() == 1
                && document.key(end).equals("-")
                && document.key(end + 1).matches("era|style|type");
    }

    private Optional<EntityMention> organ(EntityMentions mentions, Document document, int at, CountryHit hit) {
        int next = hit.to();
        if (document.key(next).equals("s") && document.token(next).text().length() > 1) {
            next++;
        } else if (hit.kind() == CountryHit.Kind.CAPITAL) {
            return Optional.empty();
        }
        if (document.key(next).equals("federal") || document.key(next).equals("caretaker")) {
            next++;
        }
        int begin = next;
        return organs.at(document, begin)
                .filter(organ ->
                        !document.key(StateOrgans.end(document, begin, organ)).equals("minister"))
                .filter(organ -> !organ.isNominal() || !isNoun(document, StateOrgans.end(document, begin, organ)))
                .map(organ -> new EntityMention(
                        at,
                        StateOrgans.end(document, begin, organ),
                        known(mentions, organ, hit.country()),
                        organ.isNominal() ? Form.NOMINAL : Form.NAME));
    }

    static NamedEntity known(EntityMentions mentions, StateOrgans.Organ organ, Country country) {
        return organ.isGovernment() ? country.government() : mentions.propose(organ.name(country), organ.type());
    }

    /** "its foreign ministry", "and armed forces": an organ of the country of the mention before. */
    private int bareOrgan(EntityMentions mentions, Sentence sentence, int at) {
        Document document = mentions.document();
        String before = document.key(at - 1);
        boolean listed = before.equals("and") || before.equals(",");
        if (!before.equals("its") && !listed && !document.key(at).equals("federal")) {
            return at;
        }
        Optional<StateOrgans.Organ> organ = organs.at(document, at);
        Optional<EntityMention> owner = lastOf(mentions, sentence, at, listed);
        if (organ.isEmpty() || owner.isEmpty()) {
            return at;
        }
        Optional<Country> country = countryOf(owner.get().entity());
        if (country.isEmpty()) {
            return at;
        }
        int end = StateOrgans.end(document, at, organ.get());
        NamedEntity known = known(mentions, organ.get(), country.get());
        mentions.add(new EntityMention(at, end, known, Form.NOMINAL));
        return end;
    }

    private Optional<EntityMention> lastOf(EntityMentions mentions, Sentence sentence, int at, boolean adjacent) {
        int reach = adjacent ? 1 : at - sentence.from();
        if (!adjacent) {
            return mentions.within(sentence.from(), at).stream()
                    .filter(mention ->
                            mention.isMention() && mention.entity().type().equals("Government"))
                    .findFirst();
        }
        for (int back = 1; back <= reach + 1; back++) {
            Optional<EntityMention> mention = mentions.endingAt(at - back);
            if (mention.isPresent() && countryOf(mention.get().entity()).isPresent()) {
                return mention;
            }
        }
        return Optional.empty();
    }

    private Optional<Country> countryOf(NamedEntity known) {
        Optional<Country> own = countries.of(known.id());
        if (own.isPresent()) {
            return own;
        }
        return countries.mentionedIn(known.name());
    }
}
