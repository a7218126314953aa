package io.plumbline.model.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.model.net.Quantity;
import org.junit.jupiter.api.Test;

/// The worked figures of `rules.md` 4.1.
class MigrationTimeTest {

    private static MigrationSettings settings(int perNode, double limit) {
        return new MigrationSettings(perNode, 5, limit, 150, 10);
    }

    @Test
    void emptiesAHostOf512GibOver10Gbit() {
        var time = new MigrationTime(512, 32, 0.9, 10, settings(2, 0));

        assertThat(time.each()).isEqualTo(4.5);
        assertThat(time.dirtyShare()).isCloseTo(0.2, within(1e-9));
        assertThat(time.evacuation().orElseThrow()).isCloseTo(771, within(1.0));
    }

    @Test
    void takesHoursWithALimitOf64Mib() {
        var limit = Quantity.parse("64Mi").value() * 8 / 1e9;
        var time = new MigrationTime(512, 32, 0.3, 25, settings(2, limit));

        assertThat(time.each()).isCloseTo(0.537, within(0.001));
        assertThat(time.dirtyShare()).isCloseTo(0.56, within(0.005));
        assertThat(time.evacuation().orElseThrow() / 3600).isCloseTo(2.6, within(0.05));
    }

    @Test
    void neverEndsWhereAMachineDirtiesMoreThanItsShare() {
        var time = new MigrationTime(512, 32, 5, 10, settings(2, 0));

        assertThat(time.converges()).isFalse();
        assertThat(time.evacuation()).isEmpty();
    }

    /// 150 seconds for each GiB need 0.057 Gbit/s.
    @Test
    void isGivenUpBelowTheTimeOut() {
        assertThat(new MigrationTime(16, 1, 0, 1, settings(1, 0.058)).converges()).isTrue();
        assertThat(new MigrationTime(16, 1, 0, 1, settings(1, 0.056)).converges()).isFalse();
    }

    @Test
    void sharesTheLinkAmongThoseThatMoveAtATime() {
        assertThat(new MigrationTime(64, 3, 0, 10, settings(4, 0)).atOnce()).isEqualTo(3);
        assertThat(new MigrationTime(64, 30, 0, 10, settings(4, 0)).each()).isEqualTo(2.25);
    }

    @Test
    void takesNoTimeForAnEmptyHost() {
        assertThat(new MigrationTime(0, 0, 0, 0, settings(2, 0)).evacuation()).hasValue(0);
    }
}
