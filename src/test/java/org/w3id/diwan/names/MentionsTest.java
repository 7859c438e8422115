package org.w3id.diwan.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3id.diwan.model.Passage;

/** Names in running text, over the shipped dossier. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MentionsTest {
    private NameIndex index;

    @BeforeAll
    void build() throws IOException {
        index = ShippedNames.index();
    }

    @AfterAll
    void close() throws IOException {
        index.close();
    }

    @Test
    void findsTheLongestNamesInAnySpelling() {
        assertThat(
                        certain(
                                "In Irbil, Muhammad Shiaa as-Sudani met Masrur Barzani of the K.R.G. and Kata'eb Hizbullah's foes."))
                .containsExactly(
                        "Irbil=erbil",
                        "Muhammad Shiaa as-Sudani=mohammed-shia-al-sudani",
                        "Masrur Barzani=masrour-barzani",
                        "K.R.G.=kurdistan-regional-government",
                        "Kata'eb Hizbullah=kataib-hezbollah");
    }

    @Test
    void tellsWhereTheyStandInCodePoints() {
        NamedSpan span = index.mentions("𝄞 “Pat Ryder’s” words").get(0);
        assertThat(span.passage()).isEqualTo(new Passage(3, 12));
        assertThat(span.written()).isEqualTo("Pat Ryder");
        assertThat(span.firstWord()).isZero();
        assertThat(span.lastWord()).isEqualTo(1);
    }

    @Test
    void takesNoNameAcrossASentenceAParagraphOrABracket() {
        assertThat(certain("He left Iraq. Army officers stayed.")).containsExactly("Iraq=iraq");
        assertThat(certain("He left Kurdistan\n\nRegion heads stayed.")).isEmpty();
        assertThat(certain("The Islamic (State) law")).isEmpty();
        assertThat(certain("the U.S. Central Command")).containsExactly("U.S. Central Command=us-central-command");
        assertThat(certain("the Kurdistan\nRegion")).containsExactly("Kurdistan\nRegion=kurdistan-region");
    }

    @Test
    void leavesWordsInSmallLettersAlone() {
        assertThat(certain("a new region, an islamic state, the white house of my aunt, it told us"))
                .isEmpty();
        assertThat(certain("the higher military commission")).hasSize(1);
    }

    @Test
    void findsNoOtherBearerOfASurname() {
        assertThat(
                        certain(
                                "Nechirvan Barzani met Stephen Miller in Austin, Texas, and Barham Salih left Lebanon's Hezbollah."))
                .isEmpty();
    }

    @Test
    void readsArabicAndSorani() {
        assertThat(certain("التقى محمد شياع السوداني في بغداد مع لويد أوستن"))
                .containsExactly(
                        "محمد شياع السوداني=mohammed-shia-al-sudani", "بغداد=baghdad", "لويد أوستن=lloyd-austin");
        assertThat(certain("مەسرور بارزانی لە هەولێر"))
                .containsExactly("مەسرور بارزانی=masrour-barzani", "هەولێر=erbil");
    }

    @Test
    void looksUpWordsThatACallerFollowsHimself() {
        List<Word> words = index.folding().words("the Joint Staff of the Pentagon");
        assertThat(index.exact(words.subList(1, 3)))
                .extracting(match -> match.entity().value())
                .containsExactly("joint-staff");
        assertThat(index.exact(words.subList(1, 2))).isEmpty();
    }

    private List<String> certain(String text) {
        return index.mentions(text).stream()
                .filter(span -> span.matches().get(0).isCertain())
                .map(span -> span.written() + "=" + span.matches().get(0).entity())
                .toList();
    }
}
