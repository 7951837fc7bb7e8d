package io.standpoint.gold;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Topic;
import io.standpoint.gold.GoldDocument.GoldMention;
import io.standpoint.gold.GoldDocument.Judgement;
import io.standpoint.gold.GoldDocument.Voice;
import io.standpoint.stance.Flag;
import io.standpoint.stance.Polarity;
import io.standpoint.text.Document;
import io.standpoint.text.DocumentRejectedException;
import io.standpoint.text.DocumentScreen;
import io.standpoint.text.Span;
import io.standpoint.text.UnreadableException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads one marked document, line by line. */
final class GoldReader {

  /** Stands for what an actor is part of, if it is part of nothing. */
  private static final String NOTHING = "-";

  private static final Set<String> HEADERS =
      new TreeSet<>(Set.of("id", "title", "date", "style", "outlet"));
  private static final Pattern ID = Pattern.compile("[\\p{Alnum}._-]+");
  private static final Set<String> RESERVED = Set.of(GoldDocument.AUTHOR, NOTHING);

  private final String source;
  private final ActorCatalog catalog;
  private final DocumentScreen screen = new DocumentScreen();
  private final Map<String, String> headers = new HashMap<>();
  private Optional<LocalDate> date = Optional.empty();
  private final Map<Integer, String> partsOf = new LinkedHashMap<>();
  private final List<Actor> actors = new ArrayList<>();
  private final List<Topic> topics = new ArrayList<>();
  private final Set<String> ownIds = new HashSet<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Span> sentences = new ArrayList<>();
  private final List<GoldMention> mentions = new ArrayList<>();
  private final List<Voice> voices = new ArrayList<>();
  private final List<Judgement> judgements = new ArrayList<>();
  private int line;

  GoldReader(String source, ActorCatalog catalog) {
    this.source = source;
    this.catalog = catalog;
  }

  GoldDocument read(List<String> lines) {
    for (; line < lines.size() && !lines.get(line).isBlank(); line++) {
      header(lines.get(line).strip());
    }
    checkHeaders();
    String gap = "";
    boolean judged = false;
    for (; line < lines.size(); line++) {
      String content = lines.get(line).strip();
      if (content.isEmpty()) {
        gap = text.isEmpty() ? "" : "\n\n";
        judged = false;
      } else if (content.startsWith(">")) {
        if (!judged) {
          throw problem("a judgement stands right after its sentence");
        }
        judgement(content.substring(1).strip());
      } else {
        text.append(gap);
        sentence(content);
        gap = " ";
        judged = true;
      }
    }
    voices.sort(
        (one, other) ->
            one.span().start() != other.span().start()
                ? Integer.compare(one.span().start(), other.span().start())
                : Integer.compare(other.span().end(), one.span().end()));
    Document document =
        new Document(
            headers.get("id"),
            text.toString(),
            Optional.ofNullable(headers.get("title")),
            date,
            Optional.ofNullable(headers.get("outlet")));
    try {
      screen.check(document);
    } catch (DocumentRejectedException e) {
      throw new UnreadableException(source + ": " + e.getMessage(), e);
    }
    return new GoldDocument(
        document, headers.get("style"), actors, topics, sentences, mentions, voices, judgements);
  }

  private void header(String content) {
    int colon = content.indexOf(':');
    String key = colon < 0 ? content : content.substring(0, colon).strip();
    String value = colon < 0 ? "" : content.substring(colon + 1).strip();
    switch (key) {
      case "actor" -> actor(fields(value, 4, "id | kind | name | id of what it is part of, or -"));
      case "topic" -> topic(fields(value, 3, "id | name | keyword; keyword"));
      default -> {
        if (!HEADERS.contains(key) || value.isEmpty()) {
          throw problem("'" + content + "' is no header: use actor, topic or one of " + HEADERS);
        }
        if (headers.put(key, value) != null) {
          throw problem("header '" + key + "' is given twice");
        }
        if (key.equals("date")) {
          date = Optional.of(date(value));
        }
      }
    }
  }

  /** What can only be told when all headers are read. */
  private void checkHeaders() {
    for (String header : List.of("id", "date", "style")) {
      if (!headers.containsKey(header)) {
        throw problem("no header '" + header + "' above this line");
      }
    }
    int after = line;
    for (Map.Entry<Integer, String> part : partsOf.entrySet()) {
      line = part.getKey();
      check(part.getValue());
    }
    line = after;
  }

  private List<String> fields(String value, int count, String form) {
    List<String> fields = Arrays.stream(value.split("\\|", -1)).map(String::strip).toList();
    if (fields.size() != count || fields.contains("")) {
      throw problem("'" + value + "': need " + form);
    }
    return fields;
  }

  private void actor(List<String> fields) {
    String id = fields.get(0);
    checkForm(id);
    if (isCatalogued(id) || !ownIds.add(id)) {
      throw problem("actor '" + id + "' is known already: declare only actors that are not");
    }
    try {
      Optional<String> partOf = Optional.of(fields.get(3)).filter(part -> !part.equals(NOTHING));
      partOf.ifPresent(part -> partsOf.put(line, checkPart(id, part)));
      actors.add(new Actor(id, ActorKind.of(fields.get(1)), fields.get(2), partOf));
    } catch (IllegalArgumentException e) {
      throw problem(String.valueOf(e.getMessage()));
    }
  }

