package org.partnershiphealth.questions;

/**
 * The suppliers that a test is about.
 *
 * @param type all, category, country or contract_type
 * @param value the category, country or type of contract; ALL
 * @param suppliers who takes part, in the order of the grids
 */
record Scope(String type, String value, boolean[] suppliers) {

  boolean isAll() {
    return type.equals("all");
  }

  Grid of(Grid grid) {
    return isAll() ? grid : grid.only(suppliers);
  }
}
