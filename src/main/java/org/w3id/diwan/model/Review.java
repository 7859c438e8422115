package org.w3id.diwan.model;

import java.time.LocalDate;

/**
 * That a person has held a machine's claim against its source.
 *
 * @param by who it was, as they sign: a name or an address such as an ORCID
 * @param on the day
 * @param of the {@linkplain Claim#id() id} of the claim that the machine had read; another one than the claim's own where the person
 *     corrected it
 */
public record Review(String by, LocalDate on, String of) {}
