/**
 * What a claim is: who says what of whom, when, in which mode, and where it stands. Records without behaviour beyond their own
 * consistency; the JDK and JSpecify only. Start at {@link org.w3id.diwan.model.Claim}.
 */
@NullMarked
package org.w3id.diwan.model;

import org.jspecify.annotations.NullMarked;
