package org.w3id.diwan.query;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A SPARQL 1.1 endpoint elsewhere, in front of which a server stands, and how to log in to it.
 *
 * @param address its URL
 * @param login a name and a password, where it asks for them
 */
public record RemoteEndpoint(URI address, Optional<PasswordAuthentication> login) {
    /** @throws IllegalArgumentException saying in a sentence why this cannot be an endpoint's address */
    public RemoteEndpoint {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "an endpoint's address is a URL such as https://example.org/sparql, not " + address);
        }
        if (address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "a password in an address ends up in logs: give the name and the password apart from it");
        }
        if (address.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "an endpoint's address has no fragment: leave '#" + address.getRawFragment() + "' out");
        }
    }

    /** An endpoint that asks for no password. */
    public static RemoteEndpoint at(URI address) {
        return new RemoteEndpoint(address, Optional.empty());
    }

    /**
     * The same, of a text.
     *
     * @throws IllegalArgumentException if this cannot be an endpoint's address
     */
    public static RemoteEndpoint at(String address) {
        try {
            return at(new URI(address));
        } catch (URISyntaxException notAnAddress) {
            throw new IllegalArgumentException(
                    "an endpoint's address is a URL such as https://example.org/sparql, not " + address, notAnAddress);
        }
    }

    /** The same with a name and a password, which are sent when the endpoint's own host asks for them, and to no other. */
    public RemoteEndpoint withLogin(String user, char[] password) {
        return new RemoteEndpoint(address, Optional.of(new PasswordAuthentication(user, password)));
    }

    /** Answers the endpoint and nobody it leads on to. */
    Optional<Authenticator> authenticator() {
        return login.map(known -> new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                boolean endpoint = getRequestorType() == RequestorType.SERVER
                        && address.getHost().equalsIgnoreCase(getRequestingHost())
                        && port(address) == getRequestingPort()
                        && String.valueOf(address.getScheme()).equalsIgnoreCase(getRequestingProtocol());
                return endpoint ? known : null;
            }
        });
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
