package org.w3id.diwan.serve.guard;

import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionCastXSD;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The functions a query may call. Jena's own registry also loads any class by {@code <java:...>} and the whole of its library, where
 * {@code afn:wait} sleeps, {@code afn:sprintf} fills the memory and {@code lfn:factorial} never ends.
 */
final class KnownFunctions extends FunctionRegistry {
    private static final List<String> OF_THE_STANDARDS =
            List.of(ARQConstants.fnPrefix, ARQConstants.mathPrefix, XSDDatatype.XSD + "#");
    private static final Set<String> LIBRARY =
            Set.of(("bnode date e evenInteger langeq localname max min namespace now pi sha1sum sqrt strlen struuid"
                            + " substr substring timezone uuid")
                    .split(" ", -1));

    KnownFunctions() {
        FunctionRegistry standard = FunctionRegistry.get(ARQ.getContext());
        standard.keys().forEachRemaining(iri -> {
            if (OF_THE_STANDARDS.stream().anyMatch(iri::startsWith)) {
                put(iri, standard.get(iri));
            }
        });
        casts(standard);
        for (String rounding : List.of("round", "round-half-to-even")) {
            String iri = ARQConstants.fnPrefix + rounding;
            put(iri, Bounded.function(standard.get(iri), Bounded::checkDigit));
        }
        for (String search : List.of("contains", "substring-before", "substring-after")) {
            String iri = ARQConstants.fnPrefix + search;
            put(iri, Bounded.function(standard.get(iri), Bounded::checkSearch));
        }
        String concat = ARQConstants.fnPrefix + "concat";
        put(concat, Bounded.function(standard.get(concat), Bounded::checkSum));
        String pow = ARQConstants.mathPrefix + "pow";
        put(pow, Bounded.function(standard.get(pow), Bounded::checkPower));
        put(ARQConstants.fnPrefix + "matches", iri -> new StoppableRegex.Matches());
        put(ARQConstants.fnPrefix + "replace", iri -> new StoppableRegex.Replace());
    }

    @Override
    public @Nullable FunctionFactory get(String iri) {
        return isRegistered(iri) || inLibrary(iri) ? super.get(iri) : null;
    }

    private void casts(FunctionRegistry standard) {
        standard.keys().forEachRemaining(iri -> {
            if (standard.get(iri) instanceof FunctionCastXSD cast) {
                put(iri, Bounded.function(cast, Bounded::checkSum));
            }
        });
    }

    /** True for what Jena would run and this server does not. */
    static boolean refuses(String iri) {
        boolean loadable = iri.startsWith(ARQConstants.javaClassURIScheme)
                || iri.startsWith("http://jena.hpl.hp.com/ARQ/")
                || iri.startsWith("http://www.dotnetrdf.org/leviathan#")
                || iri.startsWith(ARQConstants.ARQFunctionLibraryURI);
        return loadable && !inLibrary(iri);
    }

    private static boolean inLibrary(String iri) {
        String library = ARQConstants.ARQFunctionLibraryURI;
        return iri.startsWith(library) && LIBRARY.contains(iri.substring(library.length()));
    }

    /** The property functions a query may use: those registered (lists, {@code text:query}), and no class by {@code <java:...>}. */
    static final class OfProperties extends PropertyFunctionRegistry {
        OfProperties() {
            PropertyFunctionRegistry standard = PropertyFunctionRegistry.get();
            standard.keys().forEachRemaining(iri -> {
                if (!iri.startsWith(ARQConstants.javaClassURIScheme)) {
                    put(iri, standard.get(iri));
                }
            });
        }

        @Override
        public boolean manages(String iri) {
            return isRegistered(iri);
        }

        @Override
        public @Nullable PropertyFunctionFactory get(String iri) {
            return isRegistered(iri) ? super.get(iri) : null;
        }
    }
}
