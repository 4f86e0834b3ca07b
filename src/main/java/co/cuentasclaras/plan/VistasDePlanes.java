package co.cuentasclaras.plan;

import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.PaginaDelModelo;
import co.cuentasclaras.cronograma.Periodo;
import co.cuentasclaras.plan.QuienTramita.Puede;
import co.cuentasclaras.plan.VistaDelPlan.FilaVista;
import co.cuentasclaras.plan.VistaDelPlan.HallazgoVisto;
import co.cuentasclaras.plan.VistaDelPlan.LecturaVista;
import co.cuentasclaras.plan.VistaDelPlan.NoAplica;
import co.cuentasclaras.plan.VistaDelPlan.ObjetivoVisto;
import co.cuentasclaras.plan.VistaDelPlan.PaginaVista;
import co.cuentasclaras.plan.VistaDelPlan.PasoVisto;
import co.cuentasclaras.plan.VistaDelPlan.RolVisto;
import co.cuentasclaras.plan.VistaDelPlan.Totales;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Rol;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a version of a plan what its page shows. */
@Component
public class VistasDePlanes {

    private final Planes planes;
    private final Contextos contextos;
    private final TramiteDePlan tramite;
    private final QuienTramita quien;
    private final Personas personas;

    VistasDePlanes(Planes planes, Contextos contextos, TramiteDePlan tramite, QuienTramita quien, Personas personas) {
        this.planes = planes;
        this.contextos = contextos;
        this.tramite = tramite;
        this.quien = quien;
        this.personas = personas;
    }

    public VistaDelPlan de(PlanLeido leido) {
        PlanGuardado guardado = leido.guardado();
        Plan plan = leido.plan();
        Contexto contexto = contextos.de(guardado);
        Puede puede = quien.puede(guardado, tramite.apruebaSegunVa(leido));
        return new VistaDelPlan(
                guardado.id(),
                guardado.entidad(),
                guardado.vigencia(),
                guardado.version(),
                guardado.estado(),
                guardado.revision(),
                guardado.ciclo(),
                guardado.archivo(),
                guardado.pasos().get(0).momento(),
                personas.nombre(guardado.creadoPor()),
                puede,
                guardado.pideRevision(),
                guardado.huella(),
                guardado.inicia(),
                guardado.pasos().stream()
                        .map(paso -> new PasoVisto(
                                paso.paso(), personas.nombre(paso.quien()), paso.momento(), paso.motivo()))
                        .toList(),
                new LecturaVista(
                        leido.elecciones(),
                        Arrays.asList(CampoDelPlan.values()),
                        contexto.roles().stream().map(this::rol).toList(),
                        contexto.modelos().paginas().stream()
                                .filter(PaginaDelModelo::admitePropias)
                                .map(pagina -> new PaginaVista(pagina.id(), pagina.nombre()))
                                .toList()),
                leido.preguntas(),
                guardado.correcciones(),
                filas(leido, contexto),
                plan.audiencias(),
                plan.objetivos().stream()
                        .map(objetivo -> new ObjetivoVisto(objetivo, (int) plan.filas().stream()
                                .filter(fila -> fila.objetivo().equals(objetivo.clave()))
                                .count()))
                        .toList(),
                plan.grupos(),
                plan.noAplica().entrySet().stream()
                        .map(uno -> new NoAplica(
                                uno.getKey(),
                                contexto.modelos()
                                        .actividad(uno.getKey())
                                        .map(ActividadDelModelo::nombre)
                                        .orElse(uno.getKey()),
                                uno.getValue()))
                        .sorted(Comparator.comparing(NoAplica::nombre))
                        .toList(),
                CargaDelPlan.de(plan, contexto),
                new Totales(plan.filas().stream()
                        .map(FilaDelPlan::valorPlaneado)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)),
                leido.hallazgos().stream()
                        .map(hallazgo -> HallazgoVisto.de(hallazgo, leido.aceptada(hallazgo)))
                        .toList(),
                leido.diferencia());
    }

    /** Those of a vigencia, or all, the latest first. */
    public List<ResumenDePlan> todos(@Nullable Integer vigencia) {
        return planes.todos(vigencia).stream().map(this::resumen).toList();
    }

    /** The versions of a cycle, the first one first. */
    public List<ResumenDePlan> deCiclo(String ciclo) {
        return planes.deCiclo(ciclo).stream().map(this::resumen).toList();
    }

    private ResumenDePlan resumen(PlanGuardado plan) {
        return new ResumenDePlan(
                plan.id(),
                plan.entidad(),
                plan.vigencia(),
                plan.version(),
                plan.estado(),
                plan.ciclo(),
                plan.archivo() == null ? null : plan.archivo().nombre(),
                plan.pasos().get(0).momento(),
                personas.nombre(plan.creadoPor()));
    }

    private RolVisto rol(Rol rol) {
        return new RolVisto(
                rol.id(),
                rol.nombre(),
                Optional.ofNullable(rol.titular()).map(personas::nombre).orElse(null));
    }

    private static List<FilaVista> filas(PlanLeido leido, Contexto contexto) {
        DiasDelPlan dias = new DiasDelPlan(leido.plan(), contexto.calendario());
        return leido.plan().filas().stream()
                .map(fila -> {
                    Optional<Periodo> periodo = dias.de(fila);
                    return new FilaVista(
                            fila,
                            contexto.rol(fila.responsable()).map(Rol::nombre).orElse(""),
                            contexto.modelos()
                                    .pagina(fila.pagina())
                                    .map(PaginaDelModelo::nombre)
                                    .orElse(""),
                            periodo.map(Periodo::inicio).orElse(null),
                            periodo.map(Periodo::vencimiento).orElse(null),
                            DiasDelPlan.enPalabras(fila.inicio()),
                            DiasDelPlan.enPalabras(fila.fin()),
                            leido.escritos().getOrDefault(fila.fila(), Map.of()));
                })
                .toList();
    }

    static String enMinusculas(Enum<?> valor) {
        return valor.name().toLowerCase(Locale.ROOT);
    }
}
