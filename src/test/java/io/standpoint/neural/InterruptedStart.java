package io.standpoint.neural;

/**
 * Loads the native libraries on a thread that is interrupted: a main class for a JVM of its own.
 */
final class InterruptedStart {
  private InterruptedStart() {}

  public static void main(String[] arguments) {
    Thread.currentThread().interrupt();
    Natives.onnxRuntime();
    Natives.load();
    System.exit(Thread.currentThread().isInterrupted() ? 0 : 1);
  }
}
