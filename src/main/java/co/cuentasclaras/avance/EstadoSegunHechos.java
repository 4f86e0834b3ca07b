package co.cuentasclaras.avance;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.engine.time.EngineClock;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the tables hold of each activity, and of the end of its cycle, what its facts tell; one cycle after the other. */
@Component
public class EstadoSegunHechos {

    /** A fact is written some thousandths of a second after the row that it tells of. */
    private static final Duration A_LA_VEZ = Duration.ofSeconds(2);

    private static final String DEL_CICLO = "";

    /** All that facts tell; who holds a role, and what it is called, is of the roles. */
    private static final List<DatoContado> CAMPOS = List.of(
            new DatoContado("vencimiento", una -> una.vigente().vencimiento()),
            new DatoContado("terminada", FilaDeActividad::terminada),
            new DatoContado("terminada por", FilaDeActividad::terminadaPor),
            new DatoContado("iniciada", FilaDeActividad::iniciada),
            new DatoContado("inicio", una -> una.vigente().inicio()),
            new DatoContado("rol", FilaDeActividad::rol),
            new DatoContado("persona", FilaDeActividad::persona),
            new DatoContado("en lugar de", FilaDeActividad::por),
            new DatoContado("retirada", FilaDeActividad::retirada),
            new DatoContado("motivo del retiro", FilaDeActividad::motivoRetiro),
            new DatoContado("hecha antes del ciclo", FilaDeActividad::hechaAntes),
            new DatoContado("en suspenso", FilaDeActividad::enSuspenso),
            new DatoContado("día en que se hizo", FilaDeActividad::realizada),
            new DatoContado("preside", FilaDeActividad::preside),
            new DatoContado("esperaba a", FilaDeActividad::esperaba),
            new DatoContado("término legal", FilaDeActividad::terminoLegal),
            new DatoContado("exige evidencia", FilaDeActividad::exigeEvidencia),
            new DatoContado("inicio planeado", FilaDeActividad::inicioPlan),
            new DatoContado("fin planeado", FilaDeActividad::finPlan),
            new DatoContado("orden", FilaDeActividad::orden),
            new DatoContado("etapa", FilaDeActividad::etapa),
            new DatoContado("frente", FilaDeActividad::frente),
            new DatoContado("nombre", FilaDeActividad::nombre),
            new DatoContado("producto", FilaDeActividad::producto),
            new DatoContado("tarea", FilaDeActividad::tarea),
            new DatoContado("tarea de atención", FilaDeActividad::atencion),
            new DatoContado("en atención desde", FilaDeActividad::atencionDesde),
            new DatoContado("plazo de la atención", FilaDeActividad::atencionPlazo),
            new DatoContado("página", FilaDeActividad::pagina),
            new DatoContado("espera a", FilaDeActividad::espera),
            new DatoContado("apoyan", FilaDeActividad::apoyan));

    private final Ciclos ciclos;
    private final Plegados plegados;
    private final Avances avances;

    EstadoSegunHechos(Ciclos ciclos, Plegados plegados, Avances avances) {
        this.ciclos = ciclos;
        this.plegados = plegados;
        this.avances = avances;
    }

    /** Tells each that is not as its facts tell. What changes while it is looked at is for the next time. */
    public void comparar(Consumer<OtroEstado> cada) {
        for (Ciclo ciclo : ciclos.todos()) {
            Map<String, OtroEstado> otros = otros(ciclo.id());
            if (!otros.isEmpty()) {
                otros.keySet().retainAll(otros(ciclo.id()).keySet());
                otros.values().forEach(cada);
            }
        }
    }

    private Map<String, OtroEstado> otros(String id) {
        Map<String, OtroEstado> otros = new LinkedHashMap<>();
        ciclos.buscar(id).ifPresent(ciclo -> {
            List<Anotacion> hechos = plegados.hechos(id);
            try {
                comparar(ciclo, CicloPlegado.de(id, hechos), otros);
            } catch (IllegalArgumentException | DateTimeException | NullPointerException noSeLee) {
                // Nobody but who wrote into the database leaves what cannot be read.
                otros.put(
                        DEL_CICLO, new OtroEstado(ciclo.titulo(), "hechos y actividades", "algo que no se puede leer"));
            }
        });
        return otros;
    }

