package org.w3id.diwan.model.reading;

import java.util.List;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.RetiredIds;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Statement;

/**
 * What was read from one or more inputs, and what was wrong with them.
 *
 * @param entities the entities described
 * @param retired the ids that name no entity any more
 * @param sources the sources described
 * @param statements the speech acts they report
 * @param claims what they say
 * @param mentions where they name entities
 * @param problems what is wrong; with an error among them nothing may be written
 */
public record Reading(
        List<Entity> entities,
        RetiredIds retired,
        List<Source> sources,
        List<Statement> statements,
        List<Claim> claims,
        List<Mention> mentions,
        List<Problem> problems) {
    public Reading {
        entities = List.copyOf(entities);
        sources = List.copyOf(sources);
        statements = List.copyOf(statements);
        claims = List.copyOf(claims);
        mentions = List.copyOf(mentions);
        problems = List.copyOf(problems);
    }

    /** A reading without retired ids. */
    public Reading(
            List<Entity> entities,
            List<Source> sources,
            List<Statement> statements,
            List<Claim> claims,
            List<Mention> mentions,
            List<Problem> problems) {
        this(entities, RetiredIds.NONE, sources, statements, claims, mentions, problems);
    }

    /** Whether any problem is an error. */
    public boolean hasErrors() {
        return Problem.anyError(problems);
    }
}
