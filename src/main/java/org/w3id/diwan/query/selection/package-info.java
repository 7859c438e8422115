/**
 * Claims one by one, for who looks at them on a canvas, a time line or a map. {@link org.w3id.diwan.query.selection.Selection} says which
 * claims are meant, {@link org.w3id.diwan.query.selection.SelectionReader} reads them, a page at a time;
 * {@link org.w3id.diwan.query.selection.PathFinder} finds what lies between two entities.
 */
@NullMarked
package org.w3id.diwan.query.selection;

import org.jspecify.annotations.NullMarked;
