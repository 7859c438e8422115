package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who acts: walks from a verb back to its subject, over auxiliaries, adverbs, dates, brackets and insertions between commas. */
final class Subjects {
    private static final Set<String> COMMAS = Set.of(",", "–", "—");

    private final Words words;

    Subjects(Words words) {
        this.words = words;
    }

    /** The spot that ends where the subject of the verb at a token ends; empty where none is near. */
    Optional<Spot> of(Notes notes, boolean[] dated, Sentence sentence, int verb) {
        int at = beforeVerb(notes, dated, sentence, verb);
        return at < 0 ? Optional.empty() : head(notes, sentence, at);
    }

    /** The last token of the noun phrase before a verb; -1 if none. */
    int beforeVerb(Notes notes, boolean[] dated, Sentence sentence, int verb) {
        Document document = notes.document();
        int at = verb - 1;
        while (at >= sentence.from()) {
            String key = document.key(at);
            if (notes.covering(at).isPresent()) {
                return at;
            }
            if (dated[at]
                    || words.is("auxiliary", key)
                    || words.is("adverb", key)
                    || words.is("proposing", key)
                    || (key.equals("on") && dated[at + 1])
                    || (key.equals("in") && dated[at + 1])) {
                at--;
            } else if (key.equals(")")) {
                at = opening(document, sentence, at) - 1;
            } else if (COMMAS.contains(document.token(at).text())) {
                boolean named = notes.endingAt(at)
                        .filter(spot -> spot.entity().isPerson() && isApposed(document, spot.from() - 1))
                        .isPresent();
                if (named) {
                    return at - 1;
                }
                int inserted = insertion(notes, sentence, at);
                if (inserted < 0) {
                    return -1;
                }
                at = inserted;
            } else {
                return at;
            }
        }
        return -1;
    }

    /** "the team's coach, A. B., said": a comma and a post before the name. */
    private boolean isApposed(Document document, int comma) {
        return document.key(comma).equals(",")
                && document.token(comma - 1).isWord()
                && (words.is("vague", document.key(comma - 1)) || words.is("post-word", document.key(comma - 1)));
    }

    private static int opening(Document document, Sentence sentence, int closing) {
        int at = closing;
        while (at > sentence.from() && !document.token(at).is("(")) {
            at--;
        }
        return at;
    }

    /** The last token before an insertion that a comma closes; -1 where none of an actor is. */
    private static int insertion(Notes notes, Sentence sentence, int comma) {
        Document document = notes.document();
        for (int at = comma - 1; at > sentence.from(); at--) {
            if (document.token(at).text().matches("[”“\";:]")) {
                return -1;
            }
            boolean opens = COMMAS.contains(document.token(at).text());
            if (opens) {
                int before = document.token(at - 1).is(")") ? opening(document, sentence, at - 1) - 1 : at - 1;
                Optional<Spot> spot = notes.covering(before);
                if (spot.isPresent()
                        && spot.get().isMention()
                        && !spot.get().entity().isPlace()
                        && !isListed(notes, at, comma)) {
                    return before;
                }
            }
        }
        return -1;
    }

    /** Whether what stands between two commas is but another member of a list. */
    private static boolean isListed(Notes notes, int from, int to) {
        Optional<Spot> inner = notes.beginningAt(from + 1);
        return inner.isPresent() && inner.get().to() == to;
    }

    /** The head of the noun phrase that ends at a token. */
    private Optional<Spot> head(Notes notes, Sentence sentence, int at) {
        Document document = notes.document();
        Optional<Spot> spot = notes.covering(at);
        if (spot.isEmpty()) {
            return Optional.empty();
        }
        int before = spot.get().from() - 1;
        while (before > sentence.from()
                && (words.is("determiner", document.key(before))
                        || words.is("title", document.key(before))
                        || words.is("rank", document.key(before)))) {
            before--;
        }
        String preposition = before >= sentence.from() ? document.key(before) : "";
        boolean modifier = preposition.matches("of|from|for|in|at|with|to|by|on|against|near|within|inside");
        return modifier ? Optional.empty() : spot;
    }

    /** A spot with those that are listed before it: "A, B and C". */
    List<Spot> listed(Notes notes, Sentence sentence, Spot last) {
        List<Spot> members = new ArrayList<>();
        members.add(last);
        Document document = notes.document();
        int at = last.from() - 1;
        while (at > sentence.from()) {
            int end = at;
            while (end > sentence.from()
                    && (words.is("determiner", document.key(end))
                            || words.is("title", document.key(end))
                            || words.is("rank", document.key(end))
                            || words.is("post-word", document.key(end)))) {
                end--;
            }
            if (!document.key(end).equals("and")) {
                return members;
            }
            Optional<Spot> other = notes.endingAt(document.token(end - 1).is(",") ? end - 1 : end);
            if (other.isEmpty()
                    || !other.get().isMention()
                    || other.get().entity().isPlace()) {
                return members;
            }
            members.add(other.get());
            return members;
        }
        return members;
    }
}
