/**
 * Who and what an article names. Each finder takes the {@link org.w3id.diwan.article.entity.EntityMentions} found so far and returns them
 * with its own added. Start at {@link org.w3id.diwan.article.entity.MentionFinder}.
 */
@NullMarked
package org.w3id.diwan.article.entity;

import org.jspecify.annotations.NullMarked;
