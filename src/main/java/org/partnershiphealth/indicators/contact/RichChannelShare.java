package org.partnershiphealth.indicators.contact;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Contacts;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** B8: how much of the contact is talk. */
public final class RichChannelShare {

  private static final Column RICH = Contacts.FACT.col("rich");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("B8", "rich_channel_share")
          .of(Party.JOINT)
          .in("ratio", Direction.UP, 20)
          .over(Contacts.FACT, "month")
          .main(State.Rate.share(RICH.isNotNull(), RICH))
          .needs("messages", "messages.channel")
          .words(
              "Talks",
              "The share of contacts by call, by video or in person.",
              "calls, videos and talks in person / contacts",
              "contacts of unknown channel; a call that is a meeting counts once",
              "Daft, Lengel (1986), Management Science 32(5)")
          .build();

  private RichChannelShare() {}
}
