/**
 * Figures: one small class each, a record of plain values that draws itself and says in words what
 * it shows. Nothing here reads tables; titles come from the caller, who has the same values.
 */
package org.partnershiphealth.report.figure;
