/**
 * Claims as they are cited: {@link org.w3id.diwan.query.claim.ClaimFinder} finds them, {@link org.w3id.diwan.query.claim.CitationReader}
 * reads what a citation needs, {@link org.w3id.diwan.query.claim.ComparedClaims} puts those beside each other that speak of the same.
 */
@NullMarked
package org.w3id.diwan.query.claim;

import org.jspecify.annotations.NullMarked;
