/** Entities as points of a graph: {@link org.w3id.diwan.query.node.NodeReader} reads their names, classes, places and days. */
@NullMarked
package org.w3id.diwan.query.node;

import org.jspecify.annotations.NullMarked;
