package io.spillway.pricing.catalogue.source.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A source is made and says its plan without a single class of the AWS SDK. */
final class SdkIsLoadedLateTest {

    @Test
    void thePlanIsMadeWithoutTheSdk() throws Exception {
        List<URL> withoutSdk = new ArrayList<>();
        int left = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.contains("awssdk")) {
                left++;
            } else {
                withoutSdk.add(new File(entry).toURI().toURL());
            }
        }
        assertThat(left).as("jars of the SDK that are left out").isGreaterThan(10);
        try (URLClassLoader loader =
                new URLClassLoader(withoutSdk.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> request = loader.loadClass(PriceListRequest.class.getName());
            Class<?> source = loader.loadClass(PriceListApiSource.class.getName());
            Object plan = source.getMethod("plan")
                    .invoke(source.getConstructor(request)
                            .newInstance(
                                    request.getMethod("of", Collection.class).invoke(null, List.of("us-west-2"))));
            assertThat(plan.toString()).contains("api.pricing.us-east-1.amazonaws.com");
        }
    }
}
