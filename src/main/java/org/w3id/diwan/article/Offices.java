package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.diwan.model.EntityId;

/** Which bodies a post is in: those beside its title, else of the country it tells, of its holder's, or of the document's. */
final class Offices {
    /** Titles that no document's country explains: of other countries they stand there as often. */
    private static final Set<String> HEADS = Set.of("President", "King", "Ambassador", "Envoy", "Special Envoy");

    /** Posts that no government has: "an Iraqi analyst" is none of Iraq's. */
    private static final Set<String> PRIVATE =
            Set.of("analyst", "researcher", "professor", "correspondent", "senior fellow", "founder", "coach");

    private final Countries countries;
    private final Book book;
    private final HomeCountry home;
    private final Map<String, String> homes = new HashMap<>();

    Offices(Countries countries, Book book) {
        this.countries = countries;
        this.book = book;
        this.home = new HomeCountry(countries);
        for (var row : LexiconFile.rows("homes.tsv", 2)) {
            LexiconFile.values(row.get(1)).forEach(name -> homes.put(Fold.key(name), row.get(0)));
        }
    }

    /** The country that a document is about. */
    Optional<Country> homeOf(Notes notes) {
        return home.of(notes);
    }

    /** The country that a well known holder of office serves. */
    Optional<Country> homeOf(Known person) {
        return Optional.ofNullable(homes.get(Fold.key(person.name()))).flatMap(countries::of);
    }

    /** The bodies that a post is in; none where the text does not tell. */
    List<Known> bodies(Notes notes, Known person, Posts.Post post, Optional<Spot> beside) {
        if (post.takesBody()) {
            return beside.map(Spot::entity)
                    .filter(known -> !PRIVATE.contains(post.name())
                            || countries.of(known.id()).isEmpty())
                    .flatMap(this::body)
                    .map(List::of)
                    .orElse(List.of());
        }
        if (!post.body().contains("{")) {
            return List.of(notes.propose(post.body(), "Government"));
        }
        Optional<Known> presided =
                beside.map(Spot::entity).filter(known -> post.name().endsWith("President") && isSociety(known));
        if (presided.isPresent()) {
            return List.of(presided.get());
        }
        Optional<Known> other = beside.map(Spot::entity)
                .filter(known -> countries.of(known.id()).isEmpty())
                .flatMap(this::government);
        if (other.isPresent()) {
            return List.of(other.get());
        }
        Optional<Country> named = country(post, beside);
        if (named.isEmpty()) {
            List<Known> known = knownBodies(person, post.name());
            if (!known.isEmpty()) {
                return known;
            }
        }
        return named.or(() -> homeOf(person))
                .or(() -> HEADS.contains(post.name()) ? Optional.empty() : homeOf(notes))
                .map(each -> filled(notes, post, each))
                .orElse(List.of());
    }

    private Optional<Country> country(Posts.Post post, Optional<Spot> beside) {
        return beside.flatMap(spot -> countries
                        .of(spot.entity().id())
                        .or(() -> countries.mentionedIn(spot.entity().name())))
                .or(() -> post.home().isEmpty() || post.home().equals("-")
                        ? Optional.empty()
                        : countries.of(post.home()));
    }

    /** A government that is no country's, or that of a place that is none: the Kurdistan Region's. */
    private Optional<Known> government(Known known) {
        return known.isPlace()
                ? book.named(known.name() + " Government")
                : Optional.of(known).filter(each -> book.isA(each, "Government"));
    }

    /** A body whose president is no head of state. */
    private boolean isSociety(Known known) {
        return book.isA(known, "Body")
                && !book.isA(known, "Government")
                && !book.isA(known, "GovernmentOffice")
                && !book.isA(known, "MilitaryUnit");
    }

    /** A body as it is, a place's government. */
    Optional<Known> body(Known known) {
        if (known.isPlace()) {
            return countries.of(known.id()).map(Country::government).or(() -> book.named(known.name() + " Government"));
        }
        return book.isA(known, "Body") ? Optional.of(known) : Optional.empty();
    }

    private List<Known> filled(Notes notes, Posts.Post post, Country country) {
        Set<Known> bodies = new LinkedHashSet<>();
        for (String template : List.of(post.body(), post.further())) {
            if (template.startsWith("Government of")) {
                bodies.add(country.government());
            } else if (!template.isEmpty()) {
                bodies.add(notes.propose(
                        template.replace("{c}", country.name())
                                .replace(
                                        "{a}",
                                        country.name().startsWith("United") ? country.name() : country.adjective()),
                        template.contains("Armed") ? "MilitaryUnit" : "GovernmentOffice"));
            }
        }
        return List.copyOf(bodies);
    }

    private List<Known> knownBodies(Known person, String name) {
        return book.postsOf(person.id()).stream()
                .filter(post -> words(post.name()).containsAll(words(name)))
                .flatMap(post -> book.bodiesOf(post.id()).stream())
                .flatMap(id -> book.find(id).stream())
                .distinct()
                .toList();
    }

    /** A registered post of that name in one of the bodies, or one proposed. */
    Known post(Notes notes, Known person, String name, List<Known> bodies) {
        Set<String> wanted = words(name);
        Set<EntityId> ids = bodies.stream().map(Known::id).collect(Collectors.toSet());
        List<Known> candidates = new ArrayList<>(book.postsOf(person.id()));
        ids.forEach(id -> candidates.addAll(book.postsIn(id)));
        for (Known candidate : candidates) {
            Set<String> own = words(candidate.name());
            boolean same = own.containsAll(wanted) && own.contains("deputy") == wanted.contains("deputy");
            if (same && book.bodiesOf(candidate.id()).stream().anyMatch(ids::contains)) {
                return candidate;
            }
        }
        Known post = notes.propose(name + ", " + bodies.get(0).name(), "Post");
        notes.meet(post);
        bodies.forEach(body -> {
            notes.meet(body);
            notes.link(post, "postIn", body.id());
        });
        return post;
    }

    private static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>(Arrays.asList(Fold.key(name).split("[^\\p{L}]+", -1)));
        words.removeAll(Set.of("", "of", "the", "for", "in", "to"));
        return words.stream()
                .map(word ->
                        word.equals("defence") ? "defense" : word.matches("spokes(man|woman)") ? "spokesperson" : word)
                .collect(Collectors.toSet());
    }
}
