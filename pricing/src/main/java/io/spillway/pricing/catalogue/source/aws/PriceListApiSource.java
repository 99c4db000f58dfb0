package io.spillway.pricing.catalogue.source.aws;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.source.PriceSource;
import io.spillway.pricing.catalogue.source.RateSink;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourceException;
import io.spillway.pricing.catalogue.source.SourcePlan;
import io.spillway.pricing.catalogue.source.product.Intake;
import io.spillway.pricing.catalogue.source.wire.AnsweredProducts;
import io.spillway.pricing.catalogue.source.wire.PriceListItemJson;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * AWS's Price List Query API: asks for what the catalogue has keys for in some regions, some requests at a time, with the
 * SDK's pauses and repeats when the service throttles.
 */
public final class PriceListApiSource implements PriceSource {

    private static final String READ_FROM = "Query API";
    private static final int LOOK_EVERY_MS = 100;

    private final PriceListRequest request;
    private final ApiSettings settings;

    public PriceListApiSource(PriceListRequest request) {
        this(request, ApiSettings.DEFAULT);
    }

    PriceListApiSource(PriceListRequest request, ApiSettings settings) {
        this.request = request;
        this.settings = settings;
    }

    @Override
    public String description() {
        return "AWS Price List Query API, " + String.join(", ", request.regions());
    }

    @Override
    public SourcePlan plan() {
        return new SourcePlan(
                "AWS Price List Query API",
                List.of(request.host(settings)),
                request.credentialsText(),
                request.regions(),
                ProductQueries.of(request).stream()
                        .map(query -> new SourcePlan.Step(query.what() + ": " + query.filterText(), 1, 0))
                        .toList());
    }

    @Override
    public void read(RateSink sink, ReadProgress progress) throws SourceException, InterruptedException {
        progress.check();
        List<ProductQuery> queries = ProductQueries.of(request);
        Intake intake = new Intake(request.regions(), sink);
        try (PriceListConnection connection = new PriceListConnection(request, settings)) {
            ExecutorService threads = Executors.newFixedThreadPool(
                    settings.concurrent(),
                    Thread.ofPlatform().daemon().name("price-list-", 0).factory());
            try {
                read(queries, connection, threads, intake, progress);
            } finally {
                threads.shutdownNow();
            }
        }
        progress.at(queries.size(), queries.size(), "");
        intake.finish(sink);
    }

    /** Answers are taken in the order of the requests, so that the same answers give the same findings. */
    private void read(
            List<ProductQuery> queries,
            PriceListConnection connection,
            ExecutorService threads,
            Intake intake,
            ReadProgress progress)
            throws SourceException, InterruptedException {
        PriceListItemJson items = new PriceListItemJson(intake, READ_FROM);
        Deque<Future<List<String>>> asked = new ArrayDeque<>();
        int sent = 0;
        for (int answered = 0; answered < queries.size(); answered++) {
            while (sent < queries.size() && asked.size() < 2 * settings.concurrent()) {
                ProductQuery next = queries.get(sent++);
                asked.add(threads.submit(() -> connection.products(next)));
            }
            ProductQuery query = queries.get(answered);
            progress.at(answered, queries.size(), query.what());
            List<String> entries = await(asked.remove(), progress);
            int before = intake.rates().size();
            for (String entry : entries) {
                progress.check();
                items.read(entry);
            }
            sayWhatIsMissing(query, entries, intake.rates().size() - before, intake);
        }
    }

    private static List<String> await(Future<List<String>> answer, ReadProgress progress)
            throws SourceException, InterruptedException {
        while (true) {
            progress.check();
            try {
                return answer.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Look again whether the user has had enough.
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case SourceException failure -> throw failure;
                    case InterruptedException cancelled -> throw cancelled;
                    case RuntimeException defect -> throw defect;
                    case Error error -> throw error;
                    case null, default -> throw new IllegalStateException(e.getCause());
                }
            }
        }
    }

    private static void sayWhatIsMissing(ProductQuery query, List<String> products, int rates, Intake intake) {
        for (RateKey key : query.expected()) {
            if (!intake.rates().found(key)) {
                missing(query, key.toString(), products, intake);
            }
        }
        if (query.expected().isEmpty() && rates == 0) {
            missing(query, query.what(), products, intake);
        }
    }

    private static void missing(ProductQuery query, String path, List<String> products, Intake intake) {
        intake.findings()
                .add(Finding.warning(
                        "missing-rate",
                        Location.of(path),
                        "no product is the price of " + path + " (filter: " + query.filterText()
                                + "; products answered: " + products.size() + ")"
                                + (products.isEmpty() ? "" : ": " + AnsweredProducts.text(products, query.filters())),
                        "a price of an earlier snapshot stays; the region may not offer it"));
    }
}
