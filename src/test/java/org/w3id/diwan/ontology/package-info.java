/** What the files in {@code ontology/} promise: profiles, consistency, documentation, shapes, integrity rules and context. */
@NullMarked
package org.w3id.diwan.ontology;

import org.jspecify.annotations.NullMarked;
