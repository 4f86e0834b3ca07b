package co.cuentasclaras.sello;

import co.cuentasclaras.comun.Huella;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 over leaves that only come, in their order. It keeps no more than its frontier: the roots of
 * the full subtrees that the leaves make so far, the biggest first.
 */
public final class ArbolDeHojas {

    private final List<byte[]> frontera;
    private long tamano;

    /** Without leaves. */
    public ArbolDeHojas() {
        this(0, List.of());
    }

    /** Goes on from where another one stood. */
    public ArbolDeHojas(long tamano, List<byte[]> frontera) {
        if (Long.bitCount(tamano) != frontera.size()) {
            throw new IllegalArgumentException("%d leaves have no frontier of %d".formatted(tamano, frontera.size()));
        }
        this.tamano = tamano;
        this.frontera = new ArrayList<>(frontera);
    }

    /** @param hoja its hash, as {@link FormaCanonica#hoja} makes it */
    public void agregar(byte[] hoja) {
        byte[] raiz = hoja;
        for (long llenos = tamano; (llenos & 1) == 1; llenos >>= 1) {
            raiz = nodo(frontera.remove(frontera.size() - 1), raiz);
        }
        frontera.add(raiz);
        tamano++;
    }

    public byte[] raiz() {
        if (frontera.isEmpty()) {
            return Huella.sha256().digest();
        }
        byte[] raiz = frontera.get(frontera.size() - 1);
        for (int i = frontera.size() - 2; i >= 0; i--) {
            raiz = nodo(frontera.get(i), raiz);
        }
        return raiz;
    }

    public long tamano() {
        return tamano;
    }

    public List<byte[]> frontera() {
        return List.copyOf(frontera);
    }

    static byte[] nodo(byte[] izquierda, byte[] derecha) {
        MessageDigest sha256 = Huella.sha256();
        sha256.update((byte) 1);
        sha256.update(izquierda);
        return sha256.digest(derecha);
    }
}
