package org.w3id.diwan.serve.reconcile;

import com.google.common.collect.Sets;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpException;
import org.w3id.diwan.model.file.NotUtf8Exception;
import org.w3id.diwan.model.file.Utf8Text;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.entity.EntityRegister;
import org.w3id.diwan.query.ontology.AskableTerms;
import org.w3id.diwan.query.table.BadTable;
import org.w3id.diwan.query.table.CellMatch;
import org.w3id.diwan.query.table.CellQuestion;
import org.w3id.diwan.query.table.Decisions;
import org.w3id.diwan.query.table.MatchPlan;
import org.w3id.diwan.query.table.TableMatcher;
import org.w3id.diwan.query.table.TableReader;
import org.w3id.diwan.query.table.TableWriter;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.http.Representation;

/**
 * A table of names for people: paste it or choose a file, look at the matches, correct them, take the table back. Nothing is kept here: the
 * page carries the table, so it works without a script.
 */
public final class TablePages {
    private static final int MOST_NAMES = 500;
    private static final int MOST_ROWS = 20_000;
    private static final long MOST_BYTES = 8L << 20;
    private static final String OPEN = "open";
    private static final String PAGE = "reconcile/table.jte";

    private final Supplier<EntityRegister> register;
    private final Supplier<AskableTerms> ontology;
    private final Supplier<GraphConnection> connections;

    /** @param ontology what there is to choose from, also before the names are indexed */
    TablePages(
            Supplier<EntityRegister> register, Supplier<AskableTerms> ontology, Supplier<GraphConnection> connections) {
        this.register = register;
        this.ontology = ontology;
        this.connections = connections;
    }

    /**
     * What the page shows.
     *
     * @param table as it came; empty before one did
     * @param column which holds the names
     * @param head its columns
     * @param type the class of what is named; empty for any
     * @param types all classes
     * @param names each different one
     * @param rows how many the table has
     * @param fault why the table cannot be taken; empty if it can
     */
    public record TablePage(
            String table,
            String column,
            List<String> head,
            String type,
            List<String> types,
            List<NameRow> names,
            int rows,
            String fault) {
        /** How many names are certain or decided. */
        public long settled() {
            return names.stream().filter(NameRow::isSettled).count();
        }
    }

    /**
     * A name and what it may mean.
     *
     * @param field its field in the form
     * @param chosen the id that is taken; {@code open} where none is, {@code none} for none of the graph
     */
    public record NameRow(
            String field, String name, String status, String reason, String chosen, List<CellMatch.Choice> choices) {
        /** Whether nobody need look. */
        public boolean isSettled() {
            return !chosen.equals(OPEN);
        }
    }

