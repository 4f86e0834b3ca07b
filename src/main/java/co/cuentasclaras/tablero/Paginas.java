package co.cuentasclaras.tablero;

import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.CiclosVisibles;
import co.cuentasclaras.avance.EstadoAUnDia;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.PaginaDeCiclos;
import co.cuentasclaras.historia.FiltroHistoria;
import co.cuentasclaras.historia.Historia;
import co.cuentasclaras.historia.Historias;
import co.cuentasclaras.permiso.Acceso;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.pregunta.lista.ResumenDePreguntas;
import co.cuentasclaras.pregunta.lista.ResumenesDePreguntas;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages in Cockpit ask for, once it is sure that the person may see it. */
@Component
public class Paginas {

    /** Cycles on a page of the tablero: more are too many to look at, and each has its own numbers to work out. */
    private static final int POR_PAGINA = 5;

    private final Acceso acceso;
    private final CiclosVisibles visibles;
    private final Tableros tableros;
    private final Historias historias;
    private final Diagramas diagramas;
    private final DiasNoHabiles diasNoHabiles;
    private final PaginaDeVencidas vencidas;
    private final ResumenesDePreguntas preguntas;

    Paginas(
            Acceso acceso,
            CiclosVisibles visibles,
            Tableros tableros,
            Historias historias,
            Diagramas diagramas,
            DiasNoHabiles diasNoHabiles,
            PaginaDeVencidas vencidas,
            ResumenesDePreguntas preguntas) {
        this.acceso = acceso;
        this.visibles = visibles;
        this.tableros = tableros;
        this.historias = historias;
        this.diagramas = diagramas;
        this.diasNoHabiles = diasNoHabiles;
        this.vencidas = vencidas;
        this.preguntas = preguntas;
    }

    /**
     * The tablero and the ways that lead on from it.
     *
     * @param diagramas for each cycle and stage, the process definition whose diagram shows it
     * @param preguntas how the questions of citizens stand, of each cycle that has any; of today alone
     * @param dirige whether the person decides about the cycles
     * @param pagina which page of the cycles it is, from 1
     * @param total how many cycles there are on all pages
     */
    public record TableroConEnlaces(
            Tablero tablero,
            Map<String, Map<String, String>> diagramas,
            Map<String, ResumenDePreguntas> preguntas,
            boolean dirige,
            int pagina,
            int paginas,
            int total) {}

    public record CicloElegible(String id, String titulo, boolean enCurso) {}

    @Transactional(readOnly = true)
    public TableroConEnlaces tablero(int pagina) {
        acceso.exigir(Acceso.CICLO);
        PaginaDeCiclos suya = visibles.pagina(pagina, POR_PAGINA);
        return enlazado(
                tableros.hoy(suya.ciclos()),
                preguntas.deCiclos(suya.ciclos().stream().map(Ciclo::id).toList()),
                acceso.dirige(),
                suya);
    }

    /**
     * The tablero as it was at the end of a day, on which nobody decides anything any more.
     *
     * @param dia as somebody wrote it
     * @throws EstadoAUnDia.DiaInvalido when there is nothing to show of that day
     */
    @Transactional(readOnly = true)
    public TableroConEnlaces tableroAl(String dia, int pagina) {
        acceso.exigir(Acceso.CICLO);
        LocalDate leido = visibles.leer(dia);
        PaginaDeCiclos suya = visibles.paginaAl(leido, pagina, POR_PAGINA);
        return enlazado(Tableros.al(leido, visibles.al(leido, suya.ciclos())), Map.of(), false, suya);
    }

    private TableroConEnlaces enlazado(
            Tablero tablero, Map<String, ResumenDePreguntas> suyas, boolean dirige, PaginaDeCiclos pagina) {
        return new TableroConEnlaces(
                tablero,
                diagramas.porEtapa(tablero.ciclos()),
                suyas,
                dirige,
                pagina.pagina(),
                pagina.paginas(),
                pagina.total());
    }

    /** The cycles that can be chosen, and among them the one that was. */
    @Transactional(readOnly = true)
    public List<CicloElegible> ciclos(@Nullable String elegido) {
        acceso.exigir(Acceso.CICLO);
        return visibles.elegibles(elegido).stream()
                .map(ciclo -> new CicloElegible(ciclo.id(), ciclo.titulo(), ciclo.terminado() == null))
                .toList();
    }

    /** The cronograma of the cycle that an instance belongs to, be it the cycle itself or one of its stages. */
    @Transactional(readOnly = true)
    public Optional<CronogramaDeCiclo> cronograma(String instancia) {
        acceso.exigir(Acceso.CICLO);
        return visibles.buscar(instancia)
                .map(avance -> CronogramaDeCiclo.de(
                        avance, diasNoHabiles.calendario().siguienteHabil(avance.hoy()), acceso.dirige(), null));
    }

    /** The same, as it was at the end of a day; nobody moves anything of it any more. */
    @Transactional(readOnly = true)
    public Optional<CronogramaDeCiclo> cronogramaAl(String dia, String instancia) {
        acceso.exigir(Acceso.CICLO);
        return visibles.ciclo(instancia).map(ciclo -> {
            LocalDate leido = visibles.leer(dia, Optional.of(ciclo));
            AvanceCiclo avance = visibles.al(leido, ciclo);
            return CronogramaDeCiclo.de(
                    avance,
                    diasNoHabiles.calendario().siguienteHabil(avance.hoy()),
                    false,
                    EstadoAUnDia.de(leido, avance.deducido()));
        });
    }

    /** The story of the cycle that an instance belongs to. */
    @Transactional(readOnly = true)
    public Optional<Historia> historia(String instancia, FiltroHistoria filtro, int pagina) {
        acceso.exigir(Acceso.CICLO);
        return visibles.buscar(instancia).map(avance -> historias.de(avance, filtro, pagina));
    }

    /** What is late in a cycle, to decide about it. */
    @Transactional(readOnly = true)
    public Optional<VencidasDelCiclo> vencidas(String ciclo) {
        acceso.exigir(Acceso.CICLO);
        return visibles.buscar(ciclo).map(avance -> vencidas.de(avance, acceso.dirige()));
    }
}
