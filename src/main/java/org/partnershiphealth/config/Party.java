package org.partnershiphealth.config;

/** Whose conduct an act, an indicator or a score is about. */
public enum Party {
  BUYER,
  SUPPLIER,
  /** Owed by both sides; each side's reputation takes half of it. */
  JOINT,
  /** The geometric mean of both sides; only in score tables. */
  MUTUAL,
  /** All suppliers together; only of measures of the whole portfolio. */
  PORTFOLIO
}
