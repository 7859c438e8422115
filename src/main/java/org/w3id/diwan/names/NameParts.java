package org.w3id.diwan.names;

/** What the data files say, read once for an index. */
record NameParts(Folding folding, WordLists lists, Titles titles, NameFields fields, RegisterAliases aliases) {
    static NameParts read() {
        Folding folding = new Folding();
        WordLists lists = new WordLists(folding);
        Titles titles = new Titles(folding);
        return new NameParts(folding, lists, titles, new NameFields(folding, lists, titles), new RegisterAliases());
    }
}
