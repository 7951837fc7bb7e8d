package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what the words beside a name say of its bearer: Foreign Minister Ayşe Demir; the lawyer,
 * Ayşe Demir; Ayşe Demir, 43, a spokeswoman for the union.
 */
final class Appositives {
  private static final int LONGEST = 8;
  private static final int LONGEST_COMPLEMENT = 5;
  private static final int FARTHEST = 14;

  /** What whoever speaks for a group does with it. */
  private static final Set<String> LEADS =
      SpeechWords.words(
          "leads led heads headed chairs chaired runs ran directs founded commands owns manages"
              + " represents speaks coordinates edits");

  /** Beside the offices of a state: who speaks for any other group. */
  private static final Set<String> POSTS =
      SpeechWords.words(
          """
          director chair chairman chairwoman owner executive coordinator founder co-founder member editor
          manager organiser organizer treasurer deputy vice-chair vice-president partner boss trustee
          representative delegate activist
          """);

  private static final int MOST_COMPLEMENTS = 2;

  private static final Set<String> COMPLEMENT_PREPOSITIONS = SpeechWords.words("to of for in at");

  /** Plurals that do not look it. */
  private static final Set<String> PEOPLE =
      SpeechWords.words("people police men women children staff military personnel");

  private static final Set<String> PREPOSITIONS = SpeechWords.words("of for from at with");

  /** Beside nouns and determiners: what may stand between a name and whom its bearer is of. */
  private static final Set<String> LINKS =
      SpeechWords.words("of for from at in with who has now works");

  /** Whoever was of a group does not speak as it. */
  private static final Set<String> NO_LONGER = SpeechWords.words("former late onetime");

  private static final Set<String> SAID =
      SpeechWords.words("said says told reported added announced confirmed");

  private final Words words;

  Appositives(Words words) {
    this.words = words;
  }

  /** The words, in lower case, that describe the bearer of the name {@code [first, end)}. */
  Set<String> of(int first, int end) {
    Set<String> roles = new LinkedHashSet<>();
    addBefore(first, roles);
    addAfter(end, roles);
    return roles;
  }

  /**
   * The actor whom the bearer of the name {@code [first, end)} speaks for by their office: the army
   * in "Tahir, a spokesman for the army", Turkey in "Turkish Vice President Oktay".
   */
  Optional<Actor> affiliation(int first, int end) {
    return affiliationBefore(first)
        .or(() -> ofTitle(first))
        .or(() -> ofOwner(first, end))
        .or(() -> affiliationAfter(end))
        .or(() -> ofGroup(first, end));
  }

  /** Uruguayan Vice President Danilo Astori, where the office belongs to the mention. */
  private Optional<Actor> ofTitle(int name) {
    int title = name - 1;
    boolean office =
        title > 0
            && words.isWord(title)
            && words.mention(title).isPresent()
            && words.mentionStart(title, 0) < title
            && words.isCapital(title)
            && (SpeechWords.OFFICES.contains(words.lower(title))
                || NameWords.isPersonTitle(words.lower(title)));
    return office ? groupAt(title) : Optional.empty();
  }

  /** Vanuatu's Edward Natapei. */
  private Optional<Actor> ofOwner(int name, int end) {
    boolean owned =
        end - name > 1 && name > 1 && words.isPossessive(name - 1) && words.isCapital(name);
    return owned ? groupAt(name - 2) : Optional.empty();
  }

  /** Derek Sikua of the Solomon Islands. */
  private Optional<Actor> ofGroup(int name, int end) {
    if (end - name < 2
        || end + 2 >= words.size()
        || !words.isWord(end)
        || !words.lower(end).equals("of")) {
      return Optional.empty();
    }
    int owner = words.lower(end + 1).equals("the") ? end + 2 : end + 1;
    return words.isCapital(owner) ? groupAt(owner) : Optional.empty();
  }

  private Optional<Actor> groupAt(int token) {
    return actorAt(token).filter(actor -> actor.kind() != ActorKind.PERSON);
  }

  private Optional<Actor> affiliationBefore(int name) {
    int first = name > 0 && words.isSymbol(name - 1, ',') ? name - 1 : name;
    int start = describedFrom(beforeComplements(first));
    int owner = start > 0 && words.isPossessive(start - 1) ? start - 2 : start - 1;
    boolean office = false;
    for (int i = start; i < first; i++) {
      office |= isOffice(i);
    }
    return office && owner >= 0 && !words.startsParagraph(owner + 1)
        ? owner(owner)
        : Optional.empty();
  }

