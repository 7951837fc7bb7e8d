package io.standpoint.neural;

import java.util.Arrays;

/**
 * BERT's forward pass from the paper's formulas, in double precision and the plainest loops: slow,
 * and an oracle for what the weights are and how they lie.
 */
final class PlainBert {

  private static final int WIDTH = EncoderWeights.WIDTH;
  private static final int HEAD_WIDTH = WIDTH / EncoderWeights.HEADS;

  private PlainBert() {}

  /** States of the tokens, {@code double[tokens][384]}. */
  static double[][] encode(EncoderWeights weights, int[] ids) {
    double[][] states = embed(weights.embeddings(), ids);
    for (LayerWeights layer : weights.layers()) {
      states = layer(layer, states);
    }
    return states;
  }

  /** What goes into the first layer, {@code double[tokens][384]}. */
  static double[][] embed(Embeddings embeddings, int[] ids) {
    double[][] states = new double[ids.length][WIDTH];
    for (int token = 0; token < ids.length; token++) {
      for (int i = 0; i < WIDTH; i++) {
        states[token][i] =
            (double) embeddings.words()[ids[token] * WIDTH + i]
                + embeddings.positions()[token * WIDTH + i]
                + embeddings.type()[i];
      }
      normalize(states[token], embeddings.normGain(), embeddings.normBias());
    }
    return states;
  }

  private static double[][] layer(LayerWeights layer, double[][] input) {
    double[][] states = dense(attend(dense(input, layer.qkv(), layer.qkvBias())), layer);
    for (int token = 0; token < input.length; token++) {
      add(states[token], input[token]);
      normalize(states[token], layer.attentionNormGain(), layer.attentionNormBias());
    }
    double[][] inner = dense(states, layer.inner(), layer.innerBias());
    for (double[] row : inner) {
      Arrays.setAll(row, i -> row[i] * (1 + erf(row[i] / Math.sqrt(2))) / 2);
    }
    double[][] output = dense(inner, layer.outer(), layer.outerBias());
    for (int token = 0; token < input.length; token++) {
      add(output[token], states[token]);
      normalize(output[token], layer.outputNormGain(), layer.outputNormBias());
    }
    return output;
  }

  private static double[][] dense(double[][] heads, LayerWeights layer) {
    return dense(heads, layer.output(), layer.outputBias());
  }

  private static double[][] dense(double[][] input, float[] matrix, float[] bias) {
    double[][] output = new double[input.length][bias.length];
    for (int token = 0; token < input.length; token++) {
      for (int column = 0; column < bias.length; column++) {
        output[token][column] = bias[column];
      }
      for (int row = 0; row < input[token].length; row++) {
        for (int column = 0; column < bias.length; column++) {
          output[token][column] += input[token][row] * matrix[row * bias.length + column];
        }
      }
    }
    return output;
  }

  private static double[][] attend(double[][] qkv) {
    double[][] output = new double[qkv.length][WIDTH];
    for (int head = 0; head < WIDTH; head += HEAD_WIDTH) {
      for (int token = 0; token < qkv.length; token++) {
        double[] shares = new double[qkv.length];
        double sum = 0;
        for (int other = 0; other < qkv.length; other++) {
          double product = 0;
          for (int i = head; i < head + HEAD_WIDTH; i++) {
            product += qkv[token][i] * qkv[other][WIDTH + i];
          }
          shares[other] = Math.exp(product / Math.sqrt(HEAD_WIDTH));
          sum += shares[other];
        }
        for (int other = 0; other < qkv.length; other++) {
          for (int i = head; i < head + HEAD_WIDTH; i++) {
            output[token][i] += shares[other] / sum * qkv[other][2 * WIDTH + i];
          }
        }
      }
    }
    return output;
  }

  private static void add(double[] to, double[] what) {
    Arrays.setAll(to, i -> to[i] + what[i]);
  }

  private static void normalize(double[] row, float[] gain, float[] bias) {
    double mean = Arrays.stream(row).average().orElseThrow();
    double variance = Arrays.stream(row).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    double deviation = Math.sqrt(variance + EncoderWeights.NORM_EPSILON);
    Arrays.setAll(row, i -> (row[i] - mean) / deviation * gain[i] + bias[i]);
  }

  private static double erf(double x) {
    return org.apache.commons.math3.special.Erf.erf(x);
  }
}
