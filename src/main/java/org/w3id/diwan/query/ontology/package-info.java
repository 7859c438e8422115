/**
 * The classes and properties that can be asked for, and what they are called in each language: start at
 * {@link org.w3id.diwan.query.ontology.AskableTerms}.
 */
@NullMarked
package org.w3id.diwan.query.ontology;

import org.jspecify.annotations.NullMarked;
