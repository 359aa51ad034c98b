package org.partnershiphealth.report.page;

/**
 * A figure with its words.
 *
 * @param title the finding
 * @param sub measure, scope, period and unit
 * @param note source or caveat under the figure; may be empty
 */
public record Panel(String title, String sub, Figure figure, String note) {

  /** A panel without a note. */
  public Panel(String title, String sub, Figure figure) {
    this(title, sub, figure, "");
  }
}
