package org.partnershiphealth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;

final class FailuresTest {

  private static Refusal wrapped(Throwable cause) {
    return Failures.explained(
        new IllegalStateException(
            new ExecutionException(new SparkException("Job aborted", cause))));
  }

  @Test
  void aRefusalIsFoundHoweverDeeplyItIsWrapped() {
    Refusal refusal = wrapped(new Refusal(ExitCode.DATA_REFUSED, "orders.csv: empty"));
    assertEquals(ExitCode.DATA_REFUSED, refusal.exitCode());
    assertEquals("orders.csv: empty", refusal.getMessage());
  }

  @Test
  void aFullDiskIsNoFaultOfOurs() {
    Refusal refusal = wrapped(new IOException("/out/part-0: No space left on device"));
    assertEquals(ExitCode.OUTPUT, refusal.exitCode());
    assertTrue(refusal.getMessage().startsWith("a disk is full; nothing was published"));
  }

  @Test
  void tooLittleMemoryIsAMatterOfTheEnvironment() {
    assertEquals(ExitCode.ENVIRONMENT, wrapped(new OutOfMemoryError("Java heap space")).exitCode());
  }

  @Test
  void whatNobodyKnowsIsOurFaultInOneLine() {
    Refusal refusal = Failures.explained(new IllegalStateException("\nfirst\nsecond"));
    assertEquals(ExitCode.FAULT, refusal.exitCode());
    assertEquals("a fault of this product: first", refusal.getMessage());
  }
}
