/**
 * The registers of a dossier: which entities there are, and which ids were retired. Start at
 * {@link org.w3id.diwan.dossier.register.RegistersReader}.
 */
@NullMarked
package org.w3id.diwan.dossier.register;

import org.jspecify.annotations.NullMarked;
