package io.spillway.pricing.catalogue.source.download;

import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourceException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gets one file over HTTP into a file on disk, with a limit of size, of time without a byte, and of tries. Does not follow
 * redirects.
 */
final class Download implements AutoCloseable {

    private static final int TRIES = 4;
    private static final int LOOK_EVERY_MS = 100;
    private static final Duration CONNECT = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final long mostBytes;
    private final Duration stall;

    /**
     * @param mostBytes of one file
     * @param stall without a byte after which a try is given up
     */
    Download(long mostBytes, Duration stall) {
        this.mostBytes = mostBytes;
        this.stall = stall;
    }

    /**
     * Gets a file.
     *
     * @param what for people
     * @return empty when there is none at this address
     */
    Optional<Path> get(URI address, Path file, String what, ReadProgress progress)
            throws SourceException, InterruptedException {
        for (int tried = 1; ; tried++) {
            try {
                return once(address, file, what, progress);
            } catch (SourceException e) {
                if (!e.retryable() || tried == TRIES) {
                    throw e;
                }
                pause(250L << tried, progress);
            }
        }
    }

    private static void pause(long millis, ReadProgress progress) throws InterruptedException {
        for (long waited = 0; waited < millis; waited += LOOK_EVERY_MS) {
            progress.check();
            Thread.sleep(LOOK_EVERY_MS);
        }
    }

    private Optional<Path> once(URI address, Path file, String what, ReadProgress progress)
            throws SourceException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(stall)
                .header("Accept-Encoding", "gzip")
                .build();
        CompletableFuture<HttpResponse<Path>> answer = client.sendAsync(
                request,
                HttpResponse.BodyHandlers.ofFile(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING));
        try {
            HttpResponse<Path> response = await(answer, file, what, progress);
            return switch (response.statusCode()) {
                case 200 -> Optional.of(file);
                case 403, 404 -> Optional.empty();
                case 429, 500, 502, 503, 504 ->
                    throw failed(what, "answers HTTP " + response.statusCode(), "wait a while", true);
                default -> throw failed(what, "answers HTTP " + response.statusCode(), "check the network", false);
            };
        } finally {
            answer.cancel(true);
        }
    }

    private HttpResponse<Path> await(
            CompletableFuture<HttpResponse<Path>> answer, Path file, String what, ReadProgress progress)
            throws SourceException, InterruptedException {
        long size = 0;
        long grewAt = System.nanoTime();
        while (true) {
            progress.check();
            try {
                HttpResponse<Path> response = answer.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
                requireSize(sizeOf(file), what);
                return response;
            } catch (ExecutionException e) {
                throw SourceException.unreachable("the server of " + what + " ", e);
            } catch (TimeoutException e) {
                // Look how far it is.
            }
            long now = sizeOf(file);
            requireSize(now, what);
            if (now > size) {
                size = now;
                grewAt = System.nanoTime();
                progress.at(size, 0, what);
            } else if (System.nanoTime() - grewAt > stall.toNanos()) {
                throw failed(what, "sends nothing for " + stall.toSeconds() + " s", "wait a while", true);
            }
        }
    }

    private void requireSize(long size, String what) throws SourceException {
        if (size > mostBytes) {
            throw failed(
                    what,
                    "sends more than " + (mostBytes >> 20) + " MiB",
                    "name fewer regions, or get the file yourself and import it",
                    false);
        }
    }

    private static long sizeOf(Path file) throws SourceException {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new SourceException(file + " cannot be written: " + e.getMessage(), "make room on the disk", true);
        }
    }

    private static SourceException failed(String what, String happened, String remedy, boolean retryable) {
        return new SourceException("the server of " + what + " " + happened, remedy, retryable);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
