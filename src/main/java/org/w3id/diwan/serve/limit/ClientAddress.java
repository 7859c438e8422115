package org.w3id.diwan.serve.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.jetty.server.Request;

/** Who asks, as far as the network tells. */
final class ClientAddress {
    private static final String FORWARDED = "X-Forwarded-For";
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /**
     * An address; of IPv6 the network of 64 bits, all of which one client has.
     *
     * @param trustsProxy whether a proxy says it: in the last entry of {@code X-Forwarded-For}, for a client may send the ones before
     */
    static String of(Request request, boolean trustsProxy) {
        List<String> forwarded = request.getHeaders().getCSV(FORWARDED, false);
        String address = trustsProxy && !forwarded.isEmpty()
                ? forwarded.get(forwarded.size() - 1)
                : Request.getRemoteAddr(request);
        return network(address);
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName("[" + address.replaceAll("[\\[\\]]|%.*", "") + "]");
            return parsed instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
