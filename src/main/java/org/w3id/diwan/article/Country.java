package org.w3id.diwan.article;

/**
 * A country as a text may mean it.
 *
 * @param name its name
 * @param adjective its first adjective, or its name where it has none
 * @param place its territory
 * @param government its government, which acts for it
 */
record Country(String name, String adjective, Known place, Known government) {}
