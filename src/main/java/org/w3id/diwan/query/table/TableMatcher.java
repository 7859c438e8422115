package org.w3id.diwan.query.table;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.entity.EntityRegister;
import org.w3id.diwan.query.entity.KnownEntity;
import org.w3id.diwan.query.match.MatchQuery;
import org.w3id.diwan.query.match.Matcher;
import org.w3id.diwan.query.match.RankedMatch;

/** Matches the cells of a table. Equal cells are matched once, as long as they are remembered. */
public final class TableMatcher {
    private static final int AT_ONCE = 100;
    private static final int REMEMBERED = 20_000;

    private final EntityRegister register;
    private final Matcher matcher;
    private final Decisions decisions;
    private final Cache<CellQuestion, CellMatch> remembered =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

    /** Over a graph; what people decided goes before what is found. */
    public TableMatcher(EntityRegister register, Supplier<GraphConnection> connections, Decisions decisions) {
        this.register = register;
        this.matcher = new Matcher(register, connections);
        this.decisions = decisions;
    }

    /** What each of some cells means. */
    public Map<CellQuestion, CellMatch> match(Collection<CellQuestion> cells) {
        Map<CellQuestion, CellMatch> answers = new HashMap<>();
        Set<CellQuestion> open = new LinkedHashSet<>();
        for (CellQuestion cell : cells) {
            CellMatch known = cell.name().isEmpty() ? CellMatch.EMPTY : remembered.getIfPresent(cell);
            if (known == null) {
                open.add(cell);
            } else {
                answers.put(cell, known);
            }
        }
        for (List<CellQuestion> some : Lists.partition(new ArrayList<>(open), AT_ONCE)) {
            List<MatchQuery> queries = some.stream().map(CellQuestion::query).toList();
            List<List<RankedMatch>> found = matcher.answer(queries);
            for (int i = 0; i < some.size(); i++) {
                CellMatch answer = decided(some.get(i), CellMatch.of(found.get(i)));
                remembered.put(some.get(i), answer);
                answers.put(some.get(i), answer);
            }
        }
        return answers;
    }

    private CellMatch decided(CellQuestion cell, CellMatch found) {
        return decisions
                .of(cell)
                .map(id -> found.decided(
                        id,
                        register.entity(id)
                                .map((KnownEntity known) ->
                                        known.name(List.of("en")).text())
                                .orElse("")))
                .orElse(found);
    }
}
