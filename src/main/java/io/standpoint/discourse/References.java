package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.actor.Topic;
import io.standpoint.discourse.GivenNames.Gender;
import io.standpoint.discourse.Pronoun.Form;
import io.standpoint.discourse.Pronoun.Sort;
import io.standpoint.discourse.Referent.Place;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Resolves pronouns of the third person and definite descriptions to what a document named before:
 * of the referents that agree with the word, the one most in focus ({@link Referent}). A word whose
 * best referent is hardly better than the next, or is no actor, is left alone.
 */
final class References {
  private static final int PERSON_REACH = 4;
  private static final int THING_REACH = 2;
  private static final int PAIR_REACH = 12;
  private static final int JOINED_REACH = 1;
  private static final double CLEAR = 0.9;
  private static final double OWN_SUBJECT = 80;
  private static final double OFTEN = 20;

  /** Whose president can be meant by "the president": one of the states most in focus. */
  private static final int STATES = 2;

  private static final int LONGEST_OPENING = 16;
  private static final int LONGEST_TITLE = 5;

  /** So many referents are kept in mind, which bounds the work per pronoun. */
  private static final int MOST_KNOWN = 100;

  private static final int MOST_THINGS = 20;

  /** The entries that were last asked for. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private final int most;

    Recent(int most) {
      super(most, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }

  private final Words words;
  private final SentenceIndex sentences;
  private final Quotes quotes;
  private final Discourse spoken;
  private final boolean within;
  private final Belongings belongings;
  private final GivenNames givenNames;
  private final ClauseStarts clauses;
  private final Appositives appositives;
  private final Map<Entity, Referent> known = new Recent<>(MOST_KNOWN);
  private final Map<String, Referent> things = new Recent<>(MOST_THINGS);

  /** Two who are joined by "and", whom they can mean together. */
  private final Map<List<Entity>, Referent> joined = new Recent<>(MOST_THINGS);

  private final List<Mention> found = new ArrayList<>();

  /** Topics by their first token. */
  private final Map<Integer, Mention> topics = new TreeMap<>();

  /**
   * For one document.
   *
   * @param spoken its mentions and voices so far
   * @param within whether to resolve the words that stand in quotations, else those outside
   * @param belongings tells whose army and whose minister is meant
   */
  References(
      Words words,
      Discourse spoken,
      SentenceIndex sentences,
      Quotes quotes,
      GivenNames givenNames,
      boolean within,
      Belongings belongings) {
    this.words = words;
    this.spoken = spoken;
    this.within = within;
    this.belongings = belongings;
    this.sentences = sentences;
    this.quotes = quotes;
    this.givenNames = givenNames;
    List<Mention> mentions = spoken.mentions();
    clauses = new ClauseStarts(words, sentences);
    appositives = new Appositives(words);
    for (Mention mention : mentions) {
      if (mention.entity() instanceof Topic) {
        topics.put(words.from(mention.span().start()), mention);
      }
    }
  }

  /** The mentions by pronoun or description, by position. */
  List<Mention> find() {
    int token = 0;
    while (token < words.size()) {
      token = read(token);
    }
    return found;
  }

  /** Reads what starts at a token; the token to go on with. */
  private int read(int token) {
    Optional<Mention> name = words.mention(token);
    if (name.isPresent()) {
      int end = token + 1;
      while (end < words.size() && words.mention(end).equals(name)) {
        end++;
      }
      name(name.get(), token, end);
      return end;
    }
    if (topics.containsKey(token)) {
      referent(topics.get(token).entity(), false).mentionAt(place(token));
    }
    if (!words.isWord(token)) {
      return token + 1;
    }
    if (quotes.holds(words.start(token)) != within) {
      thing(token);
      return token + 1;
    }
    Optional<Actor> speaker = within ? speaker(token) : Optional.empty();
    if (speaker.isPresent() && FIRST_PERSONS.contains(words.lower(token))) {
      boolean plural = FIRST_PERSONS_PLURAL.contains(words.lower(token));
      Actor actor = plural ? belongings.group(speaker.get()) : speaker.get();
      Optional<Belongings.Owned> owned = belongings.of(actor, token + 1);
      boolean possessive = FIRST_PERSONS_POSSESSIVE.contains(words.lower(token));
      if (possessive && owned.isPresent()) {
        add(owned.get().actor(), token, owned.get().end(), MentionRule.DESCRIPTION);
      } else {
        add(actor, token, token + 1, MentionRule.FIRST_PERSON);
      }
      return token + 1;
    }
    Optional<Pronoun> pronoun = Pronoun.of(words.lower(token));
    if (pronoun.isPresent()) {
      resolve(pronoun.get(), token, speaker);
      return token + 1;
    }
    Optional<Description> description = Description.at(token, words);
    if (description.isPresent() && resolve(description.get())) {
      return description.get().end();
    }
    thing(token);
    return token + 1;
  }

