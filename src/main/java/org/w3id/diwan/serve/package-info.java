/**
 * Serves the graph: an embedded Fuseki whose every query ends, whose answers say when they are cut, and to which only curators write.
 * Start reading at {@link org.w3id.diwan.serve.DiwanServer}, which wires it; {@code fuseki-config/diwan.ttl} says which endpoints there are and
 * {@link org.w3id.diwan.serve.limit.RequestLimits} what a request may take.
 *
 * <p>Four rooms are floors that build on each other: {@code guard} (every query ends), {@code http} (what every address shares), {@code
 * limit} (what a request may take) and {@code sparql} (Fuseki's services). Each other room is a feature: one Fuseki module, made with a
 * {@code Supplier<GraphConnection>} and given to {@code DiwanServer.over(...).module(MyModule::new)}. It uses the floors and knows no other
 * feature.
 */
@NullMarked
package org.w3id.diwan.serve;

import org.jspecify.annotations.NullMarked;
