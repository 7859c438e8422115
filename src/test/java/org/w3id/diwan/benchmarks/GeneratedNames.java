package org.w3id.diwan.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.names.NameEntry;

/** As many entities as wanted, their names combined from lists; the same for the same number. */
final class GeneratedNames {
    private static final List<String> GIVEN = List.of(
            ("Mohammed Ahmed Ali Hassan Hussein Mahmoud Mustafa Ibrahim Ismail Yusuf Omar Othman Khalid Karim Salim Saleh"
                            + " Sami Samir Said Jamal Kamal Jalal Khalil Qasem Qais Hamid Haidar Abbas Abdullah Adel Amir Amin"
                            + " Anwar Aziz Bashar Faisal Faris Habib Hadi Hakim Hashim Imad Jafar Kazem Majid Malik Mansour"
                            + " Marwan Masoud Nabil Naji Nasser Nawaf Nechirvan Nouri Rashid Rasool Riad Saad Sabah Sadiq Salman"
                            + " Tahir Talal Tariq Thabet Walid Yahya Yasin Zaid Ziad Masrour Barham Fuad Hoshyar Layla Fatima"
                            + " Maryam Zainab Nadia Huda James John Robert Michael William David Richard Joseph Thomas Charles"
                            + " Matthew Mark Anthony Daniel Paul Steven Andrew Kenneth George Kevin Brian Edward Ronald Lloyd"
                            + " Patrick Amberin Susan Karen Nancy Lisa Betty Sandra Ashley Emily Diyar Azad Rebin Shwan Karwan")
                    .split(" "));
    private static final List<String> ONSETS =
            List.of("b d f g h j k kh l m n q r s sh t th w y z br dr gh kr st".split(" "));
    private static final List<String> VOWELS = List.of("a i u o e aa ee ou ai".split(" "));
    private static final List<String> CODAS = List.of("b d f k l m n r s sh t z ni di wi ri li mi".split(" "));
    private static final List<String> HEADS = List.of(
            "Ministry Directorate Department Institute Council Party Brigade Commission Union Movement".split(" "));
    private static final List<String> SUBJECTS = List.of(
            "Defence Interior Health Trade Water Energy Finance Culture Justice Labour Planning Transport Oil Education"
                    .split(" "));
    private static final List<String> SITES =
            List.of("District,Air Base,Governorate,Village,Bridge,Airport,Camp,Dam".split(","));
    private static final int SURNAMES = 60_000;
    private static final int TOWNS = 40_000;

    private final Random random = new Random(42);
    private final List<String> surnames = words(SURNAMES);
    private final List<String> towns = words(TOWNS);

    Stream<NameEntry> entries(int count) {
        return Stream.iterate(0, n -> n < count, n -> n + 1).map(this::entry);
    }

    private NameEntry entry(int number) {
        int kind = random.nextInt(10);
        if (kind < 6) {
            return person(number);
        }
        return kind < 8 ? body(number) : place(number);
    }

    private NameEntry person(int number) {
        String given = any(GIVEN);
        String surname = any(surnames);
        String article = random.nextInt(3) == 0 ? "al-" : "";
        String middle = random.nextInt(3) == 0 ? any(GIVEN) + " " : "";
        List<Name> names = new ArrayList<>();
        names.add(new Name(given + " " + middle + article + surname, "en", Name.Kind.PREFERRED));
        if (!middle.isEmpty()) {
            names.add(new Name(given + " " + article + surname, "en", Name.Kind.ALTERNATIVE));
        }
        return entry(number, Set.of("Person", "Actor", "Entity"), names);
    }

    private NameEntry body(int number) {
        String town = any(towns);
        String head = any(HEADS);
        String subject = any(SUBJECTS);
        List<Name> names = new ArrayList<>();
        names.add(new Name(head + " of " + subject + " of " + town, "en", Name.Kind.PREFERRED));
        names.add(new Name(town + " " + subject + " " + head, "en", Name.Kind.ALTERNATIVE));
        if (random.nextInt(4) == 0) {
            String letters = town.substring(0, 2) + subject.charAt(0) + head.charAt(0);
            names.add(new Name(letters.toUpperCase(Locale.ROOT), "en", Name.Kind.ACRONYM));
        }
        return entry(number, Set.of("GovernmentOffice", "Body", "Actor", "Entity"), names);
    }

    private NameEntry place(int number) {
        String name = (random.nextInt(3) == 0 ? "Al " : "") + any(towns) + " " + any(towns) + " " + any(SITES);
        return entry(number, Set.of("Place", "Entity"), List.of(new Name(name, "en", Name.Kind.PREFERRED)));
    }

    private NameEntry entry(int number, Set<String> types, List<Name> names) {
        return new NameEntry(new EntityId("e" + number), types, names, List.of(), List.of(), random.nextInt(1000));
    }

    private List<String> words(int count) {
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder();
            int syllables = 2 + random.nextInt(2);
            for (int s = 0; s < syllables; s++) {
                word.append(any(ONSETS)).append(any(VOWELS));
            }
            word.append(any(CODAS));
            words.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return words;
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
