package org.partnershiphealth.report.page;

/** A drawing of known height, and the same in words. */
public interface Figure {

  /** Height in points. */
  double height();

  /** Draws into a rectangle of that height. */
  void draw(Pen pen);

  /** What the figure shows, made from its data, for readers who hear the page. */
  String alternative();
}
