package org.qibu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.qibu.approval.store.StreamStore;

/** The kit passes a store that keeps the contract, and finds every fault of one that does not. */
class StreamStoreContractTest {
    private static CarelessStore subject = new CarelessStore(Fault.NONE, new CarelessStore.Disk());

    /** Run by the tests below only: a class within a class is not found by itself. */
    static final class Subject extends StreamStoreContract {
        @Override
        protected StreamStore open() {
            return subject.reopened();
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsTheFault(Fault fault) {
        subject = new CarelessStore(fault, new CarelessStore.Disk());

        TestExecutionSummary found = run();

        assertThat(found.getTestsStartedCount()).isGreaterThan(15);
        if (fault == Fault.NONE) {
            assertThat(found.getFailures()).isEmpty();
        } else {
            assertThat(found.getTestsFailedCount()).isPositive();
        }
    }

    private static TestExecutionSummary run() {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Subject.class))
                                .build(),
                        summary);
        return summary.getSummary();
    }
}