    /** A page to begin with. */
    void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        HtmlTemplates.page(PAGE, empty(Map.of(), "")).send(request, response);
    }

    /** Matches what was sent, and shows it or gives it back. */
    void match(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        try {
            readFields(request, fields);
            answer(fields, response);
        } catch (BadTable bad) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            TablePage page = empty(fields, "Line " + bad.line() + ": " + bad.getMessage() + ".");
            HtmlTemplates.page(PAGE, page).sendUnchecked(response);
        }
    }

    /** Without matches. */
    private TablePage empty(Map<String, String> fields, String fault) {
        String column = fields.getOrDefault("column", "");
        return new TablePage(
                table(fields), column, List.of(), fields.getOrDefault("type", ""), types(), List.of(), 0, fault);
    }

    private List<String> types() {
        return ontology.get().types().stream().sorted().toList();
    }

    private static String table(Map<String, String> fields) {
        String table = fields.getOrDefault("table", "");
        return table.isBlank() ? fields.getOrDefault("file", "") : table;
    }

    private static void readFields(HttpServletRequest request, Map<String, String> fields)
            throws IOException, BadTable {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
            return;
        }
        if (!type.startsWith("multipart/form-data")) {
            throw Refused.with(415, "Send the form of /reconcile, as multipart/form-data.");
        }
        request.setAttribute(
                ServletContextRequest.MULTIPART_CONFIG_ELEMENT,
                new MultipartConfigElement("", MOST_BYTES, MOST_BYTES, (int) MOST_BYTES));
        try {
            for (Part part : request.getParts()) {
                fields.put(part.getName(), Utf8Text.decode(part.getInputStream().readAllBytes()));
            }
        } catch (NotUtf8Exception wrong) {
            throw BadTable.notUtf8(wrong);
        } catch (ServletException | IllegalStateException | HttpException.RuntimeException wrong) {
            throw Refused.with(400, "This form cannot be read, or is longer than " + MOST_BYTES + " bytes.");
        }
    }

    private void answer(Map<String, String> fields, HttpServletResponse response) throws IOException, BadTable {
        String table = table(fields);
        EntityRegister now = register.get();
        try (TableReader reader = new TableReader(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))) {
            List<String> head = reader.head();
            String asked = fields.getOrDefault("column", "").strip();
            String column = asked.isEmpty() ? head.get(0) : asked;
            Set<String> types = Sets.intersection(now.ontology().types(), Set.of(fields.getOrDefault("type", "")));
            MatchPlan plan = new MatchPlan(Map.of(column, types), Map.of());
            plan.expect(head);
            List<List<String>> rows = rows(reader);
            Map<CellQuestion, String> names = names(plan, head, rows);
            Decisions decisions = decisions(names, fields, now);
            TableMatcher matcher = new TableMatcher(now, connections, decisions);
            switch (fields.getOrDefault("action", "")) {
                case "table" ->
                    give(response, "matched", output -> {
                        TableWriter writer = new TableWriter(plan, head, matcher, output, reader.separator());
                        writer.writeHead();
                        writer.write(rows);
                    });
                case "decisions" -> give(response, "decisions", decisions::write);
                default -> {
                    List<NameRow> shown = shown(names, matcher, fields);
                    String type = String.join("", types);
                    TablePage page = new TablePage(table, column, head, type, types(), shown, rows.size(), "");
                    HtmlTemplates.page(PAGE, page).sendUnchecked(response);
                }
            }
        }
    }

    private static List<List<String>> rows(TableReader reader) throws IOException, BadTable {
        List<List<String>> rows = new ArrayList<>();
        Optional<List<String>> row = reader.next();
        while (row.isPresent()) {
            if (rows.size() == MOST_ROWS) {
                throw new BadTable(
                        reader.line(), "this page takes " + MOST_ROWS + " rows; use diwan reconcile for more");
            }
            rows.add(row.get());
            row = reader.next();
        }
        return rows;
    }

    /** Each different name with its field in the form. */
    private static Map<CellQuestion, String> names(MatchPlan plan, List<String> head, List<List<String>> rows)
            throws BadTable {
        Map<CellQuestion, String> names = new LinkedHashMap<>();
        rows.stream()
                .flatMap(row -> plan.questions(head, row).stream())
                .filter(cell -> !cell.name().isEmpty())
                .forEach(cell -> names.putIfAbsent(cell, "choice" + names.size()));
        if (names.size() > MOST_NAMES) {
            throw new BadTable(1, "this page matches " + MOST_NAMES + " different names; use diwan reconcile for more");
        }
        return names;
    }

    /** What was chosen otherwise than what is certain. */
    private Decisions decisions(Map<CellQuestion, String> names, Map<String, String> fields, EntityRegister now) {
        Decisions decisions = new Decisions();
        Map<CellQuestion, CellMatch> found = new TableMatcher(now, connections, decisions).match(names.keySet());
        names.forEach((cell, field) -> {
            String choice = fields.getOrDefault(field, OPEN);
            if (choice.equals(Decisions.NONE)) {
                decisions.put(cell, "");
            } else if (!choice.equals(OPEN)
                    && !choice.equals(found.getOrDefault(cell, CellMatch.EMPTY).id())) {
                now.entity(choice).ifPresent(known -> decisions.put(cell, known.id()));
            }
        });
        return decisions;
    }

    private static List<NameRow> shown(
            Map<CellQuestion, String> names, TableMatcher matcher, Map<String, String> fields) {
        Map<CellQuestion, CellMatch> matches = matcher.match(names.keySet());
        List<NameRow> rows = new ArrayList<>();
        names.forEach((cell, field) -> {
            CellMatch match = matches.getOrDefault(cell, CellMatch.EMPTY);
            String status = match.status().name().toLowerCase(Locale.ROOT).replace("none", "not in the graph");
            String found = match.id().isEmpty() ? OPEN : match.id();
            rows.add(new NameRow(
                    field, cell.name(), status, match.reason(), fields.getOrDefault(field, found), match.candidates()));
        });
        return rows;
    }

    private interface Content {
        void write(OutputStream output) throws IOException;
    }

    private static void give(HttpServletResponse response, String name, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.write(bytes);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        new Representation(bytes.toByteArray(), "text/csv;charset=utf-8").sendUnchecked(response);
    }
}
