package org.qibu.examples.spring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The county's own row of a case, with what its screens show: a reading of the facts, kept beside its own columns. */
@Entity
@Table(name = "county_case")
class CaseRow {
    @Id
    private String number = "";

    private String applicant = "";
    private String state = "";
    private int facts;

    protected CaseRow() {}

    CaseRow(String number, String applicant) {
        this.number = number;
        this.applicant = applicant;
    }

    String number() {
        return number;
    }

    String applicant() {
        return applicant;
    }

    String state() {
        return state;
    }

    int facts() {
        return facts;
    }

    void shows(String state, int facts) {
        this.state = state;
        this.facts = facts;
    }
}
