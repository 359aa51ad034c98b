/**
 * Stage 7. The evidence: one question per file. In: the panel and the scores. Out: the tables of
 * evidence, every number with its interval, its rows and its reason where there is none. The
 * arithmetic is in {@code estimators}; what is said of the answers is in {@code report}.
 */
package org.partnershiphealth.questions;
