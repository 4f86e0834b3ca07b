package co.cuentasclaras.plan;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.PaginaDelModelo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.DiasDeAudiencia;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.cronograma.FechaPlan.RelativaAudiencia;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at: a plan with its dates as days of the calendar, and what each of its rows waits for, as the models
 * draw it and as the plan says. What nobody understands in it has no day and waits for nothing; a rule of its own says so.
 */
final class PlanEnDias {

    private static final String ANTES = "antes-audiencia";
    private static final String DURANTE = "durante-audiencia";
    private static final String DESPUES = "despues-audiencia";

    /** Prepare the hearing although the models draw no line from them to it. */
    private static final Set<String> PREPARAN = Set.of("planearAudiencia", "promocionarAudiencia");

    private final Plan plan;
    private final Contexto contexto;
    private final PoliticaDelPlan politica;
    private final DiasDeAudiencia dias;
    private final List<FilaEnDias> filas;
    private final Map<String, List<FilaEnDias>> porActividad = new HashMap<>();
    private final Map<String, FilaEnDias> porCodigo = new HashMap<>();
    private final Map<FilaEnDias, Set<FilaEnDias>> antes = new HashMap<>();

    /**
     * A row in days.
     *
     * @param numero its place in the plan, from 0: two rows may say the same
     * @param codigo its code; null when the text is none
     * @param inicio its first day; null when it cannot be told
     * @param fin its last day; null when it cannot be told
     * @param audiencia the key of the hearing within which it runs; null when it runs in none
     */
    record FilaEnDias(
            int numero,
            FilaDelPlan fila,
            @Nullable Codigo codigo,
            @Nullable LocalDate inicio,
            @Nullable LocalDate fin,
            @Nullable String audiencia) {

        /** It stands for its row: what else it holds follows from the plan. */
        @Override
        public boolean equals(@Nullable Object otra) {
            return otra instanceof FilaEnDias fila && fila.numero == numero;
        }

        @Override
        public int hashCode() {
            return numero;
        }

        boolean es(String actividad) {
            return codigo != null && codigo.actividad().equals(actividad);
        }

        /** How another row's message names it. */
        String enPalabras() {
            String nombre = "«" + (fila.actividad().isBlank() ? fila.codigo() : fila.actividad()) + "»";
            return fila.fila() == 0 ? nombre : nombre + " (fila " + FilaDelPlan.enPalabras(fila.fila()) + ")";
        }
    }

    PlanEnDias(Plan plan, Contexto contexto, PoliticaDelPlan politica) {
        this.plan = plan;
        this.contexto = contexto;
        this.politica = politica;
        this.dias = new DiasDeAudiencia(plan.audiencias().stream()
                .filter(una -> diaDe(una).isPresent())
                .collect(Collectors.toMap(
                        AudienciaDelPlan::clave, una -> diaDe(una).orElseThrow(), (una, otra) -> una)));
        List<FilaEnDias> enDias = new ArrayList<>();
        for (FilaDelPlan fila : plan.filas()) {
            enDias.add(enDias(enDias.size(), fila));
        }
        this.filas = List.copyOf(enDias);
        for (FilaEnDias una : filas) {
            if (una.codigo() != null) {
                porActividad
                        .computeIfAbsent(una.codigo().actividad(), nueva -> new ArrayList<>())
                        .add(una);
                porCodigo.putIfAbsent(una.codigo().texto(), una);
            }
        }
    }

    private FilaEnDias enDias(int numero, FilaDelPlan fila) {
        Codigo codigo = Codigo.esUno(fila.codigo()) ? Codigo.leer(fila.codigo()) : null;
        String clave = clave(codigo);
        FechaPlan inicio = leer(fila.inicio()).orElse(null);
        FechaPlan fin = leer(fila.fin()).orElse(null);
        return new FilaEnDias(
                numero,
                fila,
                codigo,
                inicio == null ? null : dia(inicio, clave, true),
                fin == null ? null : dia(fin, clave, false),
                pagina(fila.pagina()).filter(PaginaDelModelo::deAudiencia).isPresent() ? clave : null);
    }

    /** The key of the hearing of a code. */
    static String clave(@Nullable Codigo codigo) {
        return codigo == null ? AudienciaPublica.PRIMERA : codigo.claveDeAudiencia();
    }

    /** The last day; of what has none the first of all days. */
    static LocalDate vence(FilaEnDias una) {
        return una.fin() == null ? LocalDate.MIN : una.fin();
    }

    static Optional<FechaPlan> leer(String texto) {
        try {
            return texto.isBlank() ? Optional.empty() : Optional.of(FechaPlan.leer(texto));
        } catch (IllegalArgumentException ilegible) {
            return Optional.empty();
        }
    }

    private @Nullable LocalDate dia(FechaPlan escrita, String clave, boolean comoInicio) {
        FechaPlan fecha = escrita.en(clave);
        if (fecha instanceof RelativaAudiencia contada
                && dias.dia(contada.audiencia()).isEmpty()) {
            return null;
        }
        return comoInicio ? fecha.comoInicio(contexto.calendario(), dias) : fecha.comoFin(contexto.calendario(), dias);
    }

    Plan plan() {
        return plan;
    }

    Contexto contexto() {
        return contexto;
    }

    PoliticaDelPlan politica() {
        return politica;
    }

    CalendarioLaboral calendario() {
        return contexto.calendario();
    }

    CodigosDelModelo codigos() {
        return contexto.modelos();
    }

    List<FilaEnDias> filas() {
        return filas;
    }

