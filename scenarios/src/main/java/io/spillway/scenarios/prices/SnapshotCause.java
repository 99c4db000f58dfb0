package io.spillway.scenarios.prices;

import io.spillway.model.instance.InstanceType;
import io.spillway.model.unit.Quantities;
import io.spillway.pricing.catalogue.DatedRule;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.StringJoiner;

/** One thing that differs between two snapshots and that changes what a workspace costs. */
public sealed interface SnapshotCause {
    /** What became of a price. */
    enum Fate {
        CHANGED,
        APPEARED,
        GONE
    }

    /** A name to find it by: the key of a price, the constant of a rule, the name of an instance type. */
    String id();

    /**
     * A price that is not the same.
     *
     * @param before the price in the snapshot in use, or why there is none
     * @param after the same in the other snapshot
     */
    record Price(RateKey key, RateLookup before, RateLookup after) implements SnapshotCause {
        @Override
        public String id() {
            return key.toString();
        }

        /** What became of it; a price that was not charged and is now, or the other way round, has changed. */
        public Fate fate() {
            if (before instanceof RateLookup.Unknown) {
                return Fate.APPEARED;
            }
            return after instanceof RateLookup.Unknown ? Fate.GONE : Fate.CHANGED;
        }
    }

    /**
     * A rule that has another figure on the other snapshot's day.
     *
     * @param before day of the snapshot in use
     * @param after day of the other snapshot
     */
    record Rule(DatedRule rule, LocalDate before, LocalDate after) implements SnapshotCause {
        @Override
        public String id() {
            return rule.name();
        }

        /** The figure of the snapshot in use, with its unit. */
        public String figureBefore() {
            return figure(before);
        }

        /** The figure of the other snapshot, with its unit. */
        public String figureAfter() {
            return figure(after);
        }

        /** Who says what holds with the other snapshot. */
        public String source() {
            return rule.source(after);
        }

        private String figure(LocalDate day) {
            return (Quantities.number(rule.at(day)) + " " + rule.unit()).strip();
        }
    }

    /** An instance type that the other snapshot describes otherwise, so that other numbers of hosts or brokers are needed. */
    record Machine(InstanceType before, InstanceType after) implements SnapshotCause {
        @Override
        public String id() {
            return before.name();
        }

        /** The attributes that differ, in one line: {@code network 10 -> 12 Gbit/s, memory 72 -> 96 GiB}. */
        public String changes() {
            StringJoiner changes = new StringJoiner(", ");
            change(changes, "vCPUs", before.vcpu(), after.vcpu(), "");
            change(changes, "memory", before.memoryGiB(), after.memoryGiB(), " GiB");
            change(changes, "network", before.networkBaselineGbps(), after.networkBaselineGbps(), " Gbit/s");
            change(changes, "EBS", before.ebsBaselineMbps(), after.ebsBaselineMbps(), " Mbit/s");
            change(changes, "EBS operations", before.ebsBaselineIops(), after.ebsBaselineIops(), " a second");
            change(changes, "own disks", before.localDiskGbTotal(), after.localDiskGbTotal(), " GB");
            return changes.toString();
        }

        private static void change(StringJoiner changes, String what, double before, double after, String unit) {
            change(changes, what, OptionalDouble.of(before), OptionalDouble.of(after), unit);
        }

        private static void change(
                StringJoiner changes, String what, OptionalDouble before, OptionalDouble after, String unit) {
            if (!before.equals(after)) {
                changes.add(what + " " + figure(before) + " -> " + figure(after) + unit);
            }
        }

        private static String figure(OptionalDouble value) {
            return value.isPresent() ? Quantities.number(value.getAsDouble()) : "unknown";
        }
    }
}
