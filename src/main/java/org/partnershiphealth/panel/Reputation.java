package org.partnershiphealth.panel;

/**
 * Decayed evidence of one side and indicator up to a month, and the prior of that month's year.
 *
 * @param r kept weight
 * @param s broken weight without what concealment adds
 * @param concealed severities of confirmed concealments
 * @param evidence count of acts
 * @param priorWeight W
 * @param baseRate a
 */
record Reputation(
    double r, double s, double concealed, double evidence, double priorWeight, double baseRate) {

  double alpha() {
    return r + priorWeight * baseRate;
  }

  double beta(double concealment) {
    return broken(concealment) + priorWeight * (1 - baseRate);
  }

  double broken(double concealment) {
    return s + concealed * (concealment - 1);
  }

  /** 100 (r + W a) / (r + s + W), and the variance of that beta distribution x 1e4. */
  Score score(double concealment) {
    double alpha = alpha();
    double beta = beta(concealment);
    double total = alpha + beta;
    double variance = 1e4 * alpha * beta / (total * total * (total + 1));
    return new Score(100 * alpha / total, variance, evidence);
  }
}