    private void comparar(Ciclo ciclo, CicloPlegado plegado, Map<String, OtroEstado> otros) {
        if (plegado.deducido()) {
            return;
        }
        Map<String, FilaDeActividad> contadas = porCodigo(plegado.filas(Map.of()));
        Map<String, FilaDeActividad> escritas = porCodigo(avances.filas(List.of(ciclo.id())));
        Set<String> codigos = new TreeSet<>(contadas.keySet());
        codigos.addAll(escritas.keySet());
        for (String codigo : codigos) {
            comparar(ciclo, contadas.get(codigo), escritas.get(codigo), otros);
        }
        if (!iguales(plegado.terminado(), ciclo.terminado())) {
            otros.put(
                    DEL_CICLO,
                    new OtroEstado(
                            ciclo.titulo(),
                            "fin: " + escrito(plegado.terminado()),
                            "fin: " + escrito(ciclo.terminado())));
        }
    }

    private static void comparar(
            Ciclo ciclo,
            @Nullable FilaDeActividad contada,
            @Nullable FilaDeActividad escrita,
            Map<String, OtroEstado> otros) {
        FilaDeActividad una = Objects.requireNonNull(contada == null ? escrita : contada);
        String donde = "la actividad «%s» (%s) de %s".formatted(una.nombre(), una.codigo(), ciclo.titulo());
        if (contada == null || escrita == null) {
            otros.put(
                    una.codigo(),
                    new OtroEstado(
                            donde,
                            contada == null ? "ninguna" : "que estuviera",
                            escrita == null ? "ninguna" : "una que nadie planeó"));
            return;
        }
        List<DatoContado> distintos = CAMPOS.stream()
                .filter(campo ->
                        !iguales(campo.valor().apply(contada), campo.valor().apply(escrita)))
                .toList();
        if (!distintos.isEmpty()) {
            otros.put(una.codigo(), new OtroEstado(donde, escritos(distintos, contada), escritos(distintos, escrita)));
        }
    }

    private static Map<String, FilaDeActividad> porCodigo(List<FilaDeActividad> filas) {
        Map<String, FilaDeActividad> porCodigo = new HashMap<>();
        filas.forEach(una -> porCodigo.put(una.codigo(), una));
        return porCodigo;
    }

    private static boolean iguales(@Nullable Object contado, @Nullable Object escrito) {
        return contado instanceof Instant uno && escrito instanceof Instant otro
                ? Duration.between(uno, otro).abs().compareTo(A_LA_VEZ) < 0
                : Objects.equals(contado, escrito);
    }

    private static String escritos(List<DatoContado> campos, FilaDeActividad una) {
        return campos.stream()
                .map(campo -> campo.enPalabras() + ": " + escrito(campo.valor().apply(una)))
                .collect(Collectors.joining(", "));
    }

    private static String escrito(@Nullable Object valor) {
        if (valor == null) {
            return "nada";
        }
        if (valor instanceof Instant momento) {
            return Palabras.momento(momento.atZone(EngineClock.BOGOTA));
        }
        if (valor instanceof LocalDate dia) {
            return FechaEscrita.de(dia);
        }
        if (valor instanceof FechaPlan fecha) {
            return fecha.enPalabras();
        }
        if (valor instanceof Boolean si) {
            return si ? "sí" : "no";
        }
        return valor.toString();
    }

    /**
     * An activity, or a cycle, that is not as its facts tell.
     *
     * @param donde which one
     * @param segunHechos what differs, as its facts tell it
     * @param segunTabla the same as its table holds it
     */
    public record OtroEstado(String donde, String segunHechos, String segunTabla) {}

    private record DatoContado(String enPalabras, Function<FilaDeActividad, @Nullable Object> valor) {}
}
