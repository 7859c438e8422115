/** What somebody proposes that a text says, in words only: {@link org.w3id.diwan.article.proposal.Proposer} is whoever does. */
@NullMarked
package org.w3id.diwan.article.proposal;

import org.jspecify.annotations.NullMarked;
