package org.w3id.diwan.rdf;

import com.google.common.collect.Multiset;
import com.google.common.collect.SortedSetMultimap;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import com.google.common.collect.TreeMultimap;
import com.google.common.collect.TreeMultiset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/**
 * How many triples there are, of which properties, about members of which classes. Graphs are counted one by one and added up, so a
 * triple that two sources state counts twice. What is kept does not grow with the number of sources.
 */
final class GraphStatistics {
    private static final String ONTOLOGY = IriScheme.ontology();

    private final Multiset<String> properties = TreeMultiset.create();
    private final Multiset<String> members = TreeMultiset.create();
    private final SortedSetMultimap<String, String> propertiesOfMembers = TreeMultimap.create();
    private final TreeBasedTable<String, String, SortedSet<String>> classesOfObjects = TreeBasedTable.create();
    private final Map<Value, Set<String>> register = new HashMap<>();
    private final SortedMap<String, String> examples = new TreeMap<>();
    private final Vocabulary vocabulary;
    private long described;

    /** @param vocabulary says which of a thing's classes is the narrowest */
    GraphStatistics(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Counts the register's graph and remembers of what classes the entities are that later graphs speak of. */
    void addRegister(List<Statement> inOrder) {
        bySubject(inOrder).forEach((subject, about) -> {
            Set<String> classes = classesSaidIn(about);
            register.put(subject, classes);
            classes.forEach(name -> examples.putIfAbsent(name, subject.stringValue()));
        });
        add(inOrder);
    }

    /** Counts a graph. */
    void add(List<Statement> inOrder) {
        Map<Resource, List<Statement>> bySubject = bySubject(inOrder);
        Map<Value, Set<String>> here = new HashMap<>();
        bySubject.forEach((subject, about) -> here.put(subject, classesSaidIn(about)));
        bySubject.forEach((subject, about) -> {
            List<String> used = about.stream()
                    .map(triple -> triple.getPredicate().stringValue())
                    .toList();
            Set<String> said = here.getOrDefault(subject, Set.of());
            properties.addAll(used);
            members.addAll(said);
            described += said.isEmpty() ? 0 : 1;
            Set<String> known = said.isEmpty() ? register.getOrDefault(subject, Set.of()) : said;
            known.forEach(name -> propertiesOfMembers.putAll(name, used));
            narrowest(known).forEach(name -> addObjects(name, about, here));
        });
    }

    private void addObjects(String type, List<Statement> about, Map<Value, Set<String>> here) {
        for (Statement triple : about) {
            Value object = triple.getObject();
            Set<String> said = here.getOrDefault(object, Set.of());
            Set<String> classes = narrowest(said.isEmpty() ? register.getOrDefault(object, Set.of()) : said);
            if (!classes.isEmpty()) {
                String property = triple.getPredicate().stringValue();
                SortedSet<String> all = classesOfObjects.get(type, property);
                if (all == null) {
                    all = new TreeSet<>();
                    classesOfObjects.put(type, property, all);
                }
                all.addAll(classes);
            }
        }
    }

    /** Those of Diwan's own classes that have no other of them below. */
    private Set<String> narrowest(Set<String> classes) {
        Set<String> own = classes.stream()
                .filter(name -> name.startsWith(ONTOLOGY))
                .map(name -> name.substring(ONTOLOGY.length()))
                .collect(Collectors.toSet());
        return own.stream()
                .filter(name -> own.stream().noneMatch(other -> !other.equals(name) && vocabulary.isA(other, name)))
                .map(ONTOLOGY::concat)
                .collect(Collectors.toSet());
    }

    /** How many things are said to be of a class. */
    long described() {
        return described;
    }

    /** The properties of all triples, by their IRIs; each as often as it has triples. */
    Multiset<String> properties() {
        return properties;
    }

    /** The classes of all members, by their IRIs; each as often as it has members. */
    Multiset<String> members() {
        return members;
    }

    /** Which properties the members of each class have. */
    SortedSetMultimap<String, String> propertiesOfMembers() {
        return propertiesOfMembers;
    }

    /** Of which classes the objects of a class's properties are, by class and property; of subjects and objects the narrowest classes. */
    Table<String, String, SortedSet<String>> classesOfObjects() {
        return classesOfObjects;
    }

    /** The first member in the register of each class that has one there; a claim would not stay the first one for long. */
    SortedMap<String, String> examples() {
        return examples;
    }

    private static Map<Resource, List<Statement>> bySubject(List<Statement> inOrder) {
        return inOrder.stream()
                .collect(Collectors.groupingBy(Statement::getSubject, LinkedHashMap::new, Collectors.toList()));
    }

    private static Set<String> classesSaidIn(List<Statement> about) {
        return about.stream()
                .filter(triple -> triple.getPredicate().equals(RDF.TYPE))
                .map(triple -> triple.getObject().stringValue())
                .collect(Collectors.toSet());
    }
}
