package io.spillway.pricing.catalogue.source.wire;

import io.spillway.pricing.catalogue.source.SourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * A region index: {@code {regions{code{regionCode, currentVersionUrl}}}} of offers, {@code {regions[{regionCode,
 * versionUrl}]}} of Savings Plans.
 */
public final class RegionIndexJson {

    private static final int LARGEST = 16 << 20;

    private RegionIndexJson() {}

    /**
     * Reads an index, plain or packed.
     *
     * @param what for messages
     * @return the paths of the newest files by region code
     */
    public static Map<String, String> read(Path file, String what) throws SourceException {
        Map<String, String> addresses = new HashMap<>();
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = unpacked(in);
                JsonParser parser = WireJson.open(new ByteArrayInputStream(plain.readNBytes(LARGEST)))) {
            parser.nextToken();
            JsonNode index = parser.readValueAsTree();
            if (index == null || !index.path("regions").isContainer()) {
                throw new SourceException(what + " names no regions", "wait a while", true);
            }
            for (JsonNode region : index.path("regions")) {
                String address = region.path("currentVersionUrl")
                        .asString(region.path("versionUrl").asString(""));
                if (!address.isEmpty()) {
                    addresses.put(region.path("regionCode").asString(""), address);
                }
            }
            return addresses;
        } catch (JacksonException e) {
            throw WireJson.failure(what, e);
        } catch (IOException e) {
            throw WireJson.unreadable(what, e);
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean packed = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
        return packed ? new GZIPInputStream(start) : start;
    }
}
