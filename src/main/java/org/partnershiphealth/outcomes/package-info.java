/**
 * Stage 4. Output, quality, cost and improvement: outcomes in the same form as indicators ({@link
 * org.partnershiphealth.indicators.Measure}), never part of a trust score. {@link
 * org.partnershiphealth.outcomes.Outcomes} lists them all.
 */
package org.partnershiphealth.outcomes;
