package io.standpoint.stance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.standpoint.text.Inflection;
import io.standpoint.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words and phrases that speak for or against something, and words that turn those round. Written
 * for this project, from general knowledge of news and politics; a term also matches its regular
 * inflections. Immutable.
 */
final class Lexicon {

  /** What a term does. */
  enum Effect {
    AGAINST,
    FOR,
    /** Turns round the terms that follow it: a negation. */
    FLIP
  }

  /**
   * A word of a text.
   *
   * @param span where it stands
   * @param form in lower case, with straight apostrophes and without a possessive 's
   */
  record Word(Span span, String form) {}

  /**
   * A term found.
   *
   * @param effect what it does
   * @param words how many words it has
   */
  record Match(Effect effect, int words) {}

  /** Longer words are names of files and the like, or an attempt to be slow. */
  private static final int LONGEST_WORD = 40;

  private static final String RESOURCE = "lexicon.csv";

  private final Map<String, Effect> terms;
  private final int longestTerm;

  private Lexicon(Map<String, Effect> terms) {
    this.terms = Map.copyOf(terms);
    this.longestTerm =
        terms.keySet().stream().mapToInt(term -> term.split(" ", -1).length).max().orElse(0);
  }

  /** The lexicon in this library. */
  static Lexicon bundled() {
    Map<String, Effect> terms = new HashMap<>();
    try (InputStream in = Lexicon.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            RESOURCE + " is not on the class path: install the library's jar again");
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(reader)) {
        Effect effect = effect(row.getField("polarity"));
        if (terms.put(row.getField("term"), effect) != null) {
          throw new IllegalStateException(
              RESOURCE + " lists '" + row.getField("term") + "' twice: delete one");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
    return new Lexicon(terms);
  }

  private static Effect effect(String polarity) {
    return switch (polarity) {
      case "-1" -> Effect.AGAINST;
      case "1" -> Effect.FOR;
      case "flip" -> Effect.FLIP;
      default ->
          throw new IllegalStateException(
              RESOURCE + " has polarity '" + polarity + "': use -1, 1 or flip");
    };
  }

  /** How many terms it lists. */
  int size() {
    return terms.size();
  }

  /** The words of {@code text}, in order: runs of letters and digits, with apostrophes inside. */
  static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside =
          i < text.length()
              && (Character.isLetterOrDigit(text.charAt(i))
                  || Character.isSurrogate(text.charAt(i))
                  || (start >= 0 && isApostrophe(text.charAt(i))));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(word(text, start, i));
        start = -1;
      }
    }
    return words;
  }

  private static Word word(String text, int start, int end) {
    int last = end;
    while (isApostrophe(text.charAt(last - 1))) {
      last--;
    }
    String form = text.substring(start, last).toLowerCase(Locale.ROOT).replace('’', '\'');
    return new Word(
        new Span(start, last),
        form.endsWith("'s") ? form.substring(0, form.length() - "'s".length()) : form);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  /** The longest term that starts at word {@code first}. */
  Optional<Match> match(List<Word> words, int first) {
    int longest = Math.min(longestTerm, words.size() - first);
    for (int length = longest; length >= 1; length--) {
      Optional<Effect> effect = find(words.subList(first, first + length));
      if (effect.isPresent()) {
        return Optional.of(new Match(effect.get(), length));
      }
    }
    return Optional.empty();
  }

  /**
   * Looks a phrase up as it is, then with its first word, then with its last word reduced to a base
   * form: "ruled out" is found as "rule out", "war crimes" as "war crime".
   */
  private Optional<Effect> find(List<Word> phrase) {
    List<String> forms = phrase.stream().map(Word::form).toList();
    if (forms.stream().anyMatch(form -> form.length() > LONGEST_WORD)) {
      return Optional.empty();
    }
    String first = forms.get(0);
    String afterFirst = String.join(" ", forms.subList(1, forms.size()));
    Optional<Effect> found = lookUp(first, afterFirst);
    for (String base : found.isPresent() ? List.<String>of() : Inflection.bases(first)) {
      found = found.or(() -> lookUp(base, afterFirst));
    }
    if (found.isPresent() || forms.size() == 1) {
      return found;
    }
    String beforeLast = String.join(" ", forms.subList(0, forms.size() - 1));
    for (String base : Inflection.bases(forms.get(forms.size() - 1))) {
      found = found.or(() -> lookUp(beforeLast, base));
    }
    return found;
  }

  private Optional<Effect> lookUp(String first, String rest) {
    return Optional.ofNullable(terms.get(rest.isEmpty() ? first : first + " " + rest));
  }
}
