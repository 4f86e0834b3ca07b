package co.cuentasclaras.ciclo;

import java.util.List;

/**
 * Some of the cycles, in the order in which they are shown.
 *
 * @param pagina which page, from 1
 * @param total how many cycles there are on all pages
 */
public record PaginaDeCiclos(List<Ciclo> ciclos, int pagina, int paginas, int total) {

    public PaginaDeCiclos {
        ciclos = List.copyOf(ciclos);
    }
}
