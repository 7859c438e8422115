/**
 * Claims as every service reads them: {@link org.w3id.diwan.query.claim.ClaimFinder} finds them, and
 * {@link org.w3id.diwan.query.claim.CitationReader} reads what a citation needs, as {@link org.w3id.diwan.query.claim.CitedClaim}.
 */
@NullMarked
package org.w3id.diwan.query.claim;

import org.jspecify.annotations.NullMarked;
