package org.w3id.diwan.serve.reconcile;

/**
 * A type or property, on the wire.
 *
 * @param id its local name, to be put behind the manifest's schema space
 * @param name its English label
 */
record Term(String id, String name) {}
