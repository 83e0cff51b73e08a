package org.qibu.approval.casework.branch;

import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.casework.fact.ToldDay;

/**
 * A signed decision.
 *
 * @param outcome what was decided
 * @param on the day it was signed
 * @param number its number
 * @param signer who signed
 * @param issueBy the last day to issue it, as told; empty for a refusal
 */
public record Decision(Outcome outcome, LocalDate on, DocumentNumber number, Actor signer, Optional<ToldDay> issueBy) {}
