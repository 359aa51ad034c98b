package org.partnershiphealth.synthetic;

import java.util.Set;

/** What sets single suppliers of the sample apart; in other worlds all are ordinary. */
enum Story {
  ORDINARY,
  /** Much of everything, so that every measure has enough data. */
  FLAGSHIP,
  NEVER_VISITED,
  /** Orders go on, but nobody talks for half a year. */
  SILENT,
  /** One order, and nothing else. */
  SINGLE_EVENT,
  /** The buyer's own depot. */
  DEPOT,
  ENDED,
  /** Came in the second year. */
  NEWCOMER,
  /** Hides problems, as reviews confirm. */
  CONCEALING,
  /** The supplier's conduct fails in the last eight months. */
  FADING_SUPPLIER,
  /** The buyer's conduct fails in the last eight months. */
  FADING_BUYER,
  /** Both fail in the last eight months. */
  FADING;

  private static final Story[] SAMPLE = {
    FLAGSHIP,
    FLAGSHIP,
    FLAGSHIP,
    NEVER_VISITED,
    SILENT,
    SINGLE_EVENT,
    DEPOT,
    ENDED,
    ENDED,
    FADING_SUPPLIER,
    FADING,
    FADING_BUYER,
    CONCEALING,
    CONCEALING,
    NEWCOMER,
    NEWCOMER,
    FLAGSHIP
  };

  /** Old suppliers of metal parts: with them the half-life of a relationship can be told. */
  private static final Set<Integer> ALSO_ENDED = Set.of(38, 40, 45);

  static Story of(Settings settings, int supplier) {
    if (settings.world() != World.SAMPLE) {
      return ORDINARY;
    }
    if (ALSO_ENDED.contains(supplier)) {
      return ENDED;
    }
    return supplier < SAMPLE.length ? SAMPLE[supplier] : ORDINARY;
  }

  boolean fades(Side side) {
    return this == FADING
        || (this == FADING_SUPPLIER && side == Side.SUPPLIER)
        || (this == FADING_BUYER && side == Side.BUYER);
  }
}
