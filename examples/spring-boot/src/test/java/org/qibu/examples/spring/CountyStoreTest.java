package org.qibu.examples.spring;

import org.qibu.approval.store.StreamStore;
import org.qibu.testkit.StreamStoreContract;
import org.springframework.beans.factory.annotation.Autowired;

/** The county's store keeps the contract, in its own transactions. */
class CountyStoreTest extends StreamStoreContract implements CountyTest {
    @Autowired
    private StreamStore store;

    @Override
    protected StreamStore open() {
        return store;
    }
}