  private static final Set<String> FIRST_PERSONS =
      SpeechWords.words("i me my mine myself we us our ours ourselves");

  private static final Set<String> FIRST_PERSONS_PLURAL =
      SpeechWords.words("we us our ours ourselves");

  private static final Set<String> FIRST_PERSONS_POSSESSIVE = SpeechWords.words("my our");

  private Optional<Actor> speaker(int token) {
    return spoken.voiceOf(words.span(token, token + 1)).map(Voice::actor);
  }

  private void name(Mention mention, int first, int end) {
    boolean plural =
        mention.entity() instanceof Actor actor
            && actor.kind() != ActorKind.PERSON
            && words.lower(end - 1).endsWith("s")
            && (actor.kind() == ActorKind.PEOPLE || actor.kind() == ActorKind.ARMED_GROUP);
    Referent referent = referent(mention.entity(), plural);
    if (referent.isPerson()) {
      Set<String> roles = appositives.of(first, end);
      referent.roles().addAll(roles);
      referent.roles().addAll(belongings.officeWords((Actor) mention.entity()));
      Gendered.of(roles).ifPresent(referent::gender);
    } else {
      referent.roles().addAll(appositives.groupNouns(first, end));
    }
    if (!isLabel(first, end)) {
      referent.mentionAt(place(first));
      join(mention, first);
    }
  }

  /** Notes two names as one referent: Ayşe Demir, a lawyer, and Pavel Ternin. */
  private void join(Mention second, int first) {
    int and = first - 1;
    while (and > 0 && first - and < LONGEST_TITLE && isTitleWord(and)) {
      and--;
    }
    if (and < 1 || !words.isWord(and) || !words.lower(and).equals("and")) {
      return;
    }
    int end = beforeDescription(and - 1);
    Optional<Entity> other = words.mention(end).map(Mention::entity);
    int start = words.mentionStart(end, Math.max(0, end - LONGEST_OPENING));
    boolean third = start > 1 && words.isSymbol(start - 1, ',') && isNamed(start - 2);
    if (other.isEmpty() || third || other.get().equals(second.entity())) {
      return;
    }
    joined
        .computeIfAbsent(
            List.of(other.get(), second.entity()),
            unused -> new Referent(Optional.empty(), true, Optional.empty()))
        .mentionAt(place(start));
  }

  private boolean isTitleWord(int token) {
    return words.isWord(token) && words.isCapital(token) && !isNamed(token);
  }

  private boolean isNamed(int token) {
    return words.mention(token).isPresent();
  }

  /** The last token before a description between commas that ends with {@code comma}. */
  private int beforeDescription(int comma) {
    if (!words.isSymbol(comma, ',')) {
      return comma;
    }
    int start = comma - 1;
    while (start > 0 && comma - start < LONGEST_OPENING && words.isWord(start)) {
      start--;
    }
    return Math.max(0, words.isSymbol(start, ',') ? start - 1 : comma);
  }

  /** Who speaks in a transcript is not spoken of. */
  private boolean isLabel(int first, int end) {
    return sentences.startsAt(words.start(first)) && end < words.size() && words.isSymbol(end, ':');
  }

