package org.qibu.examples;

import org.qibu.approval.store.StreamStore;
import org.qibu.testkit.StreamStoreContract;

/** The store in memory keeps the contract as long as it lives. */
class CountyTableTest extends StreamStoreContract {
    private final CountyTable table = new CountyTable();

    @Override
    protected StreamStore open() {
        return table;
    }
}
