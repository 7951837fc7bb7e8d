/**
 * Internal: the encoder (ONNX Runtime) and the head (Deeplearning4j). The only package that imports
 * either. Not API.
 */
@NullMarked
package io.standpoint.neural;

import org.jspecify.annotations.NullMarked;
