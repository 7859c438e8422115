/**
 * Matches other people's tables to Diwan's entities, as OpenRefine asks: the W3C Entity Reconciliation API, version 0.2 and the draft of
 * 1.0. Start reading at {@link org.w3id.diwan.serve.reconcile.ReconcileModule}; {@link org.w3id.diwan.query.match.Matcher} says how a candidate
 * comes by its score, {@link org.w3id.diwan.query.entity.CurrentRegister} when the index of names is made anew.
 *
 * @see <a href="https://reconciliation-api.github.io/specs/1.0-draft/">Reconciliation Service API 1.0, a draft</a>
 * @see <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation Service API 0.2</a>
 */
@NullMarked
package org.w3id.diwan.serve.reconcile;

import org.jspecify.annotations.NullMarked;
