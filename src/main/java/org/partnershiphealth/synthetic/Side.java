package org.partnershiphealth.synthetic;

/** The two sides of a partnership. */
enum Side {
  BUYER,
  SUPPLIER;

  Side other() {
    return this == BUYER ? SUPPLIER : BUYER;
  }
}
