/** Fairness: paying on time and not changing orders without notice (pillar D). */
package org.partnershiphealth.indicators.fairness;
