package co.cuentasclaras.sello;

import java.time.Instant;

/**
 * A head of the tree, signed.
 *
 * @param tamano how many leaves it is of
 * @param raiz the root of their tree
 * @param momento when it was made
 * @param nota the signed note, as C2SP writes a checkpoint
 */
public record Sello(long tamano, byte[] raiz, Instant momento, String nota) {}
