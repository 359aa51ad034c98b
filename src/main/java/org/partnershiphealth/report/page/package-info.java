/**
 * Pages: text in every script, tags, headings, tables, links, and the way charts become vectors.
 * In: words, styles and figures. Out: the bytes of a PDF/A-2a and PDF/UA-1 file. Nothing here knows
 * what a supplier is.
 */
package org.partnershiphealth.report.page;
