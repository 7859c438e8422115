package org.w3id.diwan.serve;

import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/** The property functions a query may use: those registered (lists, {@code text:query}), and no class by {@code <java:...>}. */
final class KnownPropertyFunctions extends PropertyFunctionRegistry {
    KnownPropertyFunctions() {
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
