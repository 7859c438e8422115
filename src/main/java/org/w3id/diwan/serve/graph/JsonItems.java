package org.w3id.diwan.serve.graph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What the formats in JSON have in common. */
final class JsonItems {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonItems() {}

    /** A generator that leaves the stream open: who gave it closes it. */
    static JsonGenerator start(OutputStream output) throws IOException {
        return JSON.createGenerator(output)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter();
    }

    /** All fields that have a value, within an object; lists always. */
    static <T> void fields(JsonGenerator json, T item, List<Field<T>> fields) throws IOException {
        for (Field<T> field : fields) {
            List<?> values = field.values().apply(item);
            if (field.kind() == Field.Kind.LIST) {
                json.writeArrayFieldStart(field.name());
                for (Object value : values) {
                    json.writeString(value.toString());
                }
                json.writeEndArray();
            } else if (!values.isEmpty()) {
                json.writeFieldName(field.name());
                if (field.kind() == Field.Kind.TEXT) {
                    json.writeString(values.get(0).toString());
                } else if (field.kind() == Field.Kind.COUNT) {
                    json.writeNumber((Integer) values.get(0));
                } else {
                    json.writeNumber((Double) values.get(0));
                }
            }
        }
    }
}
