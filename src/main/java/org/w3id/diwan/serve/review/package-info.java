/**
 * The review page: an article beside what a machine has read in it, for one person on this machine. It writes decisions, and what is
 * accepted into the dossier, and nothing else. Start at {@link org.w3id.diwan.serve.review.ReviewModule}.
 */
@NullMarked
package org.w3id.diwan.serve.review;

import org.jspecify.annotations.NullMarked;