  private Referent referent(Entity entity, boolean plural) {
    return known.computeIfAbsent(
        entity, unused -> new Referent(Optional.of(entity), plural, gender(entity)));
  }

  private Optional<Gender> gender(Entity entity) {
    return entity instanceof Actor actor && actor.kind() == ActorKind.PERSON
        ? givenNames.genderOf(actor)
        : Optional.empty();
  }

  /** Something else that a pronoun could mean: the deal, these ships. */
  private void thing(int token) {
    String determiner = words.lower(token);
    if (!SpeechWords.DETERMINERS.contains(determiner) && !Pronoun.of(determiner).isPresent()) {
      return;
    }
    int end = token + 1;
    while (end < words.size() && end < token + 5 && isNoun(end)) {
      end++;
    }
    if (end == token + 1) {
      return;
    }
    String head = words.lower(end - 1);
    things
        .computeIfAbsent(
            head, noun -> new Referent(Optional.empty(), noun.endsWith("s"), Optional.empty()))
        .mentionAt(place(token));
  }

  private boolean isNoun(int token) {
    if (!words.isWord(token) || words.isPossessive(token) || words.mention(token).isPresent()) {
      return false;
    }
    String lower = words.lower(token);
    return !SpeechWords.BOUNDARIES.contains(lower)
        && !SpeechWords.PREPOSITIONS.contains(lower)
        && !SpeechWords.VERBS.contains(lower)
        && !lower.endsWith("ed");
  }

  private Place place(int token) {
    int clause = clauses.startOf(token);
    boolean embedded = isEmbedded(token, clause);
    return new Place(
        token,
        sentences.at(words.start(token)),
        clause,
        !embedded && isFirstOf(clause, token),
        embedded,
        quotes.holds(words.start(token)));
  }

  private boolean isEmbedded(int token, int clause) {
    for (int i = token - 1; i >= Math.max(clause, token - 4) && words.isWord(i); i--) {
      if (SpeechWords.PREPOSITIONS.contains(words.lower(i))) {
        return true;
      }
      if (words.isPossessive(i)) {
        return false;
      }
    }
    return false;
  }

  /** Whether nothing but titles, adverbs and the like stands before the token in its clause. */
  private boolean isFirstOf(int clause, int token) {
    if (token - clause > LONGEST_OPENING) {
      return false;
    }
    for (int i = clause; i < token; i++) {
      if (words.isWord(i)
          && (words.mention(i).isPresent()
              || SpeechWords.VERBS.contains(words.lower(i))
              || SpeechWords.BE.contains(words.lower(i)))) {
        return false;
      }
    }
    return true;
  }

  private void resolve(Pronoun pronoun, int token, Optional<Actor> speaker) {
    Form form = form(pronoun, token);
    if (pronoun.sort() == Sort.IT && form != Form.POSSESSIVE && Expletives.isOne(token, words)) {
      return;
    }
    Place here = place(token);
    List<Referent> ranked = ranked(pronoun, form, here);
    ranked.removeIf(
        referent ->
            speaker.isPresent() && referent.entity().equals(Optional.<Entity>of(speaker.get())));
    if (ranked.isEmpty()) {
      return;
    }
    Referent best = ranked.get(0);
    double first = score(best, pronoun, form, here);
    boolean clear = ranked.size() < 2 || score(ranked.get(1), pronoun, form, here) <= CLEAR * first;
    pronoun.sort().gender().filter(unused -> clear).ifPresent(best::gender);
    best.mentionAt(here);
    boolean vague = pronoun.sort() == Sort.IT && form == Form.OBJECT;
    if (clear && !vague) {
      meant(best).forEach(entity -> add(entity, form, token));
    }
  }

  private List<Entity> meant(Referent referent) {
    return referent.entity().isPresent()
        ? List.of(referent.entity().get())
        : joined.entrySet().stream()
            .filter(two -> two.getValue() == referent)
            .flatMap(two -> two.getKey().stream())
            .toList();
  }

