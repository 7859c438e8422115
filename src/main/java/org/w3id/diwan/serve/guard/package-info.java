/**
 * What lets every query end, whoever asks it: {@link org.w3id.diwan.serve.guard.GuardedDataset} stands around the dataset; the decision
 * records say what was tried.
 */
@NullMarked
package org.w3id.diwan.serve.guard;

import org.jspecify.annotations.NullMarked;
