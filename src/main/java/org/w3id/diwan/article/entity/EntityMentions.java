package org.w3id.diwan.article.entity;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3id.diwan.article.lexicon.Countries.Country;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Token;
import org.w3id.diwan.model.EntityId;

/** Who and what a document names, and where. It does not change; a finder adds to a {@link Draft} of its own and returns that. */
public sealed class EntityMentions {
    private final Document document;
    private final Lexicon lexicon;
    private final TreeMap<Integer, EntityMention> mentions;
    private final Map<EntityId, NamedEntity> met;
    private final Set<Backing> backings;

    /**
     * What a group's very description says: "Iran-backed militias".
     *
     * @param group the group
     * @param backer who backs it
     * @param from the description's first token
     * @param to the token after its last
     */
    public record Backing(NamedEntity group, NamedEntity backer, int from, int to) {}

    /** No mention yet. */
    public EntityMentions(Document document, Lexicon lexicon) {
        this.document = document;
        this.lexicon = lexicon;
        mentions = new TreeMap<>();
        met = new LinkedHashMap<>();
        backings = new LinkedHashSet<>();
    }

    private EntityMentions(EntityMentions other) {
        document = other.document;
        lexicon = other.lexicon;
        mentions = new TreeMap<>(other.mentions);
        met = new LinkedHashMap<>(other.met);
        backings = new LinkedHashSet<>(other.backings);
    }

    /** A copy that one finder adds to before anybody else has it. */
    public static final class Draft extends EntityMentions {
        private Draft(EntityMentions other) {
            super(other);
        }

        /** Adds a mention, unless one stands there. */
        public void add(EntityMention mention) {
            Map.Entry<Integer, EntityMention> before = super.mentions.lowerEntry(mention.to());
            if (before == null || before.getValue().to() <= mention.from()) {
                super.mentions.put(mention.from(), mention);
                super.met.putIfAbsent(mention.entity().id(), mention.entity());
            }
        }

        /** Adds a mention in place of all that begin within it. */
        public void replace(EntityMention mention) {
            super.mentions.subMap(mention.from(), mention.to()).clear();
            add(mention);
        }

        void add(Backing backing) {
            super.met.putIfAbsent(backing.backer().id(), backing.backer());
            super.backings.add(backing);
        }
    }

    /** The same, to add to. */
    public Draft draft() {
        return new Draft(this);
    }

    /** These and one more, in place of what begins there; as they are where it would overlap another. */
    public EntityMentions with(EntityMention mention) {
        Draft more = draft();
        ((EntityMentions) more).mentions.remove(mention.from());
        more.add(mention);
        return more;
    }

    public Document document() {
        return document;
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public EntityLexicon entities() {
        return lexicon.entities();
    }

    public Token token(int at) {
        return document.token(at);
    }

    /** The key of a token; empty beyond the ends. */
    public String key(int at) {
        return document.key(at);
    }

    /** Whether a token is in one of the lexicon's word classes. */
    public boolean is(int at, String... classes) {
        return lexicon.words().is(document.key(at), classes);
    }

    public boolean isA(EntityMention mention, String type) {
        return lexicon.entities().isA(mention.entity(), type);
    }

    /** Whether a token is a word with a capital. */
    public boolean isCapital(int at) {
        return at < document.size()
                && document.token(at).isWord()
                && document.token(at).isCapitalised();
    }

    /** Whether a token belongs to no mention. */
    public boolean isFree(int at) {
        return covering(at).isEmpty();
    }

    public Set<Backing> backings() {
        return Collections.unmodifiableSet(backings);
    }

    /** In the order of the text. */
    public Collection<EntityMention> all() {
        return Collections.unmodifiableCollection(mentions.values());
    }

    /** Those that begin within a range of tokens. */
    public Collection<EntityMention> within(int from, int to) {
        return to <= from
                ? Set.of()
                : Collections.unmodifiableCollection(mentions.subMap(from, to).values());
    }

    public Optional<EntityMention> beginningAt(int token) {
        return Optional.ofNullable(mentions.get(token));
    }

    public Optional<EntityMention> endingAt(int token) {
        return covering(token - 1).filter(mention -> mention.to() == token);
    }

    public Optional<EntityMention> covering(int token) {
        Map.Entry<Integer, EntityMention> entry = mentions.floorEntry(token);
        return entry == null || entry.getValue().to() <= token ? Optional.empty() : Optional.of(entry.getValue());
    }

    /** Whether one that meets a condition begins at a token. */
    public boolean begins(int token, Predicate<EntityMention> condition) {
        return beginningAt(token).filter(condition).isPresent();
    }

    /** Whether one that meets a condition ends before a token. */
    public boolean ends(int token, Predicate<EntityMention> condition) {
        return endingAt(token).filter(condition).isPresent();
    }

    /** The last of those within a range of tokens that meet a condition. */
    public Optional<EntityMention> last(int from, int to, Predicate<EntityMention> condition) {
        return backwards(from, to).filter(condition).findFirst();
    }

    /** Those that begin within a range of tokens, the last first. */
    Stream<EntityMention> backwards(int from, int to) {
        return to <= from ? Stream.of() : mentions.subMap(from, true, to, false).descendingMap().values().stream();
    }

    /** The one entity that those mean which meet a condition within a range of tokens; none where they mean several. */
    public Optional<EntityMention> only(int from, int to, Predicate<EntityMention> condition) {
        List<EntityMention> all = within(from, to).stream().filter(condition).toList();
        return all.stream().map(each -> each.entity().id()).distinct().count() == 1
                ? Optional.of(all.get(all.size() - 1))
                : Optional.empty();
    }

    /**
     * The country that a document is about: the one it names most, without those that are named everywhere; none where two are named as
     * often.
     */
    public Optional<Country> home() {
        Map<Country, Integer> counts = countries();
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        counts.values().removeIf(count -> count < most);
        return only(counts);
    }

    /** The one country that a document names besides those that are named everywhere; none where it names two. */
    public Optional<Country> onlyCountry() {
        return only(countries());
    }

    private static Optional<Country> only(Map<Country, Integer> counts) {
        return counts.size() == 1 ? counts.keySet().stream().findFirst() : Optional.empty();
    }

    private Map<Country, Integer> countries() {
        Map<Country, Integer> counts = new HashMap<>();
        for (EntityMention mention : all()) {
            lexicon.countries()
                    .meant(mention.entity())
                    .or(() -> ofForces(mention.entity()))
                    .filter(country -> !country.has("everywhere"))
                    .ifPresent(country -> counts.merge(country, 1, Integer::sum));
        }
        return counts;
    }

    /** The country of "Iraqi Armed Forces". */
    private Optional<Country> ofForces(NamedEntity entity) {
        return lexicon.forces()
                .map(forces -> entity.name().indexOf(forces.template().replace("{a}", "")))
                .filter(end -> end >= 0)
                .flatMap(end -> lexicon.countries()
                        .byAdjective(lexicon.segmenter().key(entity.name().substring(0, end))));
    }

    /** An entity that is made from a name, or the one that bears it already. */
    public NamedEntity propose(String name, String type) {
        return entities()
                .named(name)
                .or(() -> Optional.ofNullable(met.get(EntityLexicon.id(name))))
                .orElseGet(() -> entities().fresh(name, type));
    }
}
