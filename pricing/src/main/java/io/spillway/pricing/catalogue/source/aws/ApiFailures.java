package io.spillway.pricing.catalogue.source.aws;

import io.spillway.pricing.catalogue.source.SourceException;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/**
 * What to tell the user about a failed call. Messages of the service and of the SDK are not passed on: those about
 * signatures quote parts of the request. Their codes say enough.
 */
final class ApiFailures {

    private static final Set<String> EXPIRED =
            Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired");
    private static final Set<String> REFUSED = Set.of(
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "IncompleteSignature",
            "IncompleteSignatureException",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException");
    private static final String SIGN_IN = "sign in again (for example with 'aws sso login'), then repeat";

    private ApiFailures() {}

    /** The default chain gave no credentials. */
    static SourceException credentials(String profile, RuntimeException e) {
        String named = profile.isEmpty() ? "" : " with the profile '" + profile + "'";
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("expired")) {
            return new SourceException("the AWS session" + named + " has expired", SIGN_IN, false);
        }
        return new SourceException(
                "the AWS SDK finds no credentials" + named,
                "sign in or set up a profile ('aws configure', 'aws sso login'), name it, and repeat; or import an offer"
                        + " file, which needs no credentials",
                false);
    }

    /** A call failed after all its tries. What is no HTTP at all comes as another exception than the SDK's own. */
    static SourceException call(String host, String what, RuntimeException e) throws InterruptedException {
        if (e instanceof AbortedException || Thread.currentThread().isInterrupted()) {
            throw new InterruptedException("reading prices was cancelled");
        }
        String asked = host + ", asked for " + what + ", ";
        if (e instanceof AwsServiceException service) {
            return service(asked, service);
        }
        if (e instanceof ApiCallTimeoutException || e instanceof ApiCallAttemptTimeoutException) {
            return new SourceException(asked + "did not answer in time", "wait a while", true);
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().contains("JsonParseException")
                    || cause.getClass().getName().contains("JsonEOFException")) {
                return new SourceException(asked + "gave an answer that is not JSON", "wait a while", true);
            }
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return SourceException.unreachable(asked, cause);
            }
        }
        return new SourceException(
                asked + "gave an answer that is not understood (" + simpleName(e) + ")", "wait a while", true);
    }

    private static SourceException service(String asked, AwsServiceException e) {
        String code = e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null
                ? ""
                : e.awsErrorDetails().errorCode();
        String status = "HTTP " + e.statusCode() + (code.isEmpty() ? "" : " " + code);
        if (EXPIRED.contains(code)) {
            return new SourceException(asked + "says that the credentials have expired", SIGN_IN, false);
        }
        if (REFUSED.contains(code)) {
            return new SourceException(
                    asked + "does not accept the credentials (" + status + ")",
                    "check the profile and the clock of this computer",
                    false);
        }
        if (code.startsWith("AccessDenied") || e.statusCode() == 403) {
            return new SourceException(
                    asked + "does not allow it (" + status + ")",
                    "have the permissions pricing:GetProducts, pricing:ListPriceLists and pricing:GetPriceListFileUrl"
                            + " granted, or name another profile",
                    false);
        }
        if (e.isThrottlingException() || e.statusCode() == 429) {
            return new SourceException(
                    asked + "is throttling (" + status + "), also after repeated tries", "wait some minutes", true);
        }
        if (e.statusCode() >= 500) {
            return new SourceException(asked + "failed (" + status + ")", "wait a while", true);
        }
        return new SourceException(
                asked + "refused the request (" + status + ")", "report this with the message", false);
    }

    private static String simpleName(Throwable e) {
        return e.getClass().getSimpleName();
    }
}
