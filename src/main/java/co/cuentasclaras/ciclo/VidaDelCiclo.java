package co.cuentasclaras.ciclo;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.CicloIniciado;
import co.cuentasclaras.bitacora.Hecho.CicloPlaneado;
import co.cuentasclaras.bitacora.Hecho.CicloPlaneado.AudienciaAnunciada;
import co.cuentasclaras.bitacora.Hecho.CicloTerminado;
import co.cuentasclaras.bitacora.Hecho.ColumnasDejadas;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.ciclo.PlanDeInicio.Origen;
import co.cuentasclaras.ciclo.PlanDeInicio.Planeado;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.PlanDelCiclo;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiaNoHabil;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Roles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a cycle begins and how it ends. */
@Component
public class VidaDelCiclo {

    private static final int PRIMERA_VIGENCIA = 2015;
    private static final int LARGO_ENTIDAD = 200;

    private final Ciclos ciclos;
    private final PlanDelCiclo planDelCiclo;
    private final PlanDeInicio planes;
    private final DiasNoHabiles diasNoHabiles;
    private final Roles roles;
    private final Bitacora bitacora;
    private final CurrentUser usuario;

    VidaDelCiclo(
            Ciclos ciclos,
            PlanDelCiclo planDelCiclo,
            PlanDeInicio planes,
            DiasNoHabiles diasNoHabiles,
            Roles roles,
            Bitacora bitacora,
            CurrentUser usuario) {
        this.ciclos = ciclos;
        this.planDelCiclo = planDelCiclo;
        this.planes = planes;
        this.diasNoHabiles = diasNoHabiles;
        this.roles = roles;
        this.bitacora = bitacora;
        this.usuario = usuario;
    }

    /**
     * Opens a cycle with its planned activities.
     *
     * @param vigencia as somebody wrote it
     * @param origen where its plan comes from
     * @param modelos what the engine runs it by
     * @throws SolicitudInvalida when anything of it is wrong, or the entity already has one of this vigencia that runs
     */
    public Ciclo iniciar(String id, String vigencia, String entidad, Origen origen, ModelosVigentes modelos) {
        int anio = vigencia(vigencia);
        String nombre = entidad(entidad);
        ciclos.abrir(id, anio, nombre, usuario.id());
        Ciclo ciclo = ciclos.buscar(id).orElseThrow();
        Planeado planeado = planes.para(ciclo, origen);
        Cronograma cronograma = planeado.cronograma();
        Map<Lugar, Hecho> hechos = new LinkedHashMap<>();
        hechos.put(
                Lugar.ciclo(id),
                new CicloIniciado(
                        anio,
                        nombre,
                        cronograma.actividades().size(),
                        planeado.huella(),
                        modelos.despliegue(),
                        modelos.version(),
                        modelos.recursos()));
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        hechos.putAll(planDelCiclo.escribir(id, cronograma, calendario));
        bitacora.anotar(hechos);
        bitacora.anotar(Lugar.ciclo(id), planeado(cronograma, calendario));
        if (!planeado.columnasDejadas().isEmpty()) {
            bitacora.anotar(Lugar.ciclo(id), new ColumnasDejadas(planeado.columnasDejadas()));
        }
        planDelCiclo.darPorHecho(id, cronograma.actividades());
        bitacora.anotar(Lugar.ciclo(id), planeado.aplicado());
        return ciclo;
    }

    /**
     * Closes it, finished or cancelled: another one of its vigencia may start from then on.
     *
     * @param motivo why it is cancelled
     */
    public void cerrar(String id, boolean cancelado, @Nullable String motivo) {
        ciclos.cerrar(id);
        bitacora.anotar(Lugar.ciclo(id), new CicloTerminado(cancelado, motivo));
    }

    private CicloPlaneado planeado(Cronograma cronograma, CalendarioLaboral calendario) {
        List<DiaNoHabil> dias = diasNoHabiles.todos();
        return new CicloPlaneado(
                roles.titulares(),
                dias.stream()
                        .filter(dia -> !dia.cadaAnio())
                        .map(DiaNoHabil::fecha)
                        .toList(),
                dias.stream()
                        .filter(DiaNoHabil::cadaAnio)
                        .map(DiaNoHabil::fecha)
                        .toList(),
                cronograma.audiencias(calendario).stream()
                        .map(una -> new AudienciaAnunciada(una.clave(), una.nombre(), una.dia(), una.suspendida()))
                        .toList(),
                cronograma.noAplica().isEmpty() ? null : cronograma.noAplica());
    }

    private static int vigencia(String texto) {
        int vigencia;
        try {
            vigencia = Integer.parseInt(texto.trim());
        } catch (NumberFormatException e) {
            throw new SolicitudInvalida(
                    "Escriba la vigencia: el año del que la entidad rinde cuentas, por ejemplo 2022.");
        }
        if (vigencia < PRIMERA_VIGENCIA || vigencia > PRIMERA_VIGENCIA + 100) {
            throw new SolicitudInvalida("La vigencia %d no es posible: escriba un año desde %d (Ley 1757 de 2015)."
                    .formatted(vigencia, PRIMERA_VIGENCIA));
        }
        return vigencia;
    }

    private static String entidad(String texto) {
        String entidad = texto.trim();
        if (entidad.isEmpty() || entidad.length() > LARGO_ENTIDAD) {
            throw new SolicitudInvalida("Escriba el nombre de la entidad (hasta %d letras).".formatted(LARGO_ENTIDAD));
        }
        return entidad;
    }
}
