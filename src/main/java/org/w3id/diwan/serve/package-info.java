/**
 * Serves the graph: an embedded Fuseki whose every query ends, whose answers say when they are cut, and to which only curators write.
 * Start reading at {@link org.w3id.diwan.serve.DiwanServer}; {@code fuseki-config/diwan.ttl} says which endpoints there are and {@link
 * org.w3id.diwan.serve.RequestLimits} what a request may take.
 *
 * <p>A feature beyond SPARQL is one Fuseki module in a package of its own below this one. It is made with a {@code
 * Supplier<RDFConnection>}, adds servlets in {@code prepare}, and is given to {@code DiwanServer.over(...).module(MyModule::new)}. For all
 * of them the server already bounds bodies, slots and time, adds CORS and security headers, answers HEAD as GET and Jetty's own errors as
 * problems. They share {@link org.w3id.diwan.serve.Negotiation} (Accept), {@link org.w3id.diwan.serve.Etag} (304) and {@link
 * org.w3id.diwan.serve.ProblemDetails} (RFC 9457).
 */
@NullMarked
package org.w3id.diwan.serve;

import org.jspecify.annotations.NullMarked;
