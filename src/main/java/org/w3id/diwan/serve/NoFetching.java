package org.w3id.diwan.serve;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.SchemeRouter;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.http.HttpEnv;
import org.apache.jena.query.ARQ;

/**
 * From here on this process fetches nothing because data or a query say so. Whoever means to fetch brings an HTTP client of his own, as
 * {@link org.w3id.diwan.query.Graphs} does.
 */
final class NoFetching {
    private NoFetching() {}

    /** For the whole process: Jena and its JSON-LD reader know no smaller place for it. */
    static void everywhere() {
        ARQ.globalServiceAllowed = false;
        HttpEnv.setDftHttpClient(HttpClient.newBuilder().proxy(new Refusing()).build());
        DocumentLoader none = (address, options) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Remote contexts are refused: " + address);
        };
        SchemeRouter loaders = (SchemeRouter) SchemeRouter.defaultInstance();
        List.of("http", "https", "file").forEach(scheme -> loaders.set(scheme, none));
    }

    /** A client asks it before it connects to anything. */
    private static final class Refusing extends ProxySelector {
        @Override
        public List<Proxy> select(URI address) {
            throw new HttpException("This server fetches nothing: " + address);
        }

        @Override
        public void connectFailed(URI address, SocketAddress proxy, IOException failure) {}
    }
}