  /** The end of the office in: the ambassador to Paris, Minister of Energy. */
  private int beforeComplements(int end) {
    int start = end;
    for (int i = 0; i < MOST_COMPLEMENTS; i++) {
      int preposition = start - 1;
      while (preposition > 0
          && start - preposition < LONGEST
          && words.isWord(preposition)
          && (words.isCapital(preposition) || isJoining(preposition))) {
        preposition--;
      }
      boolean complement =
          preposition > 0
              && preposition < start - 1
              && words.isWord(preposition)
              && COMPLEMENT_PREPOSITIONS.contains(words.lower(preposition));
      if (!complement) {
        break;
      }
      start = preposition;
      if (isOffice(start - 1)) {
        return start;
      }
    }
    return end;
  }

  private boolean isJoining(int token) {
    String lower = words.lower(token);
    return lower.equals("and") || lower.equals("the");
  }

  /** Whom the name that ends with {@code token} means; but Russia's UN ambassador is Russia's. */
  private Optional<Actor> owner(int token) {
    Optional<Actor> owner = actorAt(token);
    int before = words.mentionStart(token, 0) - 1;
    boolean seat = owner.filter(Appositives::isGroup).isPresent() && before >= 0;
    if (seat && words.isPossessive(before)) {
      return actorAt(before - 1);
    }
    boolean sent = seat && words.isWord(before) && words.isCapital(before) && !isDeterminer(before);
    return sent ? Optional.empty() : owner;
  }

  private Optional<Actor> actorAt(int token) {
    return words.mention(token).map(mention -> (Actor) mention.entity());
  }

  private Optional<Actor> affiliationAfter(int end) {
    int start = leads(end) ? end : afterAge(end);
    if (start < 0) {
      return Optional.empty();
    }
    if (start < words.size() && words.lower(start).equals("whose")) {
      return owned(start + 1);
    }
    start = afterFormer(start);
    Optional<Actor> owner = Optional.empty();
    boolean linked = false;
    boolean office = false;
    for (int i = start; i < words.size() && i < start + FARTHEST; i++) {
      if (!words.isWord(i)) {
        return office && owner.isEmpty() ? named(i) : office ? owner : Optional.empty();
      }
      office |= isOffice(i) || LEADS.contains(words.lower(i));
      boolean links =
          isDeterminer(i)
              || (describes(i) && !NO_LONGER.contains(words.lower(i)))
              || words.isPossessive(i)
              || LINKS.contains(words.lower(i));
      Optional<Mention> mention = words.mention(i).filter(named -> !named.isPerson());
      if (words.mention(i).isPresent() && mention.isEmpty()) {
        office |= SpeechWords.OFFICES.contains(words.lower(i)) || POSTS.contains(words.lower(i));
      } else if (mention.isPresent() && (owner.isEmpty() || (!linked && isAfterLink(i)))) {
        // The Gaza coordinator of the charity is the charity's.
        owner = mention.map(named -> (Actor) named.entity());
        linked = isAfterLink(i);
        office |= !linked && endsInOffice(i);
        office |= isGroup(owner.get()) && linked;
      } else if (mention.isEmpty() && !links) {
        break;
      }
    }
    return office ? owner : Optional.empty();
  }

  /** Where a former nurse who leads: past what somebody was. */
  private int afterFormer(int start) {
    int former = start < words.size() && isDeterminer(start) ? start + 1 : start;
    if (former < words.size() && NO_LONGER.contains(words.lower(former))) {
      for (int i = former; i < words.size() && i < start + LONGEST && words.isWord(i); i++) {
        if (words.lower(i).equals("who")) {
          return i;
        }
      }
    }
    return start;
  }

  /** The group behind the comma in: who commands a local unit, the Wadi Scouts. */
  private Optional<Actor> named(int comma) {
    int name =
        comma + 2 < words.size() && words.lower(comma + 1).equals("the") ? comma + 2 : comma + 1;
    boolean apposition =
        name < words.size()
            && words.isSymbol(comma, ',')
            && words.isWord(comma - 1)
            && NameWords.groupKind(words.lower(comma - 1)).isPresent()
            && endsAfter(name);
    return apposition ? groupAt(name).filter(Appositives::isGroup) : Optional.empty();
  }

