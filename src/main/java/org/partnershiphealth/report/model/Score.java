package org.partnershiphealth.report.model;

import java.time.YearMonth;

/**
 * A trust score of a month, 0 to 100, with its band.
 *
 * @param party BUYER, SUPPLIER or MUTUAL
 * @param pillar A to G, or ALL
 */
public record Score(
    String supplierId,
    YearMonth month,
    String party,
    String pillar,
    Double score,
    Double low,
    Double high,
    Double evidence,
    String status) {}
