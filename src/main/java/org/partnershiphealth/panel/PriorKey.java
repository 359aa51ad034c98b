package org.partnershiphealth.panel;

import java.io.Serializable;

/** A prior is fitted for the peers of one group, one side, one indicator and one calendar year. */
record PriorKey(String peerGroup, String party, String indicator, int year)
    implements Serializable {}