  /** Adds what a pronoun means: its owner, or with what follows whom the owner has. */
  private void add(Entity entity, Form form, int token) {
    Optional<Belongings.Owned> owned =
        form == Form.POSSESSIVE && entity instanceof Actor owner
            ? belongings.of(owner, token + 1)
            : Optional.empty();
    if (owned.isPresent()) {
      add(owned.get().actor(), token, owned.get().end(), MentionRule.DESCRIPTION);
    } else if (form != Form.POSSESSIVE || !isSomebodyElse(token + 1)) {
      add(entity, token, token + 1, MentionRule.PRONOUN);
    }
  }

  /** Whether somebody else is meant: his rival, her British colleague, its soldiers. */
  private boolean isSomebodyElse(int from) {
    int end = from;
    while (end < words.size() && end < from + 4 && isNoun(end)) {
      end++;
    }
    if (end == from) {
      return false;
    }
    String noun = words.lower(end - 1);
    String singular = noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    return NameWords.isPersonNoun(singular) || NameWords.groupKind(noun).isPresent();
  }

  private List<Referent> ranked(Pronoun pronoun, Form form, Place here) {
    List<Referent> ranked = new ArrayList<>();
    for (Referent referent : known.values()) {
      if (isPossible(referent, pronoun, form, here)) {
        ranked.add(referent);
      }
    }
    if (pronoun.sort() == Sort.IT || pronoun.sort() == Sort.THEY) {
      for (Referent thing : things.values()) {
        if (isPossible(thing, pronoun, form, here)) {
          ranked.add(thing);
        }
      }
    }
    if (pronoun.sort() == Sort.THEY) {
      joined.values().stream()
          .filter(two -> here.sentence() - two.last().sentence() <= JOINED_REACH)
          .filter(two -> isPossible(two, pronoun, form, here))
          .forEach(ranked::add);
    }
    ranked.sort(
        Comparator.comparingDouble((Referent referent) -> -score(referent, pronoun, form, here)));
    return ranked;
  }

  private boolean isPossible(Referent referent, Pronoun pronoun, Form form, Place here) {
    Place last = referent.last();
    boolean person = pronoun.sort() == Sort.HE || pronoun.sort() == Sort.SHE;
    int reach = person ? PERSON_REACH : THING_REACH;
    if (last.sentence() < 0 || here.sentence() - last.sentence() > reach) {
      return false;
    }
    if (form == Form.OBJECT && last.clause() == here.clause()) {
      return false;
    }
    return fit(referent, pronoun.sort()) > 0;
  }

  /** How well a referent agrees with a pronoun, from 0 for not at all to 1. */
  private static double fit(Referent referent, Sort sort) {
    Optional<ActorKind> kind = referent.kind();
    return switch (sort) {
      case HE, SHE -> {
        if (!referent.isPerson()) {
          yield 0;
        }
        Optional<Gender> gender = referent.gender();
        boolean listed = ((Actor) referent.entity().orElseThrow()).isListed();
        double unknown = sort == Sort.SHE && listed ? 0.15 : 0.9;
        yield gender.isEmpty() ? unknown : gender.equals(sort.gender()) ? 1 : 0;
      }
      case IT ->
          kind.isEmpty()
              ? (referent.isPlural() ? 0 : referent.entity().isPresent() ? 0.8 : 0.5)
              : switch (kind.get()) {
                case PERSON, PEOPLE -> 0;
                case ARMED_GROUP -> referent.isPlural() ? 0.4 : 1;
                default -> 1;
              };
      case THEY ->
          kind.isEmpty()
              ? (referent.isPlural() ? 0.7 : 0)
              : switch (kind.get()) {
                case PERSON -> 0;
                case STATE, COMPANY, ALLIANCE -> 0.25;
                case ORGANISATION -> referent.isPlural() ? 1 : 0.5;
                case ARMED_FORCES, ARMED_GROUP, PEOPLE -> 1;
              };
    };
  }

  private double score(Referent referent, Pronoun pronoun, Form form, Place here) {
    double score = referent.salienceAt(here.sentence());
    Place last = referent.last();
    if (form == Form.POSSESSIVE && last.clause() == here.clause() && last.subject()) {
      score += OWN_SUBJECT;
    }
    return score * fit(referent, pronoun.sort());
  }

