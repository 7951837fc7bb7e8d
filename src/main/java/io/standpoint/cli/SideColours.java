package io.standpoint.cli;

import io.standpoint.actor.Mention;
import io.standpoint.discourse.Voice;
import io.standpoint.stance.Explanation;
import io.standpoint.stance.Party;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * One colour per side of a document (a state with its leaders and armies, or a topic), by first
 * appearance; where there are more sides than colours they are used again.
 */
final class SideColours {

  /** Of the 16 that every terminal lets its owner choose: none is black, white or grey. */
  private static final List<IStyle> COLOURS =
      List.of(
          Style.fg_cyan,
          Style.fg_yellow,
          Style.fg_magenta,
          Style.fg_green,
          Style.fg_red,
          Style.fg_blue,
          Style.fg("14"),
          Style.fg("11"),
          Style.fg("13"),
          Style.fg("10"),
          Style.fg("9"),
          Style.fg("12"));

  private final Explanation explanation;
  private final Map<Party, IStyle> colours = new LinkedHashMap<>();

  SideColours(Explanation explanation) {
    this.explanation = explanation;
    Stream.concat(
            explanation.mentions().stream(), explanation.voices().stream().map(Voice::speaker))
        .map(explanation::side)
        .forEach(
            side ->
                colours.computeIfAbsent(side, s -> COLOURS.get(colours.size() % COLOURS.size())));
  }

  /** The colour of the side of {@code mention}, which the document has. */
  IStyle of(Mention mention) {
    return of(explanation.side(mention));
  }

  /** The colour of {@code side}, which the document has. */
  IStyle of(Party side) {
    IStyle colour = colours.get(side);
    if (colour == null) {
      throw new IllegalArgumentException("no mention or voice of side " + side.name());
    }
    return colour;
  }
}
