/**
 * Stage 3. The trust claims: each indicator is one small file, a value made of expressions over one
 * fact. {@link org.partnershiphealth.indicators.Indicators} lists them all; {@link
 * org.partnershiphealth.indicators.Measure} is the form that outcomes share. Nothing here runs
 * anything: {@code panel} compiles all measures of a fact into one aggregation.
 */
package org.partnershiphealth.indicators;
