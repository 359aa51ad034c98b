package org.partnershiphealth.estimators;

/**
 * A confidence interval.
 *
 * @param low lower end, in the unit of the estimate
 * @param high upper end
 */
public record Interval(double low, double high) {}
