package org.qibu.server.lan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.server.lan.Attempts.Outcome;

class AttemptsTest {
    private static final Passcode PASSCODE = new Passcode("12345678");

    private final AtomicLong time = new AtomicLong();
    private final Attempts attempts = new Attempts(PASSCODE, new Ticker() {
        @Override
        public long read() {
            return time.get();
        }
    });

    @ParameterizedTest(name = "“{0}”: {1} ({2})")
    @CsvSource({
        "12345678, RIGHT, as it is",
        "1234 5678, RIGHT, as it is shown",
        "1234　5678, RIGHT, with the space of a Chinese keyboard",
        "12345679, WRONG, the last digit",
        "02345678, WRONG, the first digit",
        "1234567, WRONG, too short",
        "123456780, WRONG, too long",
        "'', WRONG, nothing"
    })
    void onlyTheWholePasscodeIsRight(String given, Outcome outcome, String why) {
        assertThat(attempts.attempt("10.0.0.2", given)).as(why).isEqualTo(outcome);
    }

    @Test
    void afterFiveWrongOnesNotEvenTheRightOneIsHeardFromThereForTenMinutes() {
        for (int tries = 0; tries < Attempts.FROM_ONE; tries++) {
            assertThat(attempts.attempt("10.0.0.2", "0")).isEqualTo(Outcome.WRONG);
        }
        assertThat(attempts.attempt("10.0.0.2", "12345678")).isEqualTo(Outcome.TOO_MANY);
        assertThat(attempts.attempt("10.0.0.3", "12345678")).isEqualTo(Outcome.RIGHT);

        time.addAndGet(Attempts.WINDOW.toNanos());
        assertThat(attempts.attempt("10.0.0.2", "12345678")).isEqualTo(Outcome.RIGHT);
    }

    @Test
    void manyAddressesTogetherGetNoFurther() {
        for (int tries = 0; tries < Attempts.FROM_ALL; tries++) {
            assertThat(attempts.attempt("10.0.1." + tries, "0")).isEqualTo(Outcome.WRONG);
        }
        assertThat(attempts.attempt("10.0.0.9", "12345678")).isEqualTo(Outcome.TOO_MANY);
    }

    @Test
    void aFreshPasscodeHasEightDigitsAndIsNeverToldByItsText() {
        Passcode fresh = Passcode.fresh();
        assertThat(fresh.shown()).matches("[1-9]\\d{3} \\d{4}");
        assertThat(fresh.toString()).doesNotContainPattern("\\d");
    }
}