  /** Whether a mark follows the mention, not a verb: the Scouts, but not: the Scouts said. */
  private boolean endsAfter(int name) {
    int end = name + 1;
    while (end < words.size() && words.mention(end).equals(words.mention(name))) {
      end++;
    }
    return end == words.size() || !words.isWord(end);
  }

  /** Whether the mention that begins with {@code token} does: the Ethiopian water minister. */
  private boolean endsInOffice(int token) {
    int last = token;
    while (last + 1 < words.size() && words.mention(last + 1).equals(words.mention(token))) {
      last++;
    }
    return isOfficeIn(last);
  }

  /** The group in: whose firm Demir Steel, whose party. */
  private Optional<Actor> owned(int noun) {
    return noun + 1 < words.size() && NameWords.groupKind(words.lower(noun)).isPresent()
        ? words
            .mention(words.mention(noun).isPresent() ? noun : noun + 1)
            .map(mention -> (Actor) mention.entity())
            .filter(Appositives::isGroup)
        : Optional.empty();
  }

  /** Ayşe Demir runs, Ayşe Demir now speaks for. */
  private boolean leads(int end) {
    int verb = end < words.size() && words.lower(end).equals("now") ? end + 1 : end;
    return verb < words.size() && words.isWord(verb) && LEADS.contains(words.lower(verb));
  }

  /** Of a party or company anybody speaks who belongs to it; of a state who holds an office. */
  private static boolean isGroup(Actor owner) {
    return owner.kind() != ActorKind.STATE && owner.kind() != ActorKind.PEOPLE;
  }

  /** Of the union, with the union. */
  private boolean isAfterLink(int owner) {
    int before = owner - 1;
    return before > 0
        && PREPOSITIONS.contains(words.lower(isDeterminer(before) ? before - 1 : before));
  }

  private boolean isOffice(int token) {
    return words.mention(token).isEmpty() && saysOffice(token);
  }

  /** Whether a word is an office that is still held: the envoy, not the former envoy. */
  boolean saysOffice(int token) {
    return words.isWord(token)
        && (SpeechWords.OFFICES.contains(words.lower(token)) || POSTS.contains(words.lower(token)))
        && !SpeechWords.FORMER.contains(words.lower(Math.max(0, token - 1)));
  }

  private int describedFrom(int end) {
    int start = end;
    while (start > 0
        && end - start < LONGEST
        && !words.startsParagraph(start)
        && describes(start - 1)
        && !isVerbAfterHead(start - 1)) {
      start--;
    }
    return start;
  }

  /** The minister thanked Demir. */
  private boolean isVerbAfterHead(int token) {
    return token > 0
        && !words.isCapital(token)
        && ReportWords.isFinite(words.lower(token))
        && words.isWord(token - 1)
        && !words.isPossessive(token - 1)
        && isHead(token - 1);
  }

  /** The nouns, in lower case, that say what sort of group bears the name {@code [first, end)}. */
  Set<String> groupNouns(int first, int end) {
    Set<String> nouns = new LinkedHashSet<>();
    if (first > 0 && words.isWord(first - 1) && !words.isPossessive(first - 1)) {
      nouns.add(words.lower(first - 1));
    }
    int from = nounsAfter(end);
    int to = nounsEnd(from);
    if (to > from) {
      nouns.add(words.lower(to - 1));
    }
    nouns.removeIf(noun -> NameWords.groupKind(noun).isEmpty());
    if (to > from && NameWords.groupKind(words.lower(to - 1)).isPresent()) {
      membersIn(from, to).ifPresent(nouns::add);
    }
    return nouns;
  }