  private Form form(Pronoun pronoun, int token) {
    if (pronoun.form() != Form.EITHER) {
      return pronoun.form();
    }
    if (pronoun.sort() == Sort.SHE) {
      boolean owns = isNounAt(token + 1) && !(isAdverb(token + 1) && !isNounAt(token + 2));
      return owns ? Form.POSSESSIVE : Form.OBJECT;
    }
    int before = token - 1;
    boolean object =
        before >= clauses.startOf(token)
            && words.isWord(before)
            && !SpeechWords.BOUNDARIES.contains(words.lower(before))
            && !isBeforeVerb(token);
    return object ? Form.OBJECT : Form.SUBJECT;
  }

  private boolean isNounAt(int token) {
    return token < words.size() && isNoun(token);
  }

  private boolean isAdverb(int token) {
    String lower = words.lower(token);
    return lower.endsWith("ly") && !SpeechWords.NOUNS_IN_LY.contains(lower);
  }

  /** The first order that it had. */
  private boolean isBeforeVerb(int token) {
    return token + 1 < words.size()
        && words.isWord(token + 1)
        && (words.isPossessive(token + 1) || ReportWords.isFinite(words.lower(token + 1)));
  }

  /** True if the description was resolved. */
  private boolean resolve(Description description) {
    Place here = place(description.first());
    return switch (description.count()) {
      case TWO -> resolveTwo(description, here);
      case ONE, GROUP -> resolveOne(description, here);
    };
  }

  private boolean resolveTwo(Description description, Place here) {
    List<Referent> two =
        known.values().stream()
            .filter(referent -> referent.kind().filter(description.kinds()::contains).isPresent())
            .filter(referent -> here.sentence() - referent.last().sentence() <= PAIR_REACH)
            .sorted(Comparator.comparingDouble((Referent referent) -> -prominence(referent, here)))
            .limit(2)
            .toList();
    if (two.size() < 2) {
      return false;
    }
    for (Referent referent : two) {
      referent.mentionAt(here);
      add(
          referent.entity().orElseThrow(),
          description.first(),
          description.end(),
          MentionRule.DESCRIPTION);
    }
    return true;
  }

  /** Focus, and how much of the document is about it. */
  private static double prominence(Referent referent, Place here) {
    return referent.salienceAt(here.sentence()) + OFTEN * referent.count();
  }

  private boolean resolveOne(Description description, Place here) {
    Optional<Actor> state = belongings.stateAfter(description.end());
    if (state.isPresent()) {
      Optional<Actor> meant = state.flatMap(owner -> ofState(owner, description));
      meant.ifPresent(actor -> add(actor, description, here));
      return meant.isPresent();
    }
    Set<String> nouns = description.nouns(words);
    String head = description.head(words);
    Optional<Referent> best =
        known.values().stream()
            .filter(referent -> referent.entity().filter(Actor.class::isInstance).isPresent())
            .filter(referent -> match(referent, nouns, head, description) > 0)
            .max(
                Comparator.comparingDouble(
                    (Referent referent) ->
                        match(referent, nouns, head, description) * prominence(referent, here)));
    Optional<Entity> meant =
        best.flatMap(Referent::entity)
            .or(() -> inOffice(description, here))
            .or(() -> inFocus(description, here));
    meant.ifPresent(entity -> add(entity, description, here));
    return meant.isPresent();
  }

  private void add(Entity entity, Description description, Place here) {
    referent(entity, false).mentionAt(here);
    add(entity, description.first(), description.end(), MentionRule.DESCRIPTION);
  }

  /** The regime in Caracas, the president of France. */
  private Optional<Actor> ofState(Actor state, Description description) {
    return description.kinds().contains(ActorKind.STATE)
        ? Optional.of(state)
        : belongings.ofState(state, description.noun(), description.end());
  }

