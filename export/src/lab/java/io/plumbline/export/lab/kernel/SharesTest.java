package io.plumbline.export.lab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SharesTest {

    @Test
    void everyBootTakesAboutAsLong() {
        var shares = new Shares(2);
        shares.add(1, List.of("small"));
        shares.add(9, List.of("large"));
        shares.add(4, List.of("middle"));
        shares.add(5, List.of("other"));

        assertThat(shares.all())
                .containsExactly(List.of("large", "small"), List.of("other", "middle"));
    }

    @Test
    void noBootIsEmpty() {
        var shares = new Shares(8);
        shares.add(1, List.of("only"));

        assertThat(shares.all()).containsExactly(List.of("only"));
    }
}
