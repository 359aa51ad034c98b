package org.partnershiphealth.report.figure;

import java.awt.Color;
import org.partnershiphealth.report.page.Theme;

/** What a mark stands for, and so its colours. */
public enum Ink {
  STORY(Theme.NAVY, Theme.TINT),
  CONTEXT(Theme.MARK, Theme.PALE),
  ATTENTION(Theme.VERMILLION, Theme.WARM);

  private final Color color;
  private final Color tint;

  Ink(Color color, Color tint) {
    this.color = color;
    this.tint = tint;
  }

  Color color() {
    return color;
  }

  Color tint() {
    return tint;
  }

  /** For words: the grey of marks is too light to read. */
  Color words() {
    return this == CONTEXT ? Theme.GREY : color;
  }
}
