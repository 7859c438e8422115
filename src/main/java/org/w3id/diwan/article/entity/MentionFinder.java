package org.w3id.diwan.article.entity;

import java.util.Optional;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.CountryNames.CountryHit;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.Countries.Country;
import org.w3id.diwan.article.lexicon.EntityAlias;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.Organ;
import org.w3id.diwan.article.lexicon.TokenPhrases.Hit;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;

/** Finds names and descriptions that the lexicon of entities, the countries and the organs of states account for. */
public final class MentionFinder {
    private final Lexicon lexicon;
    private final CountryNames countryNames;
    private final InstitutionNames institutions;

    public MentionFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        countryNames = new CountryNames(lexicon);
        institutions = new InstitutionNames(lexicon);
    }

    /** Descriptions that need a context are left to {@link ContextualMentions}. */
    public EntityMentions find(EntityMentions before) {
        EntityMentions.Draft mentions = before.draft();
        for (Sentence sentence : mentions.document().sentences()) {
            int at = sentence.from();
            while (at < sentence.to()) {
                Optional<EntityMention> found = at(mentions, sentence, at);
                found.ifPresent(mentions::add);
                at = found.map(EntityMention::to).orElse(at + 1);
            }
        }
        return mentions;
    }

    private Optional<EntityMention> at(EntityMentions mentions, Sentence sentence, int at) {
        if (!mentions.token(at).isWord()
                && !Character.isDigit(mentions.token(at).text().charAt(0))) {
            return Optional.empty();
        }
        Optional<EntityMention> name = alias(mentions.document(), at, sentence.to());
        int named = name.map(EntityMention::to).orElse(0);
        Optional<CountryHit> country = countryNames.at(mentions, at, sentence.to());
        return institutions
                .at(mentions, sentence, at)
                .filter(mention -> mention.to() > named)
                .or(() -> country.flatMap(hit -> organ(mentions, at, hit)).filter(organ -> organ.to() >= named))
                .or(() ->
                        country.filter(hit -> named <= hit.to()).map(hit -> new CountrySense(mentions, hit).mention()))
                .or(() -> name)
                .or(() -> bareOrgan(mentions, sentence, at));
    }

    private Optional<EntityMention> alias(Document document, int at, int limit) {
        int first = at;
        while (first < limit && EntityAlias.isSkipped(document.key(first))) {
            first++;
        }
        for (EntityAlias alias : lexicon.entities().beginningWith(document.key(first))) {
            int end = alias.contextual() ? -1 : alias.endAt(document, at, limit);
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
        String before = document.key(at - 1);
        if (document.isFirstOfCompound(end)) {
            return Form.ATTRIBUTIVE;
        }
        if (!alias.nominal()) {
            boolean sided = before.equals("-") && lexicon.words().is(document.key(at - 2), "side-prefix");
            return sided || isInitialsBeforeNoun(document, at, end) ? Form.ATTRIBUTIVE : Form.NAME;
        }
        if (document.key(end - 1).equals("military") && isNoun(document, end)) {
            return Form.ATTRIBUTIVE;
        }
        return nominal(document, at);
    }

    /** "U.N. peacekeepers". */
    private boolean isInitialsBeforeNoun(Document document, int at, int end) {
        return end == at + 1
                && document.token(at).isAllCapitals()
                && document.token(at).text().replace(".", "").length() == 2
                && isNoun(document, end);
    }

    /** Whether a plain noun follows, so that what stands before it only describes it. */
    private boolean isNoun(Document document, int at) {
        String key = document.key(at);
        return lexicon.words().mayBeNoun(key)
                && document.token(at).isWord()
                && !document.token(at).isCapitalised()
                && !key.equals("and");
    }

    /** A person's first name that is a place's too, a known person's other name without a title, and what a minister is for. */
    private boolean isOtherName(Document document, int at, int end, EntityAlias alias) {
        String name = alias.keys().get(0);
        boolean single = alias.keys().size() == 1;
        boolean article = name.equals("the") && end < document.size();
        if ((article && document.token(end).isCapitalised()) || (single && countryNames.isBegun(document, end))) {
            return true;
        }
        if (isAnothers(document, at, alias.entity())) {
            return true;
        }
        if (document.key(at - 1).equals("of") && document.key(at - 2).equals("minister")) {
            return lexicon.countries().of(alias.entity().id()).isEmpty();
        }
        boolean given = lexicon.words().is(name, "given-name");
        if (!alias.entity().isPerson()) {
            return single && given && !EntityAlias.isParticle(document.key(at));
        }
        String first = lexicon.words().key(alias.entity().name().split(" ", 2)[0]);
        boolean titled = lexicon.words().is(document.key(at - 1), "post-word", "rank");
        return end - at > 1 && given && !alias.keys().contains(first) && !titled;
    }

    /** "Peru's Congress", "the Peruvian Congress" is none that is known by its bare name; nor is the "Supreme" council a plain one. */
    private boolean isAnothers(Document document, int at, NamedEntity entity) {
        if (!lexicon.entities().isA(entity, "GovernmentOffice")) {
            return false;
        }
        int owner = document.key(at - 1).equals("s") ? at - 2 : at - 1;
        Countries countries = lexicon.countries();
        Optional<Country> country = owner < 0
                ? Optional.empty()
                : countries.named(document.key(owner)).or(() -> countries.byAdjective(document.key(owner)));
        return country.filter(each -> !each.owns(entity) && !entity.name().contains(each.name()))
                        .isPresent()
                || (lexicon.words().is(document.key(at - 1), "higher")
                        && !lexicon.words().key(entity.name()).contains(document.key(at - 1)));
    }

    private boolean isPartOfCompound(Document document, int end, EntityAlias alias) {
        return alias.keys().size() == 1
                && document.key(end).equals("-")
                && lexicon.words().is(document.key(end + 1), "styled");
    }

    private Optional<EntityMention> organ(EntityMentions mentions, int at, CountryHit hit) {
        boolean possessive = mentions.key(hit.to()).equals("s")
                && mentions.token(hit.to()).text().length() > 1;
        if (!possessive && hit.kind() == CountryHit.Kind.CAPITAL) {
            return Optional.empty();
        }
        int next = possessive ? hit.to() + 1 : hit.to();
        int begin = mentions.is(next, "government-kind") ? next + 1 : next;
        return organAt(mentions, begin)
                .filter(organ -> !mentions.key(organ.to()).equals("minister"))
                .filter(organ -> !organ.meaning().isNominal() || !isNoun(mentions.document(), organ.to()))
                .map(organ -> new EntityMention(
                        at,
                        organ.to(),
                        known(mentions, organ.meaning(), hit.country()),
                        organ.meaning().isNominal() ? nominal(mentions.document(), at) : Form.NAME));
    }

    /** "2,500 U.S. troops" are only some. */
    private Form nominal(Document document, int at) {
        String before = document.key(at - 1);
        boolean digits = !before.isEmpty() && Character.isDigit(before.charAt(0));
        return digits || before.equals("local") || lexicon.words().is(before, "number") ? Form.PASSING : Form.NOMINAL;
    }

    private Optional<Hit<Organ>> organAt(EntityMentions mentions, int at) {
        return lexicon.organs().at(mentions.document(), at, mentions.document().size());
    }

    static NamedEntity known(EntityMentions mentions, Organ organ, Country country) {
        return organ.has("government") ? country.government() : mentions.propose(organ.name(country), organ.type());
    }

    /** "its foreign ministry", "and armed forces": an organ of the country of the mention before. */
    private Optional<EntityMention> bareOrgan(EntityMentions mentions, Sentence sentence, int at) {
        boolean listed = mentions.key(at - 1).matches("and|,");
        if (!listed && !mentions.key(at - 1).equals("its") && !mentions.key(at).equals("federal")) {
            return Optional.empty();
        }
        return organAt(mentions, at)
                .flatMap(organ -> owner(mentions, sentence, at, listed)
                        .flatMap(this::countryOf)
                        .map(country -> new EntityMention(
                                at, organ.to(), known(mentions, organ.meaning(), country), Form.NOMINAL)));
    }

    private Optional<EntityMention> owner(EntityMentions mentions, Sentence sentence, int at, boolean adjacent) {
        return adjacent
                ? IntStream.of(at - 1, at - 2)
                        .mapToObj(end -> mentions.endingAt(end)
                                .filter(each -> countryOf(each).isPresent()))
                        .flatMap(Optional::stream)
                        .findFirst()
                : mentions.within(sentence.from(), at).stream()
                        .filter(mention ->
                                mention.isMention() && mention.entity().type().equals("Government"))
                        .findFirst();
    }

    private Optional<Country> countryOf(EntityMention mention) {
        return lexicon.countries()
                .of(mention.entity().id())
                .or(() -> lexicon.countries().mentionedIn(mention.entity().name()));
    }
}
