package org.partnershiphealth.estimators;

import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * The rows of all peer groups, in order of group. Those of large panels are laid out when asked for
 * and not kept, so that the memory of a test is that of its largest group.
 */
final class PeerGroups extends AbstractList<PanelRows> {

  /** Cells of a panel (suppliers x months) that are kept rather than laid out again. */
  private static final long FEW_CELLS = 200_000;

  private final int size;
  private final IntFunction<PanelRows> layOut;

  private PeerGroups(int size, IntFunction<PanelRows> layOut) {
    this.size = size;
    this.layOut = layOut;
  }

  /** The groups of a panel of so many cells. */
  static List<PanelRows> of(int size, long cells, IntFunction<PanelRows> layOut) {
    List<PanelRows> groups = new PeerGroups(size, layOut);
    return cells <= FEW_CELLS ? List.copyOf(groups) : groups;
  }

  /** The same groups, each changed; laid out when asked for if they were. */
  static List<PanelRows> each(List<PanelRows> groups, UnaryOperator<PanelRows> change) {
    return groups instanceof PeerGroups
        ? new PeerGroups(groups.size(), g -> change.apply(groups.get(g)))
        : groups.stream().map(change).toList();
  }

  @Override
  public PanelRows get(int index) {
    return layOut.apply(index);
  }

  @Override
  public int size() {
    return size;
  }
}
