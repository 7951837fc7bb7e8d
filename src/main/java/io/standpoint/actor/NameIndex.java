package io.standpoint.actor;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The names of a catalogue as text writes them, and again in capitals for headlines. Immutable.
 *
 * <p>A name in lower case also matches with its first letter capitalised, as at the start of a
 * sentence. In capitals, names of fewer than four letters do not match: there "US" may be "us".
 */
final class NameIndex {
  private static final int LETTERS_IN_CAPITALS = 4;

  private final NameTrie asWritten = new NameTrie();
  private final NameTrie inCapitals = new NameTrie();

  NameIndex(Collection<CatalogEntry> entries) {
    for (CatalogEntry entry : entries) {
      for (CatalogRow row : entry.rows()) {
        for (String name : entry.namesIn(row)) {
          boolean secondary = entry.isSecondary(name);
          add(name, uses -> uses.withAlias(row, secondary));
        }
        for (String name : row.adjectives()) {
          boolean secondary = entry.isSecondary(name);
          add(name, uses -> uses.withAdjective(row, secondary));
        }
      }
    }
  }

  /**
   * The longest name that begins at a token.
   *
   * @param capitals true if capitals say nothing there, so that names match in capitals too
   */
  Optional<NameTrie.Found> longest(Tokens tokens, int first, boolean capitals) {
    Optional<NameTrie.Found> written = asWritten.longest(tokens, first, UnaryOperator.identity());
    if (!capitals || !(tokens.isCaps(first) || isInitial(tokens, first))) {
      return written;
    }
    Optional<NameTrie.Found> capital =
        inCapitals.longest(tokens, first, form -> form.toUpperCase(Locale.ROOT));
    boolean longer =
        capital.isPresent() && (written.isEmpty() || written.get().end() < capital.get().end());
    return longer ? capital : written;
  }

  private static boolean isInitial(Tokens tokens, int token) {
    return tokens.isTitle(token) && tokens.end(token) - tokens.start(token) == 1;
  }

  private void add(String name, UnaryOperator<NameUses> change) {
    Tokens tokens = Tokens.of(name);
    String[] forms = new String[tokens.size()];
    boolean[] touching = new boolean[tokens.size()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = tokens.form(i);
      touching[i] = tokens.isJoined(i);
    }
    asWritten.update(forms, touching, change);
    if (name.equals(name.toLowerCase(Locale.ROOT))) {
      String first = forms[0];
      forms[0] = capitalised(first);
      if (!forms[0].equals(first)) {
        asWritten.update(forms, touching, change);
      }
    }
    if (letters(name) >= LETTERS_IN_CAPITALS) {
      for (int i = 0; i < forms.length; i++) {
        forms[i] = forms[i].toUpperCase(Locale.ROOT);
      }
      inCapitals.update(forms, touching, change);
    }
  }

  private static int letters(String name) {
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      letters += Character.isLetter(name.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  private static String capitalised(String word) {
    int first = word.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + word.substring(Character.charCount(first));
  }
}
