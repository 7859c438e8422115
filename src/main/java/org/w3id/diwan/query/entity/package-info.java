/**
 * What the graph holds of single things: {@link org.w3id.diwan.query.entity.ThingReader} reads all that a page shows of one, {@link
 * org.w3id.diwan.query.entity.EntityNameReader} the names and classes of several, {@link org.w3id.diwan.query.entity.EntityClaims} what is claimed
 * of them.
 */
@NullMarked
package org.w3id.diwan.query.entity;

import org.jspecify.annotations.NullMarked;
