/** What somebody might send to stop a server for others. {@link org.w3id.diwan.serve.abuse.AttackMatrix} sends all of it. */
@NullMarked
package org.w3id.diwan.serve.abuse;

import org.jspecify.annotations.NullMarked;
