package io.spillway.pricing.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceExceptionTest {
    private static IOException failure(String kind) {
        return switch (kind) {
            case "unknown" -> new UnknownHostException("prices.example");
            // As of the HTTP client of the JDK.
            case "unresolved" -> (IOException) new ConnectException().initCause(new UnresolvedAddressException());
            case "refused" -> new ConnectException("Connection refused");
            default -> new IOException("Connection reset");
        };
    }

    @ParameterizedTest
    @CsvSource({
        "unknown, could not be reached or cut the connection: its name is not known here",
        "unresolved, could not be reached or cut the connection: its name is not known here",
        "refused, could not be reached or cut the connection: no connection was made",
        "reset, could not be reached or cut the connection"
    })
    void aHostThatDoesNotAnswerIsToldInWords(String kind, String message) {
        SourceException told = SourceException.unreachable(
                "prices.example ", new IllegalStateException("while asking", failure(kind)));
        assertThat(told).hasMessage("prices.example " + message);
        assertThat(told.retryable()).isTrue();
    }
}
