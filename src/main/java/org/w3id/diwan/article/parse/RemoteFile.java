package org.w3id.diwan.article.parse;

/**
 * A file that can be downloaded, and how to know it.
 *
 * @param path where it is in a Maven repository
 * @param size its bytes
 * @param sha256 the digest of its bytes, hexadecimal
 */
public record RemoteFile(String path, long size, String sha256) {
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
