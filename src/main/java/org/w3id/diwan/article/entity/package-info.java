/** Who and what an article names. Each finder takes the {@link EntityMentions} found so far and returns them with its own added. */
@NullMarked
package org.w3id.diwan.article.entity;

import org.jspecify.annotations.NullMarked;
