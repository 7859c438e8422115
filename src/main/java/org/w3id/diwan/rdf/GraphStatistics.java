package org.w3id.diwan.rdf;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/**
 * How many triples there are, of which properties, about members of which classes. Graphs are counted one by one and added up, so a
 * triple that two sources state counts twice. What is kept does not grow with the number of sources.
 */
final class GraphStatistics {
    private final SortedMap<String, Long> properties = new TreeMap<>();
    private final SortedMap<String, ClassCount> classes = new TreeMap<>();
    private final Map<Resource, Set<String>> register = new HashMap<>();
    private final SortedMap<String, String> examples = new TreeMap<>();
    private long triples;
    private long described;

    /** The members of a class. */
    static final class ClassCount {
        private final SortedSet<String> properties = new TreeSet<>();
        private long members;

        long members() {
            return members;
        }

        /** The properties of its members. */
        SortedSet<String> properties() {
            return Collections.unmodifiableSortedSet(properties);
        }
    }

    /** Counts the register's graph and remembers of what classes the entities are that later graphs speak of. */
    void addRegister(List<Statement> inOrder) {
        forEachSubject(inOrder, about -> {
            Resource subject = about.get(0).getSubject();
            register.put(subject, classesSaidIn(about));
            classesSaidIn(about).forEach(name -> examples.putIfAbsent(name, subject.stringValue()));
        });
        add(inOrder);
    }

    /** Counts a graph given in canonical order. */
    void add(List<Statement> inOrder) {
        forEachSubject(inOrder, this::addSubject);
    }

    long triples() {
        return triples;
    }

    /** How many things are said to be of a class. */
    long described() {
        return described;
    }

    /** How many triples each property has, by its IRI. */
    SortedMap<String, Long> properties() {
        return Collections.unmodifiableSortedMap(properties);
    }

    /** The classes by their IRIs. */
    SortedMap<String, ClassCount> classes() {
        return Collections.unmodifiableSortedMap(classes);
    }

    /** The first member in the register of each class that has one there; a claim would not stay the first one for long. */
    SortedMap<String, String> examples() {
        return Collections.unmodifiableSortedMap(examples);
    }

    private void addSubject(List<Statement> about) {
        triples += about.size();
        Map<String, Long> used = about.stream()
                .collect(Collectors.groupingBy(triple -> triple.getPredicate().stringValue(), Collectors.counting()));
        used.forEach((property, number) -> properties.merge(property, number, Long::sum));
        Set<String> said = classesSaidIn(about);
        described += said.isEmpty() ? 0 : 1;
        for (String name : said) {
            count(name).members++;
        }
        Set<String> known = said.isEmpty() ? register.getOrDefault(about.get(0).getSubject(), Set.of()) : said;
        for (String name : known) {
            count(name).properties.addAll(used.keySet());
        }
    }

    private ClassCount count(String name) {
        return classes.computeIfAbsent(name, unseen -> new ClassCount());
    }

    private static Set<String> classesSaidIn(List<Statement> about) {
        return about.stream()
                .takeWhile(triple -> triple.getPredicate().equals(RDF.TYPE))
                .map(triple -> triple.getObject().stringValue())
                .collect(Collectors.toSet());
    }

    private static void forEachSubject(List<Statement> inOrder, Consumer<List<Statement>> action) {
        int start = 0;
        for (int end = 1; end <= inOrder.size(); end++) {
            if (end == inOrder.size()
                    || !inOrder.get(end).getSubject().equals(inOrder.get(start).getSubject())) {
                action.accept(inOrder.subList(start, end));
                start = end;
            }
        }
    }
}
