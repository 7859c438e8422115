/**
 * Somebody's table of names, matched with entities: {@link org.w3id.diwan.query.table.TableMatcher} answers cell by cell, each different
 * one once; {@link org.w3id.diwan.query.table.Decisions} are what people decided where it was not sure.
 */
@NullMarked
package org.w3id.diwan.query.table;

import org.jspecify.annotations.NullMarked;
