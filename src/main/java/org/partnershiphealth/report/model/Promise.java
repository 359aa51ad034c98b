package org.partnershiphealth.report.model;

import java.time.LocalDate;

/**
 * A commitment that is still open.
 *
 * @param onHoliday whether the day it is due is a holiday of the partner
 */
public record Promise(
    String id,
    String supplierId,
    String party,
    LocalDate due,
    String kind,
    String label,
    boolean onHoliday) {}
