/**
 * Stage 1. In: the exports that a job file maps. Out: {@link
 * org.partnershiphealth.extracts.Extracts}, the canonical source tables with every row accounted
 * for, and the data quality tables. What a row means for a partnership is not decided here: see
 * {@code facts}.
 */
package org.partnershiphealth.extracts;
