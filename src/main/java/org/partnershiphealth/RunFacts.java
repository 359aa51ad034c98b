package org.partnershiphealth;

import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.Keeping;
import org.partnershiphealth.extracts.Extracts;
import org.partnershiphealth.facts.FactInputs;
import org.partnershiphealth.facts.Facts;
import org.partnershiphealth.facts.Parties;
import org.partnershiphealth.facts.WorkingCalendars;

/** Brings calendars and terms to the accepted rows, so that facts can be made. */
final class RunFacts {

  private RunFacts() {}

  static Facts of(Extracts extracts, JobFile job, Keeping keeping) {
    WorkingCalendars calendars = WorkingCalendars.read(extracts, job);
    return new Facts(
        new FactInputs(
            extracts,
            job,
            keeping.apply(Parties.of(extracts, job, calendars)),
            calendars.dataset(extracts.spark())),
        keeping);
  }
}
