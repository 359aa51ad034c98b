/**
 * Stage 5. In: facts and the lists of measures. Out: the panel of supplier and month with every
 * window, the ledger of kept and broken acts, reputations and trust scores, warnings. {@link
 * org.partnershiphealth.panel.Fusion} compiles all measures of a fact into one aggregation; the
 * passes over a supplier's months are plain Java because they need order and numerical code ({@code
 * estimators}). What the figures say about each other is not asked here: see {@code questions}.
 */
package org.partnershiphealth.panel;
