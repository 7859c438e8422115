/**
 * People: by full name, by surname once the text or a register tells whose it is, and by a title alone. Start at {@link
 * org.w3id.diwan.article.entity.person.PersonNames}.
 */
@NullMarked
package org.w3id.diwan.article.entity.person;

import org.jspecify.annotations.NullMarked;
