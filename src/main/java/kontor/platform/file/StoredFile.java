package kontor.platform.file;

import java.time.Instant;

/**
 * A file that is kept.
 *
 * @param hash SHA-256 of its content, 64 hexadecimal digits, lower case
 * @param size bytes
 * @param type media type, found by content; a name says nothing
 * @param createdAt when it was last brought in
 */
public record StoredFile(String hash, long size, String type, Instant createdAt) {}
