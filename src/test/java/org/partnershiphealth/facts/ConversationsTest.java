package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphealth.extracts.SourceTables;

/** Request turns, replies and days as the kernel finds them. */
final class ConversationsTest {

  private final SourceRows messages = SourceRows.of(SourceTables.MESSAGES);

  private ConversationsTest message(String id, String at, String party, String kind) {
    messages.row(
        "message_id",
        id,
        "supplier_id",
        "S",
        "sent_at",
        "2024-01-01T" + at + "Z",
        "party",
        party,
        "thread_id",
        "t",
        "kind",
        kind,
        "channel",
        "EMAIL");
    return this;
  }

  private static Dataset<Row> walk(Dataset<Row> rows) {
    Dataset<Row> parties = rows.select("supplier_id").distinct();
    return Conversations.walk(Conversations.feed(rows, true), parties, EveryDay.SIDES);
  }

  private List<String> turns() {
    return turns(walk(messages.dataset()));
  }

  private static List<String> turns(Dataset<Row> walked) {
    return sorted(
        walked
            .where(col("kind").equalTo(ConversationRows.TURN))
            .select(
                concat_ws(
                    " ",
                    col("supplier_id"),
                    col("party"),
                    col("source_key"),
                    timestamp_micros(col("replied")),
                    col("in_time"))));
  }

  private static List<String> sorted(Dataset<Row> text) {
    List<String> rows = new ArrayList<>(text.as(Encoders.STRING()).collectAsList());
    Collections.sort(rows);
    return rows;
  }

  @Test
  void theClockOfATurnStartsAtItsFirstRequest() {
    message("1", "09:00", "BUYER", "INFO")
        .message("2", "10:00", "BUYER", "REQUEST")
        .message("3", "11:00", "BUYER", "RUSH")
        .message("4", "12:00", "SUPPLIER", "REPLY");
    assertEquals(List.of("S SUPPLIER 2 2024-01-01 12:00:00 true"), turns());
  }

  @Test
  void anAnswerAtTheInstantOfTheLimitIsInTime() {
    message("1", "08:30", "SUPPLIER", "REQUEST").message("2", "16:30", "BUYER", "INFO");
    assertEquals(List.of("S BUYER 1 2024-01-01 16:30:00 true"), turns());
  }

  @Test
  void anAnswerInTheEveningAfterTheLimitIsLateThoughNoWorkingTimePassed() {
    message("1", "09:00", "SUPPLIER", "REQUEST").message("2", "17:00:01", "BUYER", "INFO");
    assertEquals(List.of("S BUYER 1 2024-01-01 17:00:01 false"), turns());
  }

  @Test
  void aRequestWithoutReplyStaysOpen() {
    message("1", "09:00", "BUYER", "EMERGENCY").message("2", "10:00", "BUYER", "INFO");
    assertEquals(List.of("S SUPPLIER 1 false"), turns());
  }

  @Test
  void aMessageOfTheSameInstantIsNoReplyButEndsTheTurn() {
    message("1", "09:00", "BUYER", "REQUEST")
        .message("2", "09:00", "SUPPLIER", "REPLY")
        .message("3", "10:00", "BUYER", "REQUEST")
        .message("4", "11:00", "SUPPLIER", "REPLY");
    assertEquals(
        List.of("S SUPPLIER 1 2024-01-01 11:00:00 true", "S SUPPLIER 3 2024-01-01 11:00:00 true"),
        turns());
  }

  @Test
  void messagesOfTheSameInstantStandInTheOrderOfTheirIds() {
    message("b", "09:00", "BUYER", "REQUEST")
        .message("a", "09:00", "SUPPLIER", "REPLY")
        .message("c", "10:00", "BUYER", "REQUEST");
    assertEquals(List.of("S SUPPLIER b false"), turns());
  }

  @Test
  void aMessageInNoThreadIsCountedOnItsDayOnly() {
    messages.row(
        "message_id",
        "1",
        "supplier_id",
        "S",
        "sent_at",
        "2024-01-01T09:00Z",
        "party",
        "BUYER",
        "thread_id",
        "",
        "kind",
        "REQUEST");
    Dataset<Row> walked = walk(messages.dataset());
    assertEquals(List.of(), turns(walked));
    assertEquals(List.of("S SUPPLIER 19723 0 1 false 0 0"), days(walked).subList(1, 2));
  }

  @Test
  void automatedMessagesAreLeftOut() {
    messages.row(
        "message_id",
        "1",
        "supplier_id",
        "S",
        "sent_at",
        "2024-01-01T09:00Z",
        "party",
        "BUYER",
        "thread_id",
        "t",
        "kind",
        "REQUEST",
        "automated",
        true);
    assertEquals(0, walk(messages.dataset()).count());
  }

  @Test
  void aCallAloneMakesNoDayTwoWay() {
    message("1", "09:00", "BUYER", "INFO");
    messages.row(
        "message_id",
        "2",
        "supplier_id",
        "S",
        "sent_at",
        "2024-01-01T10:00Z",
        "party",
        "SUPPLIER",
        "channel",
        "CALL");
    assertEquals(
        List.of("S SUPPLIER 19723 1 1 false 0 1"), days(walk(messages.dataset())).subList(1, 2));
  }

  private static List<String> days(Dataset<Row> walked) {
    return sorted(
        walked
            .where(col("kind").equalTo(ConversationRows.DAY))
            .select(
                concat_ws(
                    " ",
                    Stream.of(
                            "supplier_id",
                            "party",
                            "day",
                            "messages_in",
                            "messages_out",
                            "two_way",
                            "threads_in",
                            "threads_out")
                        .map(c -> col(c))
                        .toArray(org.apache.spark.sql.Column[]::new))));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void randomMessagesGiveTheSameAsThePlainAlgorithmHoweverTheyAreSplit(int partitions) {
    List<PlainConversations.Message> random = random(new Random(20240101), 4000);
    random.forEach(
        m ->
            messages.row(
                "message_id",
                m.id(),
                "supplier_id",
                m.supplier(),
                "sent_at",
                Instant.ofEpochSecond(m.at()) + "",
                "party",
                m.party(),
                "thread_id",
                m.thread(),
                "kind",
                m.request() ? "REQUEST" : "INFO"));
    Dataset<Row> walked = walk(messages.dataset().repartition(partitions));
    assertEquals(PlainConversations.turns(random), turns(walked));
    assertEquals(PlainConversations.days(random), days(walked));
  }

  /** Few threads and few instants, so that ties and long turns are common. */
  private static List<PlainConversations.Message> random(Random random, int n) {
    List<PlainConversations.Message> messages = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      String supplier = "S" + random.nextInt(5);
      messages.add(
          new PlainConversations.Message(
              Integer.toString(random.nextInt(), 36) + "-" + i,
              supplier,
              1704067200L + 1800L * random.nextInt(3000),
              random.nextBoolean() ? "BUYER" : "SUPPLIER",
              random.nextInt(9) == 0 ? null : "t" + random.nextInt(60),
              random.nextInt(3) == 0));
    }
    return messages;
  }
}
