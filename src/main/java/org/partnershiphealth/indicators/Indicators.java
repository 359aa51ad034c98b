package org.partnershiphealth.indicators;

import java.util.List;
import org.partnershiphealth.indicators.calendar.CalendarCollision;
import org.partnershiphealth.indicators.calendar.ClosureEscalation;
import org.partnershiphealth.indicators.calendar.ClosurePlanning;
import org.partnershiphealth.indicators.calendar.Greetings;
import org.partnershiphealth.indicators.calendar.LocalHoursCourtesy;
import org.partnershiphealth.indicators.contact.AnsweredInTime;
import org.partnershiphealth.indicators.contact.CadenceKept;
import org.partnershiphealth.indicators.contact.ContactRegularity;
import org.partnershiphealth.indicators.contact.FairWeatherContact;
import org.partnershiphealth.indicators.contact.FirstResponse;
import org.partnershiphealth.indicators.contact.LanguageFit;
import org.partnershiphealth.indicators.contact.LongestSilence;
import org.partnershiphealth.indicators.contact.OffHoursBurden;
import org.partnershiphealth.indicators.contact.Reciprocity;
import org.partnershiphealth.indicators.contact.RichChannelShare;
import org.partnershiphealth.indicators.contact.SilentShare;
import org.partnershiphealth.indicators.fairness.DateChurn;
import org.partnershiphealth.indicators.fairness.DaysBeyondTerms;
import org.partnershiphealth.indicators.fairness.DeadlineClarity;
import org.partnershiphealth.indicators.fairness.ForecastBias;
import org.partnershiphealth.indicators.fairness.ImposedChange;
import org.partnershiphealth.indicators.fairness.LateForDispute;
import org.partnershiphealth.indicators.fairness.NoticeLead;
import org.partnershiphealth.indicators.fairness.OverdueStock;
import org.partnershiphealth.indicators.fairness.PaidOnTime;
import org.partnershiphealth.indicators.fairness.PaymentSpread;
import org.partnershiphealth.indicators.fairness.ShortPaid;
import org.partnershiphealth.indicators.fairness.TermsStretched;
import org.partnershiphealth.indicators.fairness.UnannouncedChange;
import org.partnershiphealth.indicators.fairness.VolumeChurn;
import org.partnershiphealth.indicators.joint.AccommodationBalance;
import org.partnershiphealth.indicators.joint.IdeasDecided;
import org.partnershiphealth.indicators.joint.JointRootCause;
import org.partnershiphealth.indicators.joint.RemedyHolds;
import org.partnershiphealth.indicators.joint.UnilateralPenalty;
import org.partnershiphealth.indicators.openness.Concealment;
import org.partnershiphealth.indicators.openness.DisclosureLag;
import org.partnershiphealth.indicators.openness.LateButFlagged;
import org.partnershiphealth.indicators.openness.OpenIssueAge;
import org.partnershiphealth.indicators.openness.Reopened;
import org.partnershiphealth.indicators.openness.ResolvedInTarget;
import org.partnershiphealth.indicators.openness.SelfDisclosure;
import org.partnershiphealth.indicators.openness.TimeToAcknowledge;
import org.partnershiphealth.indicators.openness.TimeToResolve;
import org.partnershiphealth.indicators.presence.ContactConcentration;
import org.partnershiphealth.indicators.presence.LevelsMet;
import org.partnershiphealth.indicators.presence.VisitPromisesKept;
import org.partnershiphealth.indicators.presence.VisitRate;
import org.partnershiphealth.indicators.presence.VisitRecency;
import org.partnershiphealth.indicators.promises.ErosionAsymmetry;
import org.partnershiphealth.indicators.promises.PromisesKept;
import org.partnershiphealth.indicators.promises.TrustSlope;
import org.partnershiphealth.indicators.promises.TrustStock;

/** All indicators, in the order of the catalogue. Adding one: one file, one line here, one test. */
public final class Indicators {

  private static final List<Measure> ALL =
      List.of(
          VisitRecency.MEASURE,
          VisitRate.MEASURE,
          LevelsMet.MEASURE,
          VisitPromisesKept.MEASURE,
          ContactConcentration.MEASURE,
          CadenceKept.MEASURE,
          ContactRegularity.MEASURE,
          LongestSilence.MEASURE,
          SilentShare.MEASURE,
          FirstResponse.MEASURE,
          AnsweredInTime.MEASURE,
          Reciprocity.MEASURE,
          RichChannelShare.MEASURE,
          OffHoursBurden.MEASURE,
          LanguageFit.MEASURE,
          FairWeatherContact.MEASURE,
          DisclosureLag.MEASURE,
          SelfDisclosure.MEASURE,
          LateButFlagged.MEASURE,
          TimeToAcknowledge.MEASURE,
          TimeToResolve.MEASURE,
          ResolvedInTarget.MEASURE,
          OpenIssueAge.MEASURE,
          Reopened.MEASURE,
          Concealment.MEASURE,
          PaidOnTime.MEASURE,
          DaysBeyondTerms.MEASURE,
          OverdueStock.MEASURE,
          PaymentSpread.MEASURE,
          TermsStretched.MEASURE,
          ShortPaid.MEASURE,
          LateForDispute.MEASURE,
          UnannouncedChange.MEASURE,
          NoticeLead.MEASURE,
          VolumeChurn.MEASURE,
          DateChurn.MEASURE,
          ForecastBias.MEASURE,
          DeadlineClarity.MEASURE,
          ImposedChange.MEASURE,
          JointRootCause.MEASURE,
          UnilateralPenalty.MEASURE,
          RemedyHolds.MEASURE,
          AccommodationBalance.MEASURE,
          IdeasDecided.MEASURE,
          CalendarCollision.MEASURE,
          ClosurePlanning.MEASURE,
          ClosureEscalation.MEASURE,
          LocalHoursCourtesy.MEASURE,
          Greetings.MEASURE,
          PromisesKept.MEASURE,
          TrustStock.MEASURE,
          TrustSlope.MEASURE,
          ErosionAsymmetry.MEASURE);

  private Indicators() {}

  public static List<Measure> all() {
    return ALL;
  }
}
