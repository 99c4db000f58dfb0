package io.spillway.pricing.cost;

import io.spillway.model.component.Component;
import io.spillway.model.component.Database;
import java.util.List;

/** Pairs of services whose transfer between zones is not billed on both sides, each with its source. */
final class TransferExceptions {
    /**
     * An exception.
     *
     * @param kind component kind whose own side is free
     * @param rule in words
     * @param source document and date
     */
    record Exception(Class<? extends Component> kind, String rule, String source) {}

    static final List<Exception> ALL = List.of(new Exception(
            Database.class,
            "EC2 with RDS in another zone pays the EC2 side only",
            "Amazon RDS pricing page, Data transfer, 2018-11"));

    private TransferExceptions() {}

    /** Whether the second side of a crossing is billed as well. */
    static boolean receiverPays(Component from, Component to) {
        return ALL.stream().noneMatch(exception -> exception.kind.isInstance(to) || exception.kind.isInstance(from));
    }
}
