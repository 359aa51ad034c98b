/**
 * What reports are composed of: records of plain values, read from published tables. Null means
 * that there is no value. Nothing here computes more than a choice or a difference.
 */
package org.partnershiphealth.report.model;
