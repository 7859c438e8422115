package org.w3id.diwan.article;

import java.util.Optional;
import org.w3id.diwan.article.CountryNames.CountryHit;
import org.w3id.diwan.article.Spot.Form;

/** Finds names and descriptions that the book, the countries and the organs of states account for. */
final class Mentions {
    private final Book book;
    private final Countries countries;
    private final Organs organs;
    private final CountryNames countryNames;
    private final CountrySense sense;
    private final Groups groups;
    private final Institutions institutions;
    private final BareOrgans bareOrgans;
    private final GivenNames givenNames = new GivenNames();
    private final Words words;

    Mentions(Book book, Countries countries, Organs organs, Words words) {
        this.book = book;
        this.countries = countries;
        this.organs = organs;
        this.countryNames = new CountryNames(book, countries, organs, words);
        this.sense = new CountrySense(words);
        this.groups = new Groups(words);
        this.institutions = new Institutions(book, words, organs);
        this.bareOrgans = new BareOrgans(organs, new HomeCountry(countries));
        this.words = words;
    }

    /** Adds what it finds; descriptions that need a context are left to {@link Contexts}. */
    void find(Notes notes) {
        Document document = notes.document();
        for (Sentence sentence : document.sentences()) {
            int at = sentence.from();
            while (at < sentence.to()) {
                at = Math.max(at + 1, findAt(notes, sentence, at));
            }
        }
        groups.find(notes, countries);
        bareOrgans.find(notes);
    }

    private int findAt(Notes notes, Sentence sentence, int at) {
        Document document = notes.document();
        if (!document.token(at).isWord()
                && !Character.isDigit(
                        document.key(at).isEmpty() ? 'x' : document.key(at).charAt(0))) {
            return at;
        }
        Optional<Spot> name = alias(document, at, sentence.to());
        Optional<CountryHit> country = countryNames.at(document, at, sentence.to());
        Optional<Spot> institution = institutions
                .at(notes, sentence, at)
                .filter(spot -> spot.to() > name.map(Spot::to).orElse(0));
        if (institution.isPresent()) {
            notes.add(institution.get());
            return institution.get().to();
        }
        if (country.isPresent()) {
            Optional<Spot> organ = organ(notes, document, at, country.get());
            if (organ.isPresent() && organ.get().to() >= name.map(Spot::to).orElse(0)) {
                notes.add(organ.get());
                return organ.get().to();
            }
            if (name.isEmpty() || name.get().to() <= country.get().to()) {
                sense.add(notes, country.get());
                return country.get().to();
            }
        }
        if (name.isPresent()) {
            notes.add(name.get());
            return name.get().to();
        }
        return bareOrgan(notes, sentence, at);
    }

    private Optional<Spot> alias(Document document, int at, int limit) {
        String key = document.key(at);
        if (Book.isSkipped(key) && !Alias.isParticle(key)) {
            return Optional.empty();
        }
        int first = at;
        while (first < limit && Book.isSkipped(document.key(first))) {
            first++;
        }
        for (Alias alias : book.beginningWith(document.key(first))) {
            int end = alias.contextual() ? -1 : Book.match(document, at, alias, limit);
            if (end > 0
                    && alias.fits(document, at, end)
                    && !isPartOfCompound(document, end, alias)
                    && !isOtherName(document, at, end, alias)) {
                return Optional.of(new Spot(at, end, alias.entity(), form(document, at, end, alias)));
            }
        }
        return Optional.empty();
    }

    private Form form(Document document, int at, int end, Alias alias) {
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
        boolean counted = (!before.isEmpty() && Character.isDigit(before.charAt(0))) || words.is("number", before);
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

    /** Whether a plain noun follows, so that what stands before it but describes it. */
    private boolean isNoun(Document document, int at) {
        String key = document.key(at);
        return !key.isEmpty()
                && document.token(at).isWord()
                && !document.token(at).isCapitalised()
                && !words.is("verb", key)
                && !words.is("auxiliary", key)
                && !words.is("adverb", key)
                && !words.is("preposition", key)
                && !words.is("proposing", key)
                && !words.is("boundary", key)
                && !words.is("determiner", key)
                && !key.matches("s|and");
    }

    /** A person's first name that is a place's too, a known person's other name without a title, and what a minister is for. */
    private boolean isOtherName(Document document, int at, int end, Alias alias) {
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
                    && !Alias.isParticle(document.key(at));
        }
        String first = Fold.key(alias.entity().name().split(" ", 2)[0]);
        boolean untitled = !words.is("post-word", document.key(at - 1)) && !words.is("rank", document.key(at - 1));
        return end - at > 1
                && givenNames.contain(alias.keys().get(0))
                && !alias.keys().get(0).equals(first)
                && !alias.keys().contains(first)
                && untitled;
    }

    private static boolean isPartOfCompound(Document document, int end, Alias alias) {
        return alias.keys().size() == 1
                && document.key(end).equals("-")
                && document.key(end + 1).matches("era|style|type");
    }

    private Optional<Spot> organ(Notes notes, Document document, int at, CountryHit hit) {
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
                        !document.key(Organs.end(document, begin, organ)).equals("minister"))
                .filter(organ -> !organ.nominal() || !isNoun(document, Organs.end(document, begin, organ)))
                .map(organ -> new Spot(
                        at,
                        Organs.end(document, begin, organ),
                        known(notes, organ, hit.country()),
                        organ.nominal() ? Form.NOMINAL : Form.NAME));
    }

    private static Known known(Notes notes, Organs.Organ organ, Country country) {
        boolean american = country.name().equals("United States");
        String adjective = american ? country.name() : country.adjective();
        if (organ.template().startsWith("Government")) {
            return country.government();
        }
        return notes.propose(organ.name(country, adjective), organ.type());
    }

    /** "its foreign ministry", "and armed forces": an organ of the country of the spot before. */
    private int bareOrgan(Notes notes, Sentence sentence, int at) {
        Document document = notes.document();
        String before = document.key(at - 1);
        boolean listed = before.equals("and") || before.equals(",");
        if (!before.equals("its") && !listed && !document.key(at).equals("federal")) {
            return at;
        }
        Optional<Organs.Organ> organ = organs.at(document, at);
        Optional<Spot> owner = lastOf(notes, sentence, at, listed);
        if (organ.isEmpty() || owner.isEmpty()) {
            return at;
        }
        Optional<Country> country = countryOf(owner.get().entity());
        if (country.isEmpty()) {
            return at;
        }
        int end = Organs.end(document, at, organ.get());
        Known known = known(notes, organ.get(), country.get());
        notes.add(new Spot(at, end, known, Form.NOMINAL));
        return end;
    }

    private Optional<Spot> lastOf(Notes notes, Sentence sentence, int at, boolean adjacent) {
        int reach = adjacent ? 1 : at - sentence.from();
        if (!adjacent) {
            return notes.within(sentence.from(), at).stream()
                    .filter(spot -> spot.isMention() && spot.entity().type().equals("Government"))
                    .findFirst();
        }
        for (int back = 1; back <= reach + 1; back++) {
            Optional<Spot> spot = notes.endingAt(at - back);
            if (spot.isPresent() && countryOf(spot.get().entity()).isPresent()) {
                return spot;
            }
        }
        return Optional.empty();
    }

    private Optional<Country> countryOf(Known known) {
        Optional<Country> own = countries.of(known.id());
        if (own.isPresent()) {
            return own;
        }
        return countries.mentionedIn(known.name());
    }
}
