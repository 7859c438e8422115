package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.Spot.Form;
import org.w3id.diwan.model.EntityId;

/** Descriptions that mean an entity only in a context: "the coalition", "the dialogue", "the group", "the country". */
final class Contexts {
    private static final Set<String> POINTING = Set.of("the", "this", "that");
    private static final String NOT = "!";
    private static final int REACH = 60;

    private final Book book;
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
     */
    private record Rule(
            EntityId id,
            String word,
            Set<EntityId> needs,
            Set<String> notAfter,
            List<String> then,
            List<String> notThen) {
        static Rule of(List<String> row) {
            Set<EntityId> needs = new HashSet<>();
            LexiconFile.values(row.get(2)).forEach(id -> needs.add(new EntityId(id)));
            List<String> next = LexiconFile.values(row.get(4));
            return new Rule(
                    new EntityId(row.get(0)),
                    row.get(1),
                    needs,
                    Set.copyOf(LexiconFile.values(row.get(3))),
                    next.stream().filter(words -> !words.startsWith(NOT)).toList(),
                    next.stream()
                            .filter(words -> words.startsWith(NOT))
                            .map(words -> words.substring(NOT.length()))
                            .toList());
        }

        boolean allows(Document document, int end) {
            return (then.isEmpty() || then.stream().anyMatch(next -> follows(document, end, next)))
                    && notThen.stream().noneMatch(next -> follows(document, end, next));
        }
    }

    Contexts(Book book, Countries countries) {
        this.book = book;
        this.countries = countries;
        for (var row : LexiconFile.rows("contexts.tsv", 5)) {
            rules.add(Rule.of(row));
        }
    }

    void find(Notes notes) {
        Document document = notes.document();
        Set<EntityId> named = new HashSet<>();
        notes.spots().stream()
                .filter(spot -> spot.form() == Form.NAME || spot.form() == Form.NOMINAL)
                .forEach(spot -> named.add(spot.entity().id()));
        for (Sentence sentence : document.sentences()) {
            for (int at = sentence.from(); at < sentence.to(); at++) {
                if (notes.covering(at).isEmpty()) {
                    findAt(notes, sentence, at, named);
                }
            }
        }
    }

    private void findAt(Notes notes, Sentence sentence, int at, Set<EntityId> named) {
        Document document = notes.document();
        for (Alias alias : book.beginningWith(document.key(at))) {
            int end = alias.contextual() ? Book.match(document, at, alias, sentence.to()) : -1;
            if (end > 0 && holds(notes, alias, at, end, named)) {
                notes.add(new Spot(at, end, alias.entity(), Form.NOMINAL));
                return;
            }
        }
        String key = document.key(at);
        if (document.key(at - 1).equals("the")
                && key.matches("federal|central")
                && document.key(at + 1).equals("government")) {
            country(notes, sentence.to())
                    .flatMap(place -> countries.of(place.id()))
                    .ifPresent(country -> notes.add(new Spot(at, at + 2, country.government(), Form.NOMINAL)));
        } else if (key.equals("government")
                && document.key(at - 1).equals("the")
                && document.key(at + 1).equals("in")) {
            notes.beginningAt(at + 2)
                    .flatMap(spot -> countries.byCapital(document.key(spot.from())))
                    .ifPresent(country -> notes.add(new Spot(at, at + 1, country.government(), Form.NOMINAL)));
        } else if (POINTING.contains(document.key(at - 1)) && key.equals("country")) {
            country(notes, at).ifPresent(place -> notes.add(new Spot(at, at + 1, place, Form.NOMINAL)));
        } else if (POINTING.contains(document.key(at - 1))
                && key.matches("group|militia|faction")
                && !document.key(at + 1).equals("of")) {
            only(notes, at, "ArmedGroup").ifPresent(group -> notes.add(new Spot(at, at + 1, group, Form.NOMINAL)));
        }
    }

    private boolean holds(Notes notes, Alias alias, int at, int end, Set<EntityId> named) {
        Document document = notes.document();
        String word = String.join(" ", alias.keys());
        int before = document.key(at - 1).equals("-") ? at - 2 : at - 1;
        if (document.key(end).equals("of") && !document.key(end + 1).matches("states|nations|countries")) {
            return false;
        }
        boolean capital = document.token(at).isCapitalised()
                && notes.document().token(Math.min(end, document.size() - 1)).isCapitalised()
                && end < document.sentenceOf(at).to()
                && document.token(end).isWord();
        if (word.equals("coalition") && isAnother(notes, at)) {
            return false;
        }
        boolean apposed = notes.beginningAt(end).filter(Spot::isMention).isPresent();
        return !capital
                && !apposed
                && rules.stream()
                        .anyMatch(rule -> rule.id().equals(alias.entity().id())
                                && rule.word().equals(word)
                                && rule.needs().stream().anyMatch(named::contains)
                                && rule.allows(document, end)
                                && !rule.notAfter().contains(document.key(before))
                                && (!word.equals("dialogue") || POINTING.contains(document.key(at - 1))));
    }

    /** "The sides formed a coalition": one newly told of, which "the coalition" then means; unless the known one was named before. */
    private static boolean isAnother(Notes notes, int at) {
        Document document = notes.document();
        boolean named = notes.within(0, at).stream()
                .anyMatch(
                        spot -> spot.form() == Form.NAME && spot.entity().type().equals("Coalition"));
        for (int before = 0; before <= at && !named; before++) {
            boolean founded = document.key(before - 1).equals("a")
                    && document.key(before - 2).matches("form(s|ed|ing)?|join(s|ed)?|built|build|lead|leads|led");
            if (founded && document.key(before).equals("coalition")) {
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

    /** The last country before a token of which territory or government is named, but for the United States. */
    private Optional<Known> country(Notes notes, int at) {
        Known found = null;
        for (Spot spot : notes.within(0, at)) {
            Optional<Country> country = countries.of(spot.entity().id());
            if (country.isPresent() && !country.get().name().equals("United States")) {
                found = country.get().place();
            }
        }
        return Optional.ofNullable(found);
    }

    /** The one entity of a class that is named shortly before; none where two are. */
    private Optional<Known> only(Notes notes, int at, String type) {
        Known found = null;
        for (Spot spot : notes.within(Math.max(0, at - REACH), at)) {
            if (book.isA(spot.entity(), type)) {
                if (found != null && !found.id().equals(spot.entity().id())) {
                    return Optional.empty();
                }
                found = spot.entity();
            }
        }
        return Optional.ofNullable(found);
    }
}
