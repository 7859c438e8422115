package org.w3id.diwan.article.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConlluTest {
    private static final String ONE =
            "1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tends\tend\tVERB\tVBZ\t_\t0\troot\t_\t_\n";

    @Test
    void readsSentencesAndPassesOverRemarksAndRanges() {
        List<Parse> parses = Conllu.read("# text = It ends\n1-2\tIt's\t_\t_\t_\t_\t_\t_\t_\t_\n" + ONE + "\n" + ONE);
        assertThat(parses).hasSize(2);
        assertThat(parses.get(0).node(1)).isEqualTo(new Parse.Node("ends", "end", "VBZ", -1, "root"));
        assertThat(parses.get(0).children(1, "nsubj")).containsExactly(0);
    }

    @Test
    void namesTheLineThatIsNoneOfTheFormat() {
        assertThatThrownBy(() -> Conllu.read("1 It ends\n")).hasMessage("line 1 has 1 columns, not ten");
        assertThatThrownBy(() -> Conllu.read(ONE.replace("\t0\t", "\tx\t"))).hasMessageContaining("line 2: x");
    }

    @Test
    void refusesWhatIsNoTree() {
        assertThatThrownBy(() -> Conllu.read(ONE.replace("\t0\t", "\t1\t"))).hasMessageContaining("no tree");
        assertThatThrownBy(() -> Conllu.read(ONE.replace("\t0\t", "\t7\t"))).hasMessageContaining("no tree");
    }
}
