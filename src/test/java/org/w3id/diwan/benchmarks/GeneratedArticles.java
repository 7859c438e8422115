package org.w3id.diwan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Made-up news articles, the same for the same number, with what a reader looks for: titles, quotations, meetings, strikes, dates. */
public final class GeneratedArticles {
    private static final List<String> PEOPLE = List.of(
            "Iraqi Prime Minister Mohammed Shia al-Sudani",
            "US Defense Secretary Lloyd Austin",
            "Iraqi Defense Minister Thabet al-Abbasi",
            "Foreign Minister Fuad Hussein",
            "Kurdistan Region Prime Minister Masrour Barzani",
            "General Karim Nasser",
            "US Ambassador Alina Romanowski");
    private static final List<String> GROUPS =
            List.of("Kataib Hezbollah", "Harakat Hezbollah al-Nujaba", "the Islamic Resistance in Iraq", "ISIS");
    private static final List<String> PLACES = List.of("Baghdad", "Erbil", "Washington", "Anbar", "Sulaimani");
    private static final List<String> VERBS = List.of("said", "told reporters", "announced", "stressed", "denied");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 360;

    private GeneratedArticles() {}

    /** The text of one article, about 2,500 characters. */
    public static String text(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        text.append("Talks on the coalition go on, report ").append(number).append('\n');
        text.append(FIRST.plusDays(random.nextInt(DAYS))).append("\n\n");
        for (int paragraph = 0; paragraph < 8; paragraph++) {
            text.append(paragraph(random)).append("\n\n");
        }
        return text.toString();
    }

    /** Writes articles into a folder, as text and as pages. */
    public static void write(Path folder, int count) throws IOException {
        for (int number = 0; number < count; number++) {
            String name = String.format("report-%06d", number);
            if (number % 2 == 0) {
                Files.writeString(folder.resolve(name + ".txt"), text(number));
            } else {
                String body = text(number).replace("\n\n", "</p><p>");
                Files.writeString(
                        folder.resolve(name + ".html"),
                        "<!doctype html><html><body><article><p>" + body + "</p></article></body></html>");
            }
        }
    }

    private static String paragraph(Random random) {
        String one = any(PEOPLE, random);
        String other = any(PEOPLE, random);
        return one + " met " + other + " in " + any(PLACES, random) + " on Monday. "
                + "The United States carried out strikes on " + any(GROUPS, random) + " in " + any(PLACES, random)
                + " after about " + (20 + random.nextInt(160)) + " attacks on its troops. "
                + "\"We will go on with the talks,\" " + other + " " + any(VERBS, random) + " on Tuesday. "
                + one + " " + any(VERBS, random) + " that " + any(GROUPS, random) + " attacked US forces.";
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
