package org.partnershiphealth.questions;

/**
 * A panel of which the truth is known, by supplier and month; NaN where there is no cell.
 *
 * @param peers the peer group of each supplier, 0 or more
 * @param trust points
 * @param logCost the outcome
 * @param control ln of volume
 */
public record SimulatedPanel(
    int[] peers, double[][] trust, double[][] logCost, double[][] control) {

  /** Where such panels come from. */
  @FunctionalInterface
  public interface Source {

    /** The panel of a world, the same for the same seed. */
    SimulatedPanel of(String world, int suppliers, int months, long seed);
  }

  /** The same with one peer group: month effects instead of effects of peer and month. */
  SimulatedPanel withoutPeers() {
    return new SimulatedPanel(new int[peers.length], trust, logCost, control);
  }
}