  /** The president, the army: of the state that the text is most about, if it has one. */
  private Optional<Entity> inOffice(Description description, Place here) {
    return known.values().stream()
        .filter(referent -> referent.kind().filter(ActorKind.STATE::equals).isPresent())
        .sorted(Comparator.comparingDouble((Referent state) -> -prominence(state, here)))
        .limit(STATES)
        .flatMap(
            state ->
                belongings
                    .ofState(
                        (Actor) state.entity().orElseThrow(), description.noun(), description.end())
                    .stream())
        .findFirst()
        .map(Entity.class::cast);
  }

  /**
   * The person spoken of last, in other words: the 34-year-old scoffed; the shopkeeper added. Who
   * holds an office is not described by it only now.
   */
  private Optional<Entity> inFocus(Description description, Place here) {
    boolean one = description.count() == Description.Count.ONE;
    String head = description.head(words);
    boolean office = SpeechWords.OFFICES.contains(head) || VAGUE_OFFICES.contains(head);
    boolean again = description.saysAge(words) || (speaks(description) && !office);
    if (!one || !description.kinds().contains(ActorKind.PERSON) || !again) {
      return Optional.empty();
    }
    Optional<Gender> gender = Gendered.of(Set.of(head));
    return known.values().stream()
        .filter(Referent::isPerson)
        .filter(person -> here.sentence() - person.last().sentence() <= THING_REACH)
        .filter(
            person -> gender.isEmpty() || person.gender().map(gender.get()::equals).orElse(true))
        .max(Comparator.comparingDouble(person -> person.salienceAt(here.sentence())))
        .flatMap(Referent::entity);
  }

  /** Whether a verb of speech stands right before or after it. */
  private boolean speaks(Description description) {
    return isSpeech(description.first() - 1) || isSpeech(description.end());
  }

  private boolean isSpeech(int token) {
    return token >= 0
        && token < words.size()
        && words.isWord(token)
        && !words.isCapital(token)
        && SpeechWords.VERBS.contains(words.lower(token));
  }

  /** How well a description fits a referent, from 0 for not at all. */
  private static double match(
      Referent referent, Set<String> nouns, String head, Description description) {
    Set<String> roles = referent.roles();
    if (referent.isPerson() != description.kinds().contains(ActorKind.PERSON)) {
      return 0;
    }
    boolean sameKind = referent.kind().filter(description.kinds()::contains).isPresent();
    String singular = head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
    if (referent.isPerson()) {
      boolean called = roles.contains(head) && description.count() == Description.Count.ONE;
      if (!called) {
        return 0;
      }
      boolean other = VAGUE_OFFICES.contains(head) || nouns.contains("former");
      return roles.containsAll(nouns) ? 3 : other ? 0 : 1;
    }
    Set<String> name = referent.nameWords();
    boolean named = name.contains(head) || name.contains(singular);
    if (named || roles.contains(head)) {
      return 5;
    }
    // "The dead soldiers" are not the army, "the federal government" is of some federal state.
    boolean generic = nouns.size() == 1 && GENERIC.contains(head) && !isOtherwiseNamed(name);
    return sameKind && generic ? 1 : 0;
  }

  /** A ministry is nobody's group. */
  private static boolean isOtherwiseNamed(Set<String> name) {
    return name.stream().anyMatch(OFFICIAL::contains);
  }

  private static final Set<String> OFFICIAL =
      SpeechWords.words(
          """
          ministry department court council commission parliament senate assembly agency bank board
          congress house office police university
          """);

  /** Titles that say little without the words before them: the union leader, the army chief. */
  private static final Set<String> VAGUE_OFFICES =
      SpeechWords.words("leader minister chief secretary head director chairman");

  /** Nouns that any actor of their kind can be called by. */
  private static final Set<String> GENERIC =
      SpeechWords.words(
          """
          government country state kingdom nation republic authorities regime administration cabinet
          army military troops soldiers forces rebels fighters militants insurgents gunmen guerrillas
          militia jihadists group movement bloc alliance company firm junta organisation organization
          separatists
          """);

  private void add(Entity entity, int first, int end, MentionRule rule) {
    Span span = words.span(first, end);
    found.add(new Mention(entity, span, words.text(span), rule));
  }
}
