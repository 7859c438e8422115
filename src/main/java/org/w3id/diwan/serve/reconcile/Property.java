package org.w3id.diwan.serve.reconcile;

import java.util.Optional;
import java.util.Set;

/**
 * What can be asked of an entity.
 *
 * @param term its id and name
 * @param iri its IRI
 * @param claimed whether it is said in claims; otherwise it stands in the register, as a plain triple
 * @param domain local names of the classes that have it
 * @param range what its values are; empty for texts and numbers
 */
record Property(Term term, String iri, boolean claimed, Set<String> domain, Optional<Term> range) {}
