package org.w3id.diwan.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8TextTest {
    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @Test
    void decodesEveryScript() throws IOException {
        String text = "Baghdad\nبغداد 𐎲";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8Text.decode(bytes)).isEqualTo(text);
        assertThat(Utf8Text.checked(new ByteArrayInputStream(bytes)).readAllBytes())
                .isEqualTo(bytes);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a lone continuation,           6180,         1, 1, 2",
        "an overlong form,              0AC0AF,       1, 2, 1",
        "a surrogate,                   C3A9EDA080,   2, 1, 2",
        "above the last code point,     F4908080,     0, 1, 1",
        "another byte in a character,   61E228A1,     1, 1, 2",
        "an end within a character,     610A62E282,   3, 2, 2"
    })
    void saysWhereBytesAreSomethingElse(String name, String hex, long offset, int line, int column) {
        assertThatThrownBy(() -> Utf8Text.decode(bytes(hex)))
                .isInstanceOfSatisfying(
                        NotUtf8Exception.class,
                        e -> assertThat(e)
                                .extracting(NotUtf8Exception::offset, NotUtf8Exception::line, NotUtf8Exception::column)
                                .as(name)
                                .containsExactly(offset, line, column));
        assertThatThrownBy(() ->
                        Utf8Text.checked(new ByteArrayInputStream(bytes(hex))).readAllBytes())
                .isInstanceOf(NotUtf8Exception.class);
    }

    @Test
    void checksWhatIsSkipped() {
        assertThatThrownBy(() -> Utf8Text.checked(new ByteArrayInputStream(bytes("6180")))
                        .skip(2))
                .isInstanceOf(NotUtf8Exception.class);
    }
}
