package io.standpoint.actor;

import io.standpoint.actor.Tokens.Gap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Names by their tokens. A look-up walks at most as many tokens as the longest name has, however
 * many names there are. Filled by one thread, then read by any.
 */
final class NameTrie {
  /** Where a walk has come to. Tokens that touch the one before are other branches than others. */
  private static final class Node {
    private Map<String, Node> touching = Map.of();
    private Map<String, Node> apart = Map.of();
    private NameUses uses = NameUses.NONE;

    private Optional<Node> child(String form, boolean touches) {
      return Optional.ofNullable((touches ? touching : apart).get(form));
    }

    private Node grow(String form, boolean touches) {
      Map<String, Node> children = touches ? touching : apart;
      Node child = children.get(form);
      if (child == null) {
        child = new Node();
        if (children.isEmpty()) {
          children = Map.of(form, child); // most nodes have one child
        } else {
          children = children instanceof HashMap ? children : new HashMap<>(children);
          children.put(form, child);
        }
        if (touches) {
          touching = children;
        } else {
          apart = children;
        }
      }
      return child;
    }
  }

  /** Tokens from a given name on to what follows the initial after it: John F. */
  private static final int INITIAL = 3;

  private final Node root = new Node();

  /** Changes what the name with these tokens stands for. */
  void update(String[] forms, boolean[] touching, UnaryOperator<NameUses> change) {
    Node node = root;
    for (int i = 0; i < forms.length; i++) {
      node = node.grow(forms[i], i > 0 && touching[i]);
    }
    node.uses = change.apply(node.uses);
  }

  /** Tokens from a given name on to what follows the second name after it: Ana Maria Demir. */
  private static final int SECOND_NAME = 2;

  /** A name found: the tokens {@code [first, end)}. */
  record Found(int first, int end, NameUses uses) {}

  /**
   * The longest name that begins at {@code first} and ends where a word may end. A second name, or
   * its initial, is passed over if it is in no name: John F. Kelly, Nuri Kamal al-Maliki.
   *
   * @param spelling how to spell a form of the text for this trie
   */
  Optional<Found> longest(Tokens tokens, int first, UnaryOperator<String> spelling) {
    Optional<Found> found = walk(tokens, first, first, root, spelling);
    if (found.map(Found::end).orElse(0) > first + 1) {
      return found;
    }
    if (isInitial(tokens, first + 1)) {
      return root.child(spelling.apply(tokens.form(first)), false)
          .filter(given -> !hasInitials(given, tokens, first, spelling))
          .flatMap(given -> walk(tokens, first, first + INITIAL, given, spelling))
          .or(() -> found);
    }
    return isBetweenNames(tokens, first + 1)
        ? root.child(spelling.apply(tokens.form(first)), false)
            .flatMap(given -> walk(tokens, first, first + SECOND_NAME, given, spelling))
            .filter(name -> name.uses().isPerson() && !isNameLike(tokens, name.end()))
            .or(() -> found)
        : found;
  }

  /** Whether an initial is part of a name with these tokens: George W. Bush is not George P. */
  private static boolean hasInitials(
      Node given, Tokens tokens, int first, UnaryOperator<String> spelling) {
    return given.apart.entrySet().stream()
        .filter(child -> child.getKey().length() == 1)
        .flatMap(child -> child.getValue().child(".", true).stream())
        .anyMatch(dot -> walk(tokens, first, first + INITIAL, dot, spelling).isPresent());
  }

  /** The longest name from {@code first} on of whose tokens those before {@code from} led here. */
  private static Optional<Found> walk(
      Tokens tokens, int first, int from, Node start, UnaryOperator<String> spelling) {
    Optional<Found> found = Optional.empty();
    Optional<Node> node = Optional.of(start);
    for (int i = from; i < tokens.size(); i++) {
      boolean touches = i > first && tokens.isJoined(i);
      String form = spelling.apply(tokens.form(i));
      node = node.flatMap(parent -> parent.child(form, touches));
      if (node.isEmpty()) {
        break;
      }
      if (!node.get().uses.isEmpty() && endsAt(tokens, i + 1)) {
        found = Optional.of(new Found(first, i + 1, node.get().uses));
      }
    }
    return found;
  }

  /** Whether a word can be the second given name of somebody: Kamal, in Nuri Kamal al-Maliki. */
  private static boolean isBetweenNames(Tokens tokens, int token) {
    return !isNameLike(tokens, token - 2)
        && isNameLike(tokens, token - 1)
        && isNameLike(tokens, token)
        && tokens.isWord(token + 1)
        && tokens.gap(token) == Gap.SPACE
        && tokens.gap(token + 1) == Gap.SPACE;
  }

  /** Nuri, but not President, Monday or The. */
  private static boolean isNameLike(Tokens tokens, int token) {
    String word = tokens.lower(token);
    return tokens.isTitle(token)
        && tokens.end(token) - tokens.start(token) > 1
        && !RuleWords.TITLES.contains(word)
        && !RuleWords.NOT_PERSONAL.contains(word)
        && !RuleWords.FUNCTION_WORDS.contains(word)
        && !RuleWords.NAME_PARTICLES.contains(word);
  }

  /** Whether a capital and a full stop stand between two words with capitals. */
  private static boolean isInitial(Tokens tokens, int token) {
    return tokens.isTitle(token)
        && tokens.form(token).length() == 1
        && tokens.isSymbol(token + 1, ".")
        && tokens.isJoined(token + 1)
        && !tokens.isJoined(token)
        && (tokens.isTitle(token + 2) || tokens.isCaps(token + 2));
  }

  /** False inside a word with an apostrophe (Sana'a), an address (iran.ir) or an amount (US$5). */
  private static boolean endsAt(Tokens tokens, int end) {
    if (!tokens.isJoined(end)) {
      return true;
    }
    if (tokens.isSymbol(end, "'") && tokens.isJoined(end + 1) && tokens.isWord(end + 1)) {
      return RuleWords.CONTRACTIONS.contains(tokens.lower(end + 1));
    }
    if (tokens.isSymbol(end, ".") && tokens.isJoined(end + 1)) {
      return !tokens.isLower(end + 1);
    }
    return !tokens.isSymbol(end, "$") && !tokens.isSymbol(end, "€") && !tokens.isSymbol(end, "£");
  }
}
