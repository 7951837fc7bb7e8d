package io.standpoint.stance;

import io.standpoint.discourse.Discourse;
import io.standpoint.discourse.Voice;
import java.util.Objects;
import java.util.Optional;

/**
 * A prediction with the reason why its holder was asked.
 *
 * @param prediction the judgement
 * @param reason why this holder
 * @param voice the innermost words of somebody's that name the target: of the holder if {@code
 *     reason} is {@link HolderReason#QUOTED} or {@link HolderReason#REPORTED}, of somebody else or
 *     nobody if {@link HolderReason#NAMED}; empty for the author
 */
public record ExplainedPrediction(
    Prediction prediction, HolderReason reason, Optional<Voice> voice) {

  public ExplainedPrediction {
    Objects.requireNonNull(prediction, "prediction");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(voice, "voice");
  }

  /**
   * Explains {@code prediction}.
   *
   * @param discourse that of the document whose pair it judges
   */
  public static ExplainedPrediction of(Prediction prediction, Discourse discourse) {
    DirectedPair pair = prediction.pair();
    Optional<Voice> voice = discourse.voiceOf(pair.target().span());
    return new ExplainedPrediction(prediction, reason(pair.holder(), voice), voice);
  }

  private static HolderReason reason(Holder holder, Optional<Voice> voice) {
    if (holder instanceof Holder.OfActor named) {
      return voice
          .filter(words -> words.actor().equals(named.actor()))
          .map(words -> reason(words.manner()))
          .orElse(HolderReason.NAMED);
    }
    return HolderReason.AUTHOR;
  }

  private static HolderReason reason(Voice.Manner manner) {
    return switch (manner) {
      case QUOTED -> HolderReason.QUOTED;
      case REPORTED -> HolderReason.REPORTED;
    };
  }
}
