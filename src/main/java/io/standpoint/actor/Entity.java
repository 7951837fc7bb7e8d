package io.standpoint.actor;

/** What a mention can refer to: an actor or a topic. */
public sealed interface Entity permits Actor, Topic {

  /** Unique among the entities of its kind in one analysis. */
  String id();

  /** The name to show. */
  String name();
}
