package io.standpoint.text;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.DataReader;
import opennlp.tools.ml.model.GenericModelReader;
import org.jspecify.annotations.Nullable;

/**
 * Apache OpenNLP's model of 103 languages. Only its order is used: its probabilities are not
 * calibrated. It is loaded at the first call (40 MB of heap) and then shared by all threads.
 */
final class LanguageModel {

  private static final String RESOURCE = "/langdetect-183.bin";
  private static final String PARAMETERS = "langdetect.model";
  private static final String ENGLISH = "eng";

  /** Scripts whose languages the model knows. */
  private static final Set<UnicodeScript> KNOWN_SCRIPTS =
      Set.of(
          UnicodeScript.ARABIC,
          UnicodeScript.ARMENIAN,
          UnicodeScript.BENGALI,
          UnicodeScript.CYRILLIC,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.GEORGIAN,
          UnicodeScript.GREEK,
          UnicodeScript.GUJARATI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.HAN,
          UnicodeScript.HANGUL,
          UnicodeScript.HEBREW,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KANNADA,
          UnicodeScript.KATAKANA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.THAI);

  /** Codes of the model that the JDK has no name for, and one that it names awkwardly. */
  private static final Map<String, String> NAMES =
      Map.of(
          "cmn", "Chinese",
          "ekk", "Estonian",
          "lvs", "Latvian",
          "pes", "Persian",
          "plt", "Malagasy",
          "pnb", "Western Punjabi",
          "ben", "Bengali");

  /**
   * The model's order of languages for a text.
   *
   * @param englishRank how many languages come before English
   * @param bestOther the English name of the first language that is not English
   */
  record Ranking(int englishRank, String bestOther) {}

  private static @Nullable LanguageDetectorModel model;

  private static final class Names {
    /** ISO 639-2 code to ISO 639-1 code, which is what the JDK has names for. */
    static final Map<String, String> TWO_LETTERS =
        Arrays.stream(Locale.getISOLanguages())
            .collect(
                Collectors.toMap(
                    code -> Locale.forLanguageTag(code).getISO3Language(), c -> c, (a, b) -> a));
  }

  /** The parameters, which {@link java.io.DataOutput} wrote, from memory. */
  private static final class ParameterReader implements DataReader {
    private final byte[] bytes;
    private final ByteBuffer at;

    ParameterReader(byte[] bytes) {
      this.bytes = bytes;
      at = ByteBuffer.wrap(bytes);
    }

    @Override
    public double readDouble() {
      return at.getDouble();
    }

    @Override
    public int readInt() {
      return at.getInt();
    }

    @Override
    public String readUTF() throws IOException {
      int start = at.position();
      int length = Short.toUnsignedInt(at.getShort());
      int from = at.position();
      at.position(from + length);
      // What it wrote is UTF-8 but for NUL and for what needs surrogates.
      for (int i = from; i < from + length; i++) {
        if (bytes[i] < 0) {
          return new DataInputStream(new ByteArrayInputStream(bytes, start, Short.BYTES + length))
              .readUTF();
        }
      }
      return new String(bytes, from, length, StandardCharsets.US_ASCII);
    }
  }

  private LanguageModel() {}

  /**
   * The model, loaded if it is not yet.
   *
   * @throws UnreadableException if the class path lacks it
   */
  static synchronized LanguageDetectorModel load() {
    LanguageDetectorModel loaded = model == null ? read() : model;
    model = loaded;
    return loaded;
  }

  // As LanguageDetectorModel(InputStream) does, which inflates the file eight bytes at a time and
  // takes three times as long. The file's manifest names the factory that is the default.
  private static LanguageDetectorModel read() {
    try (InputStream in = LanguageModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new UnreadableException(
            RESOURCE
                + " is not on the class path: keep org.apache.opennlp:opennlp-models-langdetect");
      }
      ZipInputStream zip = new ZipInputStream(in);
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && !entry.getName().equals(PARAMETERS)) {
        entry = zip.getNextEntry();
      }
      DataReader parameters = new ParameterReader(zip.readAllBytes());
      return new LanguageDetectorModel(
          new GenericModelReader(parameters).getModel(), Map.of(), new LanguageDetectorFactory());
    } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
      throw new UnreadableException(RESOURCE + " on the class path cannot be read", e);
    }
  }

  /** Ranks the languages of {@code text}. */
  static Ranking rank(String text) {
    // A detector is a thin view of the model; one per call needs no proof that it can be shared.
    Language[] languages = new LanguageDetectorME(load()).predictLanguages(text);
    List<String> codes = Arrays.stream(languages).map(Language::getLang).toList();
    int rank = codes.indexOf(ENGLISH);
    return new Ranking(rank, nameOf(codes.get(rank == 0 ? 1 : 0)));
  }

  /** What to call the language of a text in a script that English is not written in. */
  static String nameForScript(String text, UnicodeScript script) {
    return KNOWN_SCRIPTS.contains(script)
        ? rank(text).bestOther()
        : "a language in "
            + script.name().charAt(0)
            + script.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ')
            + " script";
  }

  private static String nameOf(String code) {
    String name = NAMES.get(code);
    return name != null
        ? name
        : Locale.forLanguageTag(Names.TWO_LETTERS.getOrDefault(code, code))
            .getDisplayLanguage(Locale.ENGLISH);
  }
}
