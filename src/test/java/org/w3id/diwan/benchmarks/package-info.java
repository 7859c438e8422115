/** Measurements by hand, not run by the build: each class has a {@code main} that says in its comment how to start it. */
@NullMarked
package org.w3id.diwan.benchmarks;

import org.jspecify.annotations.NullMarked;
