package org.partnershiphealth.config;

/** The seven fields of conduct that a trust score is made of. */
public enum Pillar {
  PRESENCE("A", "presence"),
  CONTACT("B", "contact"),
  OPENNESS("C", "openness"),
  FAIRNESS("D", "fairness"),
  JOINT_PROBLEM_SOLVING("E", "joint problem solving"),
  CALENDAR("F", "respect for the calendar"),
  PROMISES("G", "promises");

  private final String code;
  private final String label;

  Pillar(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The letter that begins the ids of its indicators; the value of the {@code pillar} columns. */
  public String code() {
    return code;
  }

  /** How reports name it. */
  public String label() {
    return label;
  }
}
