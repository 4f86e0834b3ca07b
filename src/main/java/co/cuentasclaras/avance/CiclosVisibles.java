package co.cuentasclaras.avance;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.permiso.Acceso;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The cycles that the person at the screen may see: all of them or none, as the engine's authorizations on their process
 * say. They are found in our own tables, which still know a cycle when the engine's history of it has been cleaned up.
 */
@Component
public class CiclosVisibles {

    /** The running ones first, of which the oldest has most to tell; then the past ones, the latest first. */
    private static final Comparator<Ciclo> ORDEN = Comparator.comparing((Ciclo ciclo) -> ciclo.terminado() != null)
            .thenComparing(ciclo -> ciclo.terminado() == null ? ciclo.vigencia() : -ciclo.vigencia());

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

    /** All of them; the caller has asked for the right. */
    public List<Ciclo> todos() {
        return ciclos.todos().stream().sorted(ORDEN).toList();
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
     * A day, at whose end these cycles are to be shown.
     *
     * @param dia as somebody wrote it
     * @throws EstadoAUnDia.DiaInvalido when there is nothing to show of that day
     */
    public LocalDate leer(String dia, List<Ciclo> suyos) {
        return EstadoAUnDia.leer(dia, suyos.stream().map(this::comienzo).min(Comparator.naturalOrder()), avances.hoy());
    }

    /** How far a cycle was at the end of a day. */
    public AvanceCiclo al(LocalDate dia, Ciclo ciclo) {
        return avances.al(dia, List.of(ciclo)).get(0);
    }

    /** How far all were that had begun by the end of a day, in the order that they had then. */
    public List<AvanceCiclo> todosAl(LocalDate dia) {
        List<Ciclo> comenzados = ciclos.todos().stream()
                .filter(ciclo -> !comienzo(ciclo).isAfter(dia))
                .toList();
        return avances.al(dia, comenzados).stream()
                .sorted(Comparator.comparing(AvanceCiclo::ciclo, ORDEN))
                .toList();
    }

    private LocalDate comienzo(Ciclo ciclo) {
        return avances.dia(ciclo.iniciado());
    }
}
