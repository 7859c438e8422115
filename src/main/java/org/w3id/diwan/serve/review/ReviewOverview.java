package org.w3id.diwan.serve.review;

import java.util.List;

/**
 * The articles under review, as a page that lists them shows them.
 *
 * @param token the second secret of the session
 * @param articles each with what is decided of it
 */
public record ReviewOverview(String token, List<ReviewPage> articles) {}