    /** Those that are still to be done by a known day. */
    Stream<FilaEnDias> porHacer(Predicate<FilaEnDias> cuales) {
        return filas.stream().filter(una -> una.fila().hecha() == null && una.fin() != null && cuales.test(una));
    }

    Optional<FilaEnDias> fila(String codigo) {
        return Optional.ofNullable(porCodigo.get(codigo));
    }

    /** The rows of one activity, whatever the delivery or the hearing. */
    List<FilaEnDias> deActividad(String actividad) {
        return porActividad.getOrDefault(actividad, List.of());
    }

    /** What the models draw for a row; nothing of an activity of the entity's own. */
    Optional<ActividadDelModelo> delModelo(FilaEnDias una) {
        return una.codigo() == null
                ? Optional.empty()
                : contexto.modelos().actividad(una.codigo().actividad());
    }

    Optional<PaginaDelModelo> pagina(String id) {
        return contexto.modelos().pagina(id);
    }

    // ---- hearings ----

    Optional<AudienciaDelPlan> audiencia(String clave) {
        return plan.audiencias().stream()
                .filter(una -> una.clave().equals(clave))
                .findFirst();
    }

    /** The day of a hearing; null when there is no such hearing or while it is suspended. */
    @Nullable
    LocalDate diaDeAudiencia(String clave) {
        return dias.dia(clave).orElse(null);
    }

    static Optional<LocalDate> diaDe(AudienciaDelPlan audiencia) {
        return audiencia.suspendida() ? Optional.empty() : Optional.ofNullable(audiencia.dia());
    }

    boolean esAudiencia(FilaEnDias una) {
        return una.es(Cronograma.AUDIENCIA);
    }

    boolean esDeAudiencia(FilaEnDias una) {
        return una.audiencia() != null;
    }

    boolean esDurante(FilaEnDias una) {
        return una.fila().pagina().equals(DURANTE);
    }

    boolean esDespues(FilaEnDias una) {
        return una.fila().pagina().equals(DESPUES);
    }

    private boolean esAntes(FilaEnDias una) {
        return dentroDe(una.fila().pagina(), ANTES);
    }

    /** Whether a page is another one, or is called within it. */
    boolean dentroDe(String pagina, String otra) {
        Set<String> vistas = new HashSet<>();
        for (String una = pagina; vistas.add(una); ) {
            if (una.equals(otra)) {
                return true;
            }
            una = pagina(una).map(PaginaDelModelo::dentroDe).orElse(una);
        }
        return false;
    }

    /** What must be done by the day of each hearing, by its key. */
    Map<String, Set<FilaEnDias>> preparan() {
        Map<String, Set<FilaEnDias>> preparan = new LinkedHashMap<>();
        for (AudienciaDelPlan audiencia : plan.audiencias()) {
            Set<FilaEnDias> suyas = new LinkedHashSet<>();
            for (FilaEnDias una : filas) {
                if (esAntes(una) && audiencia.clave().equals(una.audiencia())) {
                    suyas.add(una);
                    suyas.addAll(todoAntesDe(una));
                } else if (una.codigo() != null
                        && PREPARAN.contains(una.codigo().actividad())) {
                    suyas.add(una);
                }
            }
            preparan.put(audiencia.clave(), suyas);
        }
        return preparan;
    }

    // ---- order ----

    /**
     * The rows that must be finished before a row begins. What the plan does without lets through, so that behind it stands
     * what that waited for; what was done before the cycle holds nothing up.
     */
    Set<FilaEnDias> antesDe(FilaEnDias una) {
        return antes.computeIfAbsent(una, this::buscarAntes);
    }

    private Set<FilaEnDias> buscarAntes(FilaEnDias una) {
        Set<FilaEnDias> halladas = new LinkedHashSet<>();
        Optional<ActividadDelModelo> dibujada = delModelo(una);
        if (dibujada.isEmpty()) {
            fila(una.fila().espera()).ifPresent(halladas::add);
        } else {
            Deque<String> pendientes = new ArrayDeque<>(dibujada.get().antes());
            Set<String> vistas = new HashSet<>();
            while (!pendientes.isEmpty()) {
                String codigo = pendientes.pop();
                if (vistas.add(codigo)) {
                    List<FilaEnDias> suyas = deActividad(codigo).stream()
                            .filter(otra -> mismaAudiencia(una, otra))
                            .toList();
                    if (suyas.isEmpty()) {
                        contexto.modelos().actividad(codigo).ifPresent(otra -> pendientes.addAll(otra.antes()));
                    }
                    halladas.addAll(suyas);
                }
            }
        }
        halladas.removeIf(otra -> otra.fila().hecha() != null);
        return halladas;
    }

    /** Within a hearing only what is of the same one counts; whatever is of none waits for all of them. */
    private static boolean mismaAudiencia(FilaEnDias una, FilaEnDias otra) {
        return una.audiencia() == null
                || otra.audiencia() == null
                || una.audiencia().equals(otra.audiencia());
    }

    /** What must be finished before a row, what before that, and so on. */
    Set<FilaEnDias> todoAntesDe(FilaEnDias una) {
        Set<FilaEnDias> vistas = new LinkedHashSet<>();
        Deque<FilaEnDias> pendientes = new ArrayDeque<>(antesDe(una));
        while (!pendientes.isEmpty()) {
            FilaEnDias otra = pendientes.pop();
            if (vistas.add(otra)) {
                pendientes.addAll(antesDe(otra));
            }
        }
        return vistas;
    }
}
