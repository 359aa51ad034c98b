/**
 * Reports as PDF, made from published tables only. In: the tables of one published run. Out: one
 * PDF for the portfolio and one for each supplier, the same bytes for the same tables. What is
 * computed here is at most a difference, a count or an order of published numbers.
 */
package org.partnershiphealth.report;