  private String checkPart(String id, String part) {
    if (part.equals(id) || part.startsWith(GoldDocument.TOPIC)) {
      throw problem("'" + id + "' is part of '" + part + "': name another actor, or -");
    }
    return part;
  }

  private void topic(List<String> fields) {
    String id = fields.get(0);
    checkForm(id);
    if (!ownIds.add(GoldDocument.TOPIC + id)) {
      throw problem("topic '" + id + "' is declared twice");
    }
    try {
      Topic topic = Topic.of(id, fields.get(2).split(";", -1)).withStatement(fields.get(1));
      catalog.mentionFinder(List.of(topic));
      topics.add(topic);
    } catch (IllegalArgumentException e) {
      throw problem(String.valueOf(e.getMessage()));
    }
  }

  private void checkForm(String id) {
    if (!ID.matcher(id).matches() || RESERVED.contains(id)) {
      throw problem(
          "id '" + id + "': use letters, digits, dots and hyphens, and none of " + RESERVED);
    }
  }

  private void judgement(String content) {
    String[] fields = content.split("\\s+", -1);
    if (fields.length < 3) {
      throw problem("'" + content + "': need HOLDER TARGET and one of - o +, then flags");
    }
    String holder = fields[0];
    if (!holder.equals(GoldDocument.AUTHOR)) {
      checkActor(holder);
    }
    check(fields[1]);
    if (holder.equals(fields[1])) {
      throw problem("'" + content + "': the holder is the target");
    }
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (int i = 3; i < fields.length; i++) {
      flags.add(flag(fields[i]));
    }
    int sentence = sentences.size() - 1;
    if (judgements.stream()
        .anyMatch(
            known ->
                known.sentence() == sentence
                    && known.holder().equals(holder)
                    && known.target().equals(fields[1]))) {
      throw problem("'" + content + "': this holder and target have a line above: write one");
    }
    judgements.add(new Judgement(sentence, holder, fields[1], polarity(fields[2]), flags));
  }

  private Polarity polarity(String sign) {
    return switch (sign) {
      case "-" -> Polarity.NEGATIVE;
      case "o" -> Polarity.NEUTRAL;
      case "+" -> Polarity.POSITIVE;
      default -> throw problem("polarity '" + sign + "': use -, o or +");
    };
  }

  private Flag flag(String label) {
    try {
      return Flag.of(label);
    } catch (IllegalArgumentException e) {
      throw problem(e.getMessage());
    }
  }

  /** A voice whose end has not been read. */
  private record Open(int start, String speaker) {}

  private void sentence(String marked) {
    int first = text.length();
    Deque<Open> open = new ArrayDeque<>();
    int i = 0;
    while (i < marked.length()) {
      char c = marked.charAt(i);
      if (c == '[') {
        i = mention(marked, i);
      } else if (c == '{') {
        int colon = marked.indexOf(':', i);
        if (colon < 0) {
          throw problem("'{' without the speaker's id and a colon");
        }
        open.push(new Open(text.length(), checkActor(marked.substring(i + 1, colon).strip())));
        i = colon + 1;
        while (i < marked.length() && marked.charAt(i) == ' ') {
          i++;
        }
      } else if (c == '}') {
        if (open.isEmpty()) {
          throw problem("'}' without '{'");
        }
        Open voice = open.pop();
        voices.add(new Voice(span(voice.start()), voice.speaker()));
        i++;
      } else if (c == ']') {
        throw problem("']' without '['");
      } else {
        text.append(c);
        i++;
      }
    }
    if (!open.isEmpty()) {
      throw problem("'{' without '}'");
    }
    sentences.add(span(first));
  }

  private int mention(String marked, int at) {
    int close = marked.indexOf("](", at);
    int end = close < 0 ? -1 : marked.indexOf(')', close);
    if (end < 0) {
      throw problem("'[' without '](id)'");
    }
    String surface = marked.substring(at + 1, close);
    if (surface.isBlank() || surface.contains("[") || surface.contains("]")) {
      throw problem("'[" + surface + "]': mentions have words and are not nested");
    }
    if (surface.contains("{") || surface.contains("}")) {
      throw problem("'[" + surface + "]': '{' and '}' stand outside of mentions");
    }
    List<String> ids =
        Arrays.stream(marked.substring(close + 2, end).split(",", -1)).map(String::strip).toList();
    ids.forEach(this::check);
    if (ids.size() > 1 && ids.stream().anyMatch(id -> id.startsWith(GoldDocument.TOPIC))) {
      throw problem("'" + surface + "' means a topic and something else: give one");
    }
    int start = text.length();
    text.append(surface);
    mentions.add(new GoldMention(span(start), ids));
    return end + 1;
  }

  private Span span(int start) {
    if (text.length() == start) {
      throw problem("marks without a word between them");
    }
    return new Span(start, text.length());
  }

  private void check(String id) {
    if (!ownIds.contains(id) && !isCatalogued(id)) {
      throw problem("unknown id '" + id + "': declare it, or use the catalogue's");
    }
  }

  private String checkActor(String id) {
    check(id);
    if (id.startsWith(GoldDocument.TOPIC)) {
      throw problem("'" + id + "': a topic holds no stance");
    }
    return id;
  }

  private boolean isCatalogued(String id) {
    return catalog.find(id).filter(actor -> actor.id().equals(id)).isPresent();
  }

  private LocalDate date(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw problem("date '" + value + "': need YYYY-MM-DD");
    }
  }

  private UnreadableException problem(String what) {
    return UnreadableException.at(source, line + 1L, what);
  }
}
