package org.w3id.diwan.article;

/**
 * A country as a text may mean it.
 *
 * @param name its name
 * @param place its territory
 * @param government its government, which acts for it
 */
record Country(String name, Known place, Known government) {}
