package io.spillway.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.unit.TypedQuantity.Refused;
import io.spillway.model.unit.TypedQuantity.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityReaderTest {
    private final QuantityReader reader = new QuantityReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1500             | B/msg           | 1500",
                "1.5 KB           | B/msg           | 1500",
                "1.5KB            | B/msg           | 1500",
                "1.5 kB           | B/msg           | 1500",
                "1.5 KiB          | B/msg           | 1536",
                "1.5k             | B/msg           | 1500",
                "1.5K             | B/msg           | 1500",
                "12 kbit          | B/msg           | 1500",
                "1.5 KB/msg       | B/msg           | 1500",
                "7000 Mbps        | B/s             | 875000000",
                "7000 mbps        | B/s             | 875000000",
                "7000 Mbit/s      | B/s/host        | 875000000",
                "30 MB/s          | B/s/vCPU        | 30000000",
                "30 MBps          | B/s/vCPU        | 30000000",
                "30 MiB/s         | B/s/vCPU        | 31457280",
                "10 Gbit/s        | B/s/host        | 1250000000",
                "250 MB/s         | MiB/s/host      | 238.418579101562",
                "2 TiB            | GiB/host        | 2048",
                "512 MiB          | GiB/container   | 0.5",
                "1 GB             | GiB/host        | 0.931322574615479",
                "2 TB             | GB              | 2048",
                "2 TiB            | GB              | 2048",
                "100 TB           | GB/mo           | 102400",
                "1 GiB            | B/GB            | 1073741824",
                "1.2k/s           | msg/s           | 1200",
                "1.2 k msg/s      | msg/s           | 1200",
                "1.2kmsg/s        | msg/s           | 1200",
                "1.2 million messages per second | msg/s | 1200000",
                "86.4M/day        | msg/s           | 1000",
                "2 weeks          | day             | 14",
                "7 days           | h               | 168",
                "2 min            | s               | 120",
                "36 months        | y               | 3",
                "40 %             | 1               | 0.4",
                "−2%              | 1               | -0.02",
                "3/5              | 1               | 0.6",
                "3 %              | 1/day           | 0.03",
                "3 % / day        | 1/day           | 0.03",
                "5 %              | 1               | 0.05",
                "$500             | USD/mo          | 500",
                "$240/day         | USD/h           | 10",
                "0.05 USD/h       | USD/host/h      | 0.05",
                "1.5M requests    | request/mo      | 1500000",
                "4 vCPUs          | vCPU/host       | 4",
                "1e9              | B/GB            | 1000000000",
                "1'234'567        | msg/s           | 1234567",
                "176 000          | msg/s           | 176000",
                "1,234,567        | msg/s           | 1234567",
                "1,234.5          | msg/s           | 1234.5",
                ".5               | 1               | 0.5",
            })
    void whatIsTypedIsConvertedToTheUnitOfTheField(String typed, String unit, double expected) {
        assertThat(reader.read(typed, Unit.of(unit)))
                .isInstanceOfSatisfying(
                        Understood.class,
                        understood -> assertThat(understood.value()).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5      | 1       | decimal comma          | 1.5",
                "1,500    | msg/s   | may mean 1500 or 1.500 | write 1500, or 1.500",
                "1.500,5  | msg/s   | odd place              | 1234.5",
                "12 34    | msg/s   | apart                  | together",
                "5 MB     | B/s     | not in B/s             | MB/s",
                "5 mb     | B/msg   | bits or bytes          | KB",
                "5 m      | msg/s   | may mean million       | 1.2k/s",
                "5 b      | msg/s   | bits or billion        | 1.2k/s",
                "5 B/s    | msg/s   | not in msg/s           | 1.2k/s",
                "40 %     | GiB     | not in GiB             | 2 TiB",
                "5 GiB    | msg/s   | not in msg/s           | 1.2k/s",
                "1 GB     | B/GB    | not in B/GB            | KB",
                "5 furlong | day    | no unit                | day",
                "fast     | msg/s   | begin with a number    | 1.5",
                "1/0      | 1       | divides by zero        | number",
                "1e999    | 1       | too large              | smaller",
            })
    void whatCannotBeMeantIsRefusedWithAdvice(String typed, String unit, String problem, String advice) {
        assertThat(reader.read(typed, Unit.of(unit))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem()).contains(problem);
            assertThat(refused.advice()).contains(advice);
        });
    }

    @Test
    void aPlainNumberNeedsNoReading() {
        assertThat(reader.read("1500", Unit.of("B/msg"))).isEqualTo(new Understood(1500, ""));
    }

    @Test
    void theReadingSaysTheFieldsUnitAndWhichGbWasMeant() {
        assertThat(reader.read("7000 Mbps", Unit.of("B/s"))).isEqualTo(new Understood(875e6, "875 MB/s"));
        assertThat(reader.read("1 GB", Unit.of("GiB/host")))
                .isEqualTo(
                        new Understood(0.931322574615479, "0.9313 GiB/host (GB are 10^9 bytes; write GiB for 2^30)"));
    }

    @Test
    void theBytesOfABilledGbAreThoseOfTheWorkspace() {
        assertThat(new QuantityReader(1e9).read("1 TiB", Unit.of("GB")).valueOrNull())
                .isEqualTo(1099.511627776);
    }
}
