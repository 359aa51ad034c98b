package org.partnershiphealth.indicators;

/** Which way a measure is better. */
public enum Direction {
  UP,
  DOWN,
  /** Best at zero. */
  ZERO,
  /** Shown, never judged. */
  NONE
}
