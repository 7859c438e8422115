package org.w3id.diwan.serve.abuse;

import java.util.List;
import java.util.stream.Stream;

/** All of them. */
final class Attacks {
    private Attacks() {}

    static List<Attack> all() {
        return Stream.of(
                        ValueAttacks.numbers(),
                        ValueAttacks.texts(),
                        ValueAttacks.moments(),
                        PatternAttacks.paths(),
                        PatternAttacks.joins(),
                        PatternAttacks.memory(),
                        PatternAttacks.forms(),
                        SyntaxAttacks.nested(),
                        SyntaxAttacks.wide(),
                        SearchAttacks.expressions(),
                        SearchAttacks.names(),
                        SearchAttacks.addresses())
                .flatMap(List::stream)
                .toList();
    }
}
