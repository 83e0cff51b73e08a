package org.qibu.examples.spring;

import org.springframework.data.jpa.repository.JpaRepository;

/** The county's own table of cases. */
interface CaseRows extends JpaRepository<CaseRow, String> {}
