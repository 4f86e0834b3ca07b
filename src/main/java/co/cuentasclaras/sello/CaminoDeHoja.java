package co.cuentasclaras.sello;

import java.util.ArrayList;
import java.util.List;

/**
 * The inclusion proof of RFC 6962, 2.1.1: what a leaf is hashed with on its way up to the root, from the leaf on. It is made
 * from the leaves that one seal added and from where the tree stood before it, however many leaves came earlier.
 */
final class CaminoDeHoja {

    private final long antes;
    private final List<byte[]> frontera;
    private final List<byte[]> nuevas;

    /**
     * @param antes the tree before these leaves
     * @param nuevas the leaves that came then
     */
    CaminoDeHoja(ArbolDeHojas antes, List<byte[]> nuevas) {
        this.antes = antes.tamano();
        this.frontera = antes.frontera();
        this.nuevas = nuevas;
    }

    /** The way up of one of the new leaves, by its number from 1. */
    List<byte[]> de(long n) {
        List<byte[]> camino = new ArrayList<>();
        subir(n - 1, 0, antes + nuevas.size(), camino);
        return camino;
    }

    /** Where that way leads, from that leaf in a tree of that size. */
    static byte[] raiz(long n, long tamano, byte[] hoja, List<byte[]> camino) {
        long indice = n - 1;
        long ultimo = tamano - 1;
        byte[] raiz = hoja;
        for (byte[] otro : camino) {
            if ((indice & 1) == 1 || indice == ultimo) {
                raiz = ArbolDeHojas.nodo(otro, raiz);
                int sinHermano = Long.numberOfTrailingZeros(indice);
                indice >>= sinHermano;
                ultimo >>= sinHermano;
            } else {
                raiz = ArbolDeHojas.nodo(raiz, otro);
            }
            indice >>= 1;
            ultimo >>= 1;
        }
        return raiz;
    }

    private void subir(long indice, long desde, long cuantas, List<byte[]> camino) {
        if (cuantas == 1) {
            return;
        }
        long izquierda = Long.highestOneBit(cuantas - 1);
        if (indice < desde + izquierda) {
            subir(indice, desde, izquierda, camino);
            camino.add(raiz(desde + izquierda, cuantas - izquierda));
        } else {
            subir(indice, desde + izquierda, cuantas - izquierda, camino);
            camino.add(raiz(desde, izquierda));
        }
    }

    /** Of a part of the tree. What lies before the new leaves is in the frontier, whole. */
    private byte[] raiz(long desde, long cuantas) {
        if (desde + cuantas <= antes) {
            return frontera.get(Long.bitCount(desde));
        }
        if (cuantas == 1) {
            return nuevas.get((int) (desde - antes));
        }
        long izquierda = Long.highestOneBit(cuantas - 1);
        return ArbolDeHojas.nodo(raiz(desde, izquierda), raiz(desde + izquierda, cuantas - izquierda));
    }
}
