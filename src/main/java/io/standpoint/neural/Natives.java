package io.standpoint.neural;

import ai.onnxruntime.OrtEnvironment;
import io.standpoint.concurrent.Pending;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The native libraries of ND4J and of ONNX Runtime. Only one of the two loads at a time: ND4J asks
 * for symbols of OpenBLAS from within {@code dl_iterate_phdr}, and where another thread is in
 * {@code dlopen} meanwhile, glibc lets each wait for the other for ever. It happened once in some
 * sixty starts on a busy machine.
 *
 * <p>They load on a thread that nobody can interrupt: an interrupt closes the file that is being
 * unpacked, and ND4J's classes do not load a second time in one JVM.
 */
final class Natives {

  private static final ThreadLocal<Boolean> ALONE = ThreadLocal.withInitial(() -> false);

  private static boolean loaded;

  private Natives() {}

  /** ONNX Runtime's environment; loads its libraries, unless they are. */
  static synchronized OrtEnvironment onnxRuntime() {
    return Pending.start(Natives::loadOnnxRuntime).await();
  }

  /**
   * Loads those of ND4J, unless they are, and lets them use one thread per call. The setting holds
   * for the whole process: a head is so small that more threads make it 5 to 10 times slower, and
   * its results would depend on the number of cores.
   *
   * @throws IllegalStateException if the class path has none for this platform
   */
  static synchronized void load() {
    if (loaded) {
      return;
    }
    Pending.start(Natives::loadNd4j).await();
    loaded = true;
    stayOnThisThread();
  }

  private static OrtEnvironment loadOnnxRuntime() {
    UnpackedFiles.offerOnnxRuntime();
    return OrtEnvironment.getEnvironment();
  }

  private static boolean loadNd4j() {
    try {
      Nd4j.factory().blas().setMaxThreads(1);
      return true;
    } catch (RuntimeException | LinkageError e) {
      throw new IllegalStateException(
          "the native libraries of ND4J do not load here ("
              + rootCause(e)
              + "): the class path needs org.nd4j:nd4j-native, org.bytedeco:openblas and"
              + " org.bytedeco:javacpp with the classifier "
              + Loader.getPlatform(),
          e);
    }
  }

  private static Throwable rootCause(Throwable thrown) {
    return thrown.getCause() == null ? thrown : rootCause(thrown.getCause());
  }

  /**
   * Lets the calls of this thread use no other. OpenMP keeps that number thread by thread: without
   * this, every thread but the one that loaded the libraries would share out its tiny products, and
   * the helpers, which wait for work in a loop, would take the processor from other callers. Two
   * callers were 7% faster than one, and 58% with this.
   */
  static void stayOnThisThread() {
    if (!ALONE.get()) {
      NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
      ALONE.set(true);
    }
  }
}
