package co.cuentasclaras.plan;

import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.PaginaDelModelo;
import co.cuentasclaras.cronograma.Periodo;
import co.cuentasclaras.plan.QuienTramita.Puede;
import co.cuentasclaras.plan.VistaDelPlan.ActividadPorEscoger;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a version of a plan what its page shows. */
@Component
public class VistasDePlanes {

    private final Planes planes;
    private final TramiteDePlan tramite;
    private final QuienTramita quien;
    private final Personas personas;

    VistasDePlanes(Planes planes, TramiteDePlan tramite, QuienTramita quien, Personas personas) {
        this.planes = planes;
        this.tramite = tramite;
        this.quien = quien;
        this.personas = personas;
    }

    public VistaDelPlan de(PlanLeido leido) {
        PlanGuardado guardado = leido.guardado();
        Plan plan = leido.plan();
        Contexto contexto = leido.contexto();
        Map<String, String> nombres = personas.nombres(Stream.concat(
                        guardado.pasos().stream().map(PasoDelPlan::quien),
                        contexto.roles().stream().map(Rol::titular).filter(Objects::nonNull))
                .collect(Collectors.toSet()));
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
                nombre(guardado.creadoPor(), nombres),
                puede,
                guardado.pideRevision(),
                guardado.huella(),
                guardado.inicia(),
                guardado.pasos().stream()
                        .map(paso -> new PasoVisto(
                                paso.paso(), nombre(paso.quien(), nombres), paso.momento(), paso.motivo()))
                        .toList(),
                new LecturaVista(
                        leido.elecciones(),
                        Arrays.asList(CampoDelPlan.values()),
                        contexto.roles().stream().map(rol -> rol(rol, nombres)).toList(),
                        contexto.modelos().paginas().stream()
                                .filter(PaginaDelModelo::admitePropias)
                                .map(pagina -> new PaginaVista(pagina.id(), pagina.nombre()))
                                .toList(),
                        contexto.modelos().actividades().stream()
                                .map(una -> new ActividadPorEscoger(una.codigo(), una.nombre(), una.pagina()))
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
                leido.diferencia(),
                leido.efecto());
    }

    /** Those of a vigencia, or all, the latest first. */
    public List<ResumenDePlan> todos(@Nullable Integer vigencia) {
        return resumenes(planes.todos(vigencia));
    }

    /** The versions of a cycle, the first one first. */
    public List<ResumenDePlan> deCiclo(String ciclo) {
        return resumenes(planes.deCiclo(ciclo));
    }

    private List<ResumenDePlan> resumenes(List<ResumenDePlan> cuales) {
        Map<String, String> nombres =
                personas.nombres(cuales.stream().map(ResumenDePlan::creadoPor).collect(Collectors.toSet()));
        return cuales.stream()
                .map(plan -> plan.cargadoPor(nombre(plan.creadoPor(), nombres)))
                .toList();
    }

    /** The user id of somebody who is no longer there. */
    private static String nombre(String usuario, Map<String, String> nombres) {
        return nombres.getOrDefault(usuario, usuario);
    }

    private static RolVisto rol(Rol rol, Map<String, String> nombres) {
        return new RolVisto(
                rol.id(),
                rol.nombre(),
                Optional.ofNullable(rol.titular())
                        .map(titular -> nombre(titular, nombres))
                        .orElse(null));
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
