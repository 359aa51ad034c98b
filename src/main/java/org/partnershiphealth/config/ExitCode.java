package org.partnershiphealth.config;

/** How a command ends; the numbers are part of the command line's contract. */
public enum ExitCode {
  /** Everything asked for was done. */
  DONE(0),
  /** A fault of this product. */
  FAULT(1),
  /** The command line or the job file is wrong. */
  USAGE(2),
  /** The data were refused: a missing path, an empty input, a gate that failed. */
  DATA_REFUSED(3),
  /** The output is not writable, or another run published first. */
  OUTPUT(4),
  /** The machine or cluster lacks something that the run needs. */
  ENVIRONMENT(5);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
