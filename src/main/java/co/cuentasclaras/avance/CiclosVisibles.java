package co.cuentasclaras.avance;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.ciclo.PaginaDeCiclos;
import co.cuentasclaras.permiso.Acceso;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The cycles that the person at the screen may see: all of them or none, as the engine's authorizations on their process
 * say. They are found in our own tables, which still know a cycle when the engine's history of it has been cleaned up.
 */
@Component
public class CiclosVisibles {

    /** As many as anybody looks through in a list; the tablero has all of them, page by page. */
    private static final int ELEGIBLES = 60;

    private final Acceso acceso;
    private final Instancias instancias;
    private final Ciclos ciclos;
    private final Avances avances;

    CiclosVisibles(Acceso acceso, Instancias instancias, Ciclos ciclos, Avances avances) {
        this.acceso = acceso;
        this.instancias = instancias;
        this.ciclos = ciclos;
        this.avances = avances;
    }

    /** A page of them, the running ones first; the caller has asked for the right. */
    public PaginaDeCiclos pagina(int pagina, int porPagina) {
        return ciclos.pagina(pagina, porPagina);
    }

    /** The one that a page shows of which nothing else was said; the caller has asked for the right. */
    public Optional<Ciclo> primero() {
        return ciclos.pagina(1, 1).ciclos().stream().findFirst();
    }

    /** Those that are offered to choose from, and among them the chosen one; the caller has asked for the right. */
    public List<Ciclo> elegibles(@Nullable String elegido) {
        List<Ciclo> primeros = ciclos.pagina(1, ELEGIBLES).ciclos();
        return elegido == null || primeros.stream().anyMatch(ciclo -> ciclo.id().equals(elegido))
                ? primeros
                : Stream.concat(primeros.stream(), ciclos.buscar(elegido).stream())
                        .toList();
    }

    /**
     * How far a cycle is.
     *
     * @param instancia the cycle, or a process instance of one of its stages
     * @return nothing when there is no such cycle, or not for this person
     */
    public Optional<AvanceCiclo> avance(String instancia) {
        return acceso.permite(Acceso.CICLO) ? buscar(instancia) : Optional.empty();
    }

    /** The same; the caller has asked for the right. */
    public Optional<AvanceCiclo> buscar(String instancia) {
        return ciclo(instancia).map(ciclo -> avances.de(List.of(ciclo)).get(0));
    }

    /** A cycle, running or ended, by its id or by a process instance of one of its stages; the caller has asked for the right. */
    public Optional<Ciclo> ciclo(String instancia) {
        return ciclos.buscar(instancia).or(() -> instancias
                .buscar(instancia)
                .map(Instancias.InstanciaDeProceso::raiz)
                .flatMap(ciclos::buscar));
    }

    /**
     * A day, at whose end a cycle is to be shown.
     *
     * @param dia as somebody wrote it
     * @throws EstadoAUnDia.DiaInvalido when there is nothing to show of that day
     */
    public LocalDate leer(String dia, Optional<Ciclo> suyo) {
        return EstadoAUnDia.leer(dia, suyo.map(ciclo -> avances.dia(ciclo.iniciado())), avances.hoy());
    }

    /** The same of all cycles. */
    public LocalDate leer(String dia) {
        return EstadoAUnDia.leer(dia, ciclos.comienzo().map(avances::dia), avances.hoy());
    }

    /** How far a cycle was at the end of a day. */
    public AvanceCiclo al(LocalDate dia, Ciclo ciclo) {
        return avances.al(dia, List.of(ciclo)).get(0);
    }

    /** A page of those that had begun by the end of a day, in the order that they had then. */
    public PaginaDeCiclos paginaAl(LocalDate dia, int pagina, int porPagina) {
        return ciclos.pagina(pagina, porPagina, avances.fin(dia));
    }

    /** How far these were at the end of a day. */
    public List<AvanceCiclo> al(LocalDate dia, List<Ciclo> suyos) {
        return avances.al(dia, suyos);
    }
}
