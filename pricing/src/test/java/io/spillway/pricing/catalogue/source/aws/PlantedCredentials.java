package io.spillway.pricing.catalogue.source.aws;

import java.util.List;

/** Made-up credentials in the place where the SDK's default chain looks first after the environment. */
final class PlantedCredentials {

    static final String KEY_ID = "AKIAPLANTEDKEYID0000";
    static final String SECRET = "PlantedSecretThatMustNeverBeSeen0000000000";
    static final String TOKEN = "PlantedSessionTokenThatMustNeverBeSeen";

    private static final List<String> PROPERTIES = List.of(
            "aws.accessKeyId",
            "aws.secretAccessKey",
            "aws.sessionToken",
            "aws.sharedCredentialsFile",
            "aws.configFile",
            "aws.disableEc2Metadata");

    private PlantedCredentials() {}

    static void set() {
        none();
        System.setProperty("aws.accessKeyId", KEY_ID);
        System.setProperty("aws.secretAccessKey", SECRET);
        System.setProperty("aws.sessionToken", TOKEN);
    }

    /** No configuration files, and no look at the metadata of a machine in the cloud. */
    static void none() {
        System.setProperty("aws.sharedCredentialsFile", "/nonexistent/credentials");
        System.setProperty("aws.configFile", "/nonexistent/config");
        System.setProperty("aws.disableEc2Metadata", "true");
    }

    static void clear() {
        PROPERTIES.forEach(System::clearProperty);
    }
}
