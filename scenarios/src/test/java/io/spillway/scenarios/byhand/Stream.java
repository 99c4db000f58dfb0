package io.spillway.scenarios.byhand;

import java.util.List;

/**
 * What moves per second, as a sum of parts that a point scales: the clients' messages, their bytes, both times the fan-out of
 * deliveries, and what cloud applications send whatever the point.
 *
 * @param perMessage of each message of the clients
 * @param perByte of each byte of the clients
 * @param perDelivery of each message of the clients and unit of fan-out
 * @param perDeliveredByte of each byte of the clients and unit of fan-out
 * @param cloud per second from cloud applications
 */
record Stream(double perMessage, double perByte, double perDelivery, double perDeliveredByte, double cloud) {
    static final Stream NONE = new Stream(0, 0, 0, 0, 0);

    static Stream sum(List<Stream> streams) {
        return streams.stream().reduce(NONE, Stream::plus);
    }

    Stream plus(Stream other) {
        return new Stream(
                perMessage + other.perMessage,
                perByte + other.perByte,
                perDelivery + other.perDelivery,
                perDeliveredByte + other.perDeliveredByte,
                cloud + other.cloud);
    }

    Stream times(double factor) {
        return new Stream(
                perMessage * factor, perByte * factor, perDelivery * factor, perDeliveredByte * factor, cloud * factor);
    }

    /** The same, once per delivery; only the clients' part may pass here, and only once. */
    Stream delivered() {
        if (perDelivery != 0 || perDeliveredByte != 0 || cloud != 0) {
            throw new IllegalStateException(
                    "deliveries of more than the clients' messages are not written by hand: " + this);
        }
        return new Stream(0, 0, perMessage, perByte, 0);
    }
}
