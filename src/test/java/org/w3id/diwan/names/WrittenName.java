package org.w3id.diwan.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A row of the table of written names.
 *
 * @param written the name as written
 * @param language its language
 * @param type the type asked for, or empty
 * @param entity the entity it means, or empty
 * @param outcome "certain": must be found for sure; "candidate": must be proposed, but not for sure; "first":
 *     must be proposed first, for sure or not; "none": no entity may be found
 *     for sure
 * @param half the part of the tables it belongs to
 * @param note what is special
 */
record WrittenName(
        String written, String language, String type, String entity, String outcome, String half, String note) {
    private static final int COLUMNS = 7;

    static List<WrittenName> table(String file) {
        InputStream stream = Objects.requireNonNull(WrittenName.class.getResourceAsStream("/names/" + file));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(WrittenName::read).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static WrittenName read(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (each == '"') {
                quoted = !quoted;
            } else if (each == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(each);
            }
        }
        cells.add(cell.toString());
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException("columns: " + line);
        }
        return new WrittenName(
                cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5), cells.get(6));
    }

    NameQuery query() {
        return NameQuery.of(written).preferring(language).ofTypes(type.isEmpty() ? Set.of() : Set.of(type));
    }
}
