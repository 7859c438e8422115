package org.w3id.diwan.article.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.w3id.diwan.article.format.CleanedText.DayOrigin;
import org.w3id.diwan.article.format.CleanedText.StatedDay;

/**
 * The text of an e-mail, such as a newsletter, and of a web page that a browser saved as one (MHTML): of a message that is attached to
 * another, the attached one's.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2045">RFC 2045</a>
 */
public final class MailArticle {
    private static final int START = 4_000;
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 1_000;
    private static final Pattern HEADER = Pattern.compile("(?s)(?:From [^\\n]*\\n)?(?:[A-Za-z][A-Za-z0-9-]*:[ \\t].*)");
    private static final Pattern OF_MAIL = Pattern.compile(
            "(?im)^(?:message-id|mime-version|received|return-path|delivered-to|content-type|dkim-signature):[ \\t]");
    private static final Pattern FORWARDED = PageWords.pattern("forwarded");
    private static final Pattern FORWARDED_HEADER = PageWords.pattern("forwarded-header");
    private static final Pattern SIGNATURE = Pattern.compile("(?m)^-- ?\\r?$");
    private static final Pattern QUOTED = Pattern.compile("(?m)^(?:> ?)+");
    private static final Pattern HOUSEKEEPING = PageWords.pattern("housekeeping");

    private final List<Entity> texts = new ArrayList<>();
    private final Message message;

    private MailArticle(Message message) {
        this.message = message;
    }

    /** Whether bytes begin with the header of an e-mail. */
    public static boolean is(byte[] content) {
        String start =
                new String(content, 0, Math.min(content.length, START), StandardCharsets.ISO_8859_1).replace("\r", "");
        int end = start.indexOf("\n\n");
        String header = end < 0 ? start : start.substring(0, end);
        return HEADER.matcher(header).matches() && OF_MAIL.matcher(header).find();
    }

    /**
     * The text of the message; blank where it has none.
     *
     * @throws IOException if it is broken, or has too many parts
     */
    public static CleanedText read(byte[] content) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setMaxLineLen(1_000_000)
                .setMaxHeaderLen(100_000)
                .setMaxHeaderCount(1_000)
                .build());
        Message outer = builder.parseMessage(new ByteArrayInputStream(content));
        try {
            MailArticle mail = new MailArticle(innermost(outer, 0));
            mail.collect(mail.message, 0);
            return mail.text();
        } finally {
            outer.dispose();
        }
    }

    /** A message that is attached to one that says little: somebody forwards it. */
    private static Message innermost(Message message, int depth) {
        Optional<Message> attached = depth > DEEPEST ? Optional.empty() : attached(message.getBody());
        return attached.map(inner -> innermost(inner, depth + 1)).orElse(message);
    }

    private static Optional<Message> attached(Body body) {
        if (body instanceof Message whole) {
            return Optional.of(whole);
        }
        return body instanceof Multipart parts
                ? parts.getBodyParts().stream()
                        .map(Entity::getBody)
                        .filter(Message.class::isInstance)
                        .map(Message.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    private void collect(Entity entity, int depth) throws IOException {
        if (depth > DEEPEST || texts.size() > MOST_PARTS) {
            throw new IOException("the message has too many parts");
        }
        if (entity.getBody() instanceof Multipart parts) {
            for (Entity part : parts.getBodyParts()) {
                collect(part, depth + 1);
            }
        } else if (entity.getBody() instanceof TextBody
                && !"attachment".equalsIgnoreCase(String.valueOf(entity.getDispositionType()))) {
            texts.add(entity);
        }
    }

    /** HTML where there is any with at least half of the words; newsletters say more in it. */
    private CleanedText text() throws IOException {
        CleanedText plain = CleanedText.plain(plain(all("text/plain")));
        String page = all("text/html");
        CleanedText html = page.isBlank() ? CleanedText.plain("") : new HtmlArticle(page).text();
        CleanedText best = 2 * html.text().length() >= plain.text().length() ? html : plain;
        String subject = Typography.plain(
                        Optional.ofNullable(message.getSubject()).orElse(""))
                .replaceFirst("(?i)^(?:(?:re|fwd?|aw|wg):\\s*)+", "");
        CleanedText titled = new CleanedText(
                best.text()
                        .lines()
                        .filter(Predicate.not(line -> HOUSEKEEPING.matcher(line).matches()))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()),
                subject.isEmpty() ? best.title() : subject,
                best.published(),
                best.warnings());
        return day().map(day -> titled.stating(new StatedDay(day, DayOrigin.MAIL)))
                .orElse(titled);
    }

    /** A page that was saved as a message has the day on which it was saved there. */
    private Optional<LocalDate> day() {
        boolean saved = Stream.of("Snapshot-Content-Location", "From")
                .flatMap(name -> Optional.ofNullable(message.getHeader().getField(name)).stream())
                .anyMatch(field -> !field.getName().equalsIgnoreCase("From")
                        || field.getBody().contains("Saved by"));
        return Optional.ofNullable(saved ? null : message.getDate())
                .map(Date::toInstant)
                .map(instant -> instant.atZone(ZoneOffset.UTC).toLocalDate());
    }

    private String all(String type) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Entity each : texts) {
            if (type.equals(each.getMimeType().toLowerCase(Locale.ROOT)) && each.getBody() instanceof TextBody body) {
                all.append(decoded(body)).append("\n\n");
            }
        }
        return all.toString();
    }

    /** In the encoding that the part names, where it is none of the tolerant ones that name another. */
    private static String decoded(TextBody body) throws IOException {
        try (InputStream in = body.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            Optional<String> named = CharacterDecoding.charset(String.valueOf(body.getMimeCharset()))
                    .map(charset -> new String(bytes, charset));
            return CharacterDecoding.declared(bytes)
                    .filter(text -> named.isEmpty() || body.getMimeCharset().equalsIgnoreCase("us-ascii"))
                    .or(() -> named)
                    .orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** Without signature, marks of quotation and the header of a forwarded message, of which only the day stays. */
    private static String plain(String written) {
        String body = QUOTED.matcher(SIGNATURE.split(written, 2)[0]).replaceAll("");
        boolean forwarded =
                body.lines().anyMatch(line -> FORWARDED.matcher(line.strip()).matches());
        return body.lines()
                .map(Typography::plain)
                .filter(line -> !FORWARDED.matcher(line).matches())
                .filter(line -> !forwarded || !FORWARDED_HEADER.matcher(line).matches())
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .strip();
    }
}
