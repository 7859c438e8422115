package org.w3id.diwan.review.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.Reading;

/** Writes a reading as one HTML page that needs neither a network nor a script. Safe for many threads. */
public final class ReadingPages {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<EntityId, Entity> register = new HashMap<>();
    private final String style;

    /** @param register the dossier's entities, for their names */
    public ReadingPages(List<Entity> register) {
        register.forEach(entity -> this.register.put(entity.id(), entity));
        style = style();
    }

    /**
     * The page.
     *
     * @param text the text that the passages count in
     */
    public String html(MachineReading machine, String text) {
        StringOutput html = new StringOutput();
        ReadingPage page = new ReadingPage(machine, text, register);
        String joined = style + joins(page);
        String policy =
                "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-" + digest(joined) + "'";
        templates.render("review/reading.jte", Map.of("page", page, "style", joined, "policy", policy), html);
        return html.toString();
    }

    /** The rules that light up a claim's passages when the claim is the page's target, and the other way round. */
    private static String joins(ReadingPage page) {
        StringBuilder rules = new StringBuilder();
        Reading reading = page.machine().reading();
        for (int number = 1; number <= reading.claims().size(); number++) {
            join("c" + number, rules);
        }
        for (int number = 1; number <= reading.statements().size(); number++) {
            join("s" + number, rules);
        }
        for (String key : page.names().values()) {
            rules.append("body:has(#" + key + ":target) ." + key + "{background:var(--lit)}\n");
        }
        return rules.toString();
    }

    private static void join(String key, StringBuilder rules) {
        rules.append("body:has(#" + key + ":target) ." + key + ",body:has(#t" + key + ":target) ." + key
                + "{background:var(--lit)}\n");
        rules.append("body:has(#t" + key + ":target) #" + key + "{outline:3px solid var(--ink)}\n");
    }

    private static String style() {
        try (InputStream in = ReadingPages.class.getResourceAsStream("reading.css")) {
            return new String(Objects.requireNonNull(in, "reading.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String style) {
        return Base64.getEncoder()
                .encodeToString(
                        new Digest().add(style.getBytes(StandardCharsets.UTF_8)).bytes());
    }
}
