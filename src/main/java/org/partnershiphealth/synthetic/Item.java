package org.partnershiphealth.synthetic;

/**
 * Something that suppliers of a category make.
 *
 * @param price in euro, at the usual supplier
 * @param lot the usual quantity of an order line
 */
record Item(String id, String unit, double price, int lot) {

  private static final String[] PREFIXES = {"MP", "TX", "EL", "PK", "PL"};
  private static final int[] LOTS = {400, 1200, 800, 5000, 2000};
  private static final double[] PRICES = {12, 5, 18, 0.4, 2.5};
  static final int IN_CATEGORY = 14;

  /** Item 0 to 13 of a category; the seventh of each is counted in boxes. */
  static Item of(long seed, int category, int number) {
    Draws draws = Draws.of(seed, "item", category * 100L + number);
    double price = PRICES[category] * StrictMath.exp(0.5 * draws.normal());
    return new Item(
        PREFIXES[category] + (10 + number),
        number == 6 ? "BOX" : "PCS",
        Math.round(price * 100) / 100.0 + 0.05,
        LOTS[category]);
  }
}
