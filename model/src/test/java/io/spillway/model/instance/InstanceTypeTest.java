package io.spillway.model.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceTypeTest {

    @Test
    void localDisksAddUp() {
        assertThat(type(4, OptionalDouble.empty(), 4, 1_900).localDiskGbTotal()).isEqualTo(4 * 1_900);
        assertThat(type(4, OptionalDouble.empty(), 0, 0).localDiskGbTotal()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void figuresAreAboveZeroAndFinite(double value) {
        assertThatThrownBy(() -> type(value, OptionalDouble.empty(), 0, 0))
                .hasMessage("instance type t.one: vcpu must be above 0 and finite, not " + value);
        assertThatThrownBy(() -> type(4, OptionalDouble.of(value), 0, 0))
                .hasMessage("instance type t.one: networkBaselineGbps must be above 0 and finite, not " + value);
    }

    @Test
    void disksWithoutASizeAreRefused() {
        assertThatThrownBy(() -> type(4, OptionalDouble.empty(), 2, 0))
                .hasMessage("instance type t.one: 2 local disks of 0.0 GB do not fit together");
    }

    private static InstanceType type(double vcpu, OptionalDouble network, int disks, double diskGb) {
        OptionalDouble unknown = OptionalDouble.empty();
        return new InstanceType(
                "t.one", "t", vcpu, 16, network, unknown, unknown, unknown, unknown, disks, diskGb, true, true, false,
                "x86_64", "");
    }
}
