package org.partnershiphealth.report.model;

import java.time.YearMonth;
import java.util.List;

/**
 * An early warning.
 *
 * @param signal a score, a pillar or an outcome
 * @param owner whose acts drove it: BUYER, SUPPLIER or JOINT
 * @param expected alarms that chance alone would give in the month over all signals
 */
public record Alarm(
    String supplierId,
    String signal,
    String party,
    YearMonth month,
    YearMonth began,
    Double size,
    String owner,
    Double expected,
    List<Act> drivers) {}
