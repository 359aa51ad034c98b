package org.partnershiphealth.report.model;

import java.time.LocalDate;

/**
 * Contact on a day over all suppliers.
 *
 * @param working suppliers at work that day
 * @param contacted suppliers in contact that day
 * @param off suppliers on a holiday or closure that day
 * @param holiday the most frequent name of it, or null
 */
public record ContactShare(
    LocalDate date, long working, long contacted, long off, String holiday) {}