  /** The students of: a student group; an association of students. */
  private Optional<String> membersIn(int from, int to) {
    if (to - 2 >= from) {
      String noun = words.lower(to - 2);
      String members = noun.endsWith("s") ? noun : noun + "s";
      if (isPeople(members)) {
        return Optional.of(members);
      }
    }
    int last = Math.min(words.size(), to + LONGEST_COMPLEMENT);
    for (int i = to + 1; i < last && words.lower(to).equals("of") && words.isNoun(i); i++) {
      if (isPeople(words.lower(i))) {
        return Optional.of(words.lower(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isPeople(String noun) {
    return NominalGroups.kind(noun).filter(ActorKind.PEOPLE::equals).isPresent();
  }

  private void addBefore(int first, Set<String> roles) {
    boolean comma = first > 0 && words.isSymbol(first - 1, ',');
    int end = comma ? first - 1 : first;
    int start = describedFrom(end);
    boolean determined =
        start > 0
            && (words.isPossessive(start - 1)
                || (words.isWord(start - 1) && isDeterminer(start - 1)));
    if (start < end && isHead(end - 1) && (!comma || determined)) {
      add(start, end, roles);
    }
  }

  private void addAfter(int end, Set<String> roles) {
    int from = nounsAfter(end);
    int to = nounsEnd(from);
    if (to > from) {
      add(from, to, roles);
    }
  }

  /**
   * Where the nouns of the description after a name begin, past the comma, an age, determiners and
   * owners (the forum's); the number of tokens if there is none.
   */
  private int nounsAfter(int end) {
    int start = afterAge(end);
    if (start < 0) {
      return words.size();
    }
    int from = start;
    int last = Math.min(words.size(), from + LONGEST);
    for (int i = from; i < last && words.isWord(i); i++) {
      boolean relative = i > from && words.lower(i).equals("that");
      if (relative) {
        break;
      }
      if (isOpening(i)) {
        from = i + 1;
      } else if (!describes(i)) {
        break;
      }
    }
    String head = words.lower(nounsEnd(from) - 1);
    boolean plural = from == start && (head.endsWith("s") || PEOPLE.contains(head));
    return plural || speaks(nounsEnd(from)) ? words.size() : from;
  }

  /** Whether somebody else speaks: fell near Saraqib, a war monitor (in the area) said. */
  private boolean speaks(int end) {
    int last = Math.min(words.size(), end + LONGEST_COMPLEMENT);
    int verb = end;
    if (verb < last && SpeechWords.PREPOSITIONS.contains(words.lower(verb))) {
      while (verb < last && words.isWord(verb) && !SAID.contains(words.lower(verb))) {
        verb++;
      }
    }
    return verb < last && words.isWord(verb) && SAID.contains(words.lower(verb));
  }

  /** One past the last word that can head the description: a charity formed by exiles. */
  private int nounsEnd(int from) {
    int to = from;
    while (to < words.size() && to < from + LONGEST && describes(to) && !words.isNumber(to)) {
      to++;
    }
    while (to > from && !isHead(to - 1)) {
      to--;
    }
    return to;
  }

  /** The first token after the comma, and after an age between commas; -1 without a comma. */
  private int afterAge(int end) {
    if (end >= words.size() || !words.isSymbol(end, ',')) {
      return -1;
    }
    boolean age = end + 2 < words.size() && words.isNumber(end + 1) && words.isSymbol(end + 2, ',');
    return age ? end + 3 : end + 1;
  }

  /** Determiners, and whose: the, Turkey's, the Turkish army's. */
  private boolean isOpening(int token) {
    return words.isWord(token)
        && (isDeterminer(token)
            || words.isPossessive(token)
            || (words.mention(token).isPresent() && !isOfficeIn(token)));
  }

  private boolean describes(int token) {
    if (!words.isWord(token) || words.isPossessive(token)) {
      return false;
    }
    if (words.mention(token).isPresent()) {
      return isOfficeIn(token);
    }
    String lower = words.lower(token);
    return !SpeechWords.BOUNDARIES.contains(lower)
        && !SpeechWords.PREPOSITIONS.contains(lower)
        && !SpeechWords.DETERMINERS.contains(lower)
        && (words.isCapital(token) || !SpeechWords.VERBS.contains(lower));
  }

  /** The last word of: the Pakistani climate minister. */
  private boolean isOfficeIn(int token) {
    return !words.isCapital(token)
        && NameWords.isPersonTitle(words.lower(token))
        && (token + 1 == words.size() || !words.mention(token + 1).equals(words.mention(token)));
  }

  private boolean isDeterminer(int token) {
    return SpeechWords.DETERMINERS.contains(words.lower(token));
  }

  private boolean isHead(int token) {
    String lower = words.lower(token);
    return NameWords.isPersonBeside(lower) || NameWords.groupKind(lower).isPresent();
  }

  private void add(int from, int to, Set<String> roles) {
    for (int i = from; i < to; i++) {
      roles.add(words.lower(i));
    }
  }
}
