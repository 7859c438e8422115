package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds a known person under another spelling: the same consonants in the first name and in the surname. */
final class NameLookup {
    private final List<Person> people = new ArrayList<>();

    private record Person(List<String> skeletons, Known known) {}

    NameLookup(Book book) {
        for (Known known : book.all()) {
            if (known.isPerson() && known.name().contains(" ")) {
                people.add(new Person(skeletons(known.name()), known));
            }
        }
    }

    /** The one person with such a name; nobody where two fit. */
    Optional<Known> person(String written) {
        List<String> asked = skeletons(written);
        if (asked.size() < 2) {
            return Optional.empty();
        }
        List<Known> found = people.stream()
                .filter(person -> fits(person.skeletons(), asked))
                .map(Person::known)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean fits(List<String> known, List<String> asked) {
        return known.size() > 1
                && known.get(0).equals(asked.get(0))
                && known.get(known.size() - 1).equals(asked.get(asked.size() - 1));
    }

    private static List<String> skeletons(String name) {
        List<String> words = new ArrayList<>();
        for (String word : Fold.key(name).split("[^\\p{L}]+", -1)) {
            if (!word.isEmpty() && !Alias.isParticle(word) && word.length() > 1) {
                words.add(skeleton(word));
            }
        }
        return words;
    }

    private static String skeleton(String word) {
        String plain = word.replace("kh", "h")
                .replace("gh", "g")
                .replace("dh", "d")
                .replace("th", "t")
                .replace("q", "k")
                .replace("ou", "u");
        String bare = plain.substring(0, 1) + plain.substring(1).replaceAll("[aeiouyw]", "");
        return bare.replaceAll("(.)\\1+", "$1");
    }
}
