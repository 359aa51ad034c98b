package org.partnershiphealth.facts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rules of turns, replies and days, written plainly over lists: the kernel's second opinion.
 */
final class PlainConversations {

  record Message(
      String id, String supplier, long at, String party, String thread, boolean request) {}

  private static final DateTimeFormatter SPARK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private PlainConversations() {}

  static List<String> turns(List<Message> messages) {
    List<String> result = new ArrayList<>();
    messages.stream()
        .filter(m -> m.thread() != null)
        .collect(Collectors.groupingBy(m -> m.supplier() + "/" + m.thread()))
        .values()
        .forEach(thread -> addTurns(inOrder(thread), result));
    Collections.sort(result);
    return result;
  }

  private static List<Message> inOrder(List<Message> thread) {
    return thread.stream()
        .sorted(Comparator.comparingLong(Message::at).thenComparing(Message::id))
        .toList();
  }

  private static void addTurns(List<Message> thread, List<String> result) {
    boolean asked = false;
    for (int i = 0; i < thread.size(); i++) {
      Message message = thread.get(i);
      boolean begins = i == 0 || !thread.get(i - 1).party().equals(message.party());
      asked = asked && !begins;
      if (message.request() && !asked) {
        asked = true;
        result.add(turn(message, thread));
      }
    }
  }

  private static String turn(Message asked, List<Message> thread) {
    Optional<Message> reply =
        thread.stream()
            .filter(m -> !m.party().equals(asked.party()) && m.at() > asked.at())
            .findFirst();
    String responder = asked.party().equals("BUYER") ? "SUPPLIER" : "BUYER";
    long limit = new EveryDay().reached(asked.at() * 1_000_000, 8L * 3_600_000_000L);
    return String.join(
        " ",
        asked.supplier(),
        responder,
        asked.id(),
        reply.map(m -> SPARK.format(Instant.ofEpochSecond(m.at())) + " ").orElse("")
            + reply.map(m -> m.at() * 1_000_000 <= limit).orElse(false));
  }

  static List<String> days(List<Message> messages) {
    Map<String, int[]> days = new TreeMap<>();
    for (Message message : messages) {
      int side = message.party().equals("BUYER") ? 1 : 0;
      int[] counts = days.computeIfAbsent(day(message), d -> new int[4]);
      counts[side]++;
      boolean begins =
          message.thread() != null
              && messages.stream()
                  .filter(
                      m ->
                          m.supplier().equals(message.supplier())
                              && message.thread().equals(m.thread()))
                  .min(Comparator.comparingLong(Message::at).thenComparing(Message::id))
                  .orElseThrow()
                  .equals(message);
      counts[2 + side] += begins ? 1 : 0;
    }
    List<String> result = new ArrayList<>();
    days.forEach(
        (day, n) -> {
          String counts = " %d %d %b %d %d".formatted(n[0], n[1], n[0] * n[1] > 0, n[2], n[3]);
          result.add(day.replace("/", " BUYER ") + counts);
          result.add(day.replace("/", " SUPPLIER ") + counts);
        });
    Collections.sort(result);
    return result;
  }

  private static String day(Message message) {
    return message.supplier() + "/" + Math.floorDiv(message.at(), 86_400L);
  }
}
