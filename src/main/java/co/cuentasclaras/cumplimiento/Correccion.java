package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.AudienciaRealizada;
import co.cuentasclaras.bitacora.Hecho.CumplimientoCorregido;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.AccesoActividad;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import co.cuentasclaras.cumplimiento.Cumplimientos.Cumplimiento;
import co.cuentasclaras.cumplimiento.Ficha.Campo;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.responsable.Personas;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects the account of a finished activity: another one with its reason, checked as the first was; both stay. */
@Component
public class Correccion {

    private final Actividades actividades;
    private final Cumplimientos cumplimientos;
    private final RevisionCumplimiento revision;
    private final AccesoActividad acceso;
    private final Personas personas;
    private final Bitacora bitacora;
    private final CurrentUser usuario;

    Correccion(
            Actividades actividades,
            Cumplimientos cumplimientos,
            RevisionCumplimiento revision,
            AccesoActividad acceso,
            Personas personas,
            Bitacora bitacora,
            CurrentUser usuario) {
        this.actividades = actividades;
        this.cumplimientos = cumplimientos;
        this.revision = revision;
        this.acceso = acceso;
        this.personas = personas;
        this.bitacora = bitacora;
        this.usuario = usuario;
    }

    /**
     * What a correction begins with: what was told last, and the fields in which it stands.
     *
     * @throws NoSuchElementException when there is nothing to correct, or not for this person
     * @throws AccessDeniedException when the person may only read it
     */
    public Corregible de(String tarea) {
        ActividadEnCurso actividad = terminada(tarea);
        Cumplimiento ultimo = ultimo(tarea);
        return new Corregible(
                actividad.nombre(),
                ultimo.version(),
                Fichas.de(ultimo.ficha()).orElse(null),
                revision.comunes(actividad),
                ultimo.escrito(),
                revision.marco(actividad).vencimiento().toString());
    }

    /**
     * Adds the corrected account, or says what is still wrong with it and adds nothing.
     *
     * @param version the one that the person has read
     * @return what keeps it from being accepted; nothing when it was
     * @throws CumplimientoCambiado when it is no longer the newest
     */
    @Transactional
    public List<Falta> corregir(String tarea, int version, @Nullable String motivo, CumplimientoEscrito escrito) {
        ActividadEnCurso actividad = actividades.reservar(terminada(tarea));
        Cumplimiento ultimo = ultimo(tarea);
        if (ultimo.version() != version) {
            throw new CumplimientoCambiado(
                    "%s corrigió este cumplimiento mientras usted lo hacía. Ábralo otra vez y vea si su corrección todavía hace falta."
                            .formatted(personas.nombre(ultimo.guardadoPor())));
        }
        List<Falta> faltas = revision.revisarCorreccion(actividad, ultimo, escrito);
        if (motivo == null || motivo.isBlank()) {
            faltas.add(new Falta("motivo", "Escriba por qué corrige: queda en la historia del ciclo."));
        } else if (motivo.strip().length() > Motivo.LARGO) {
            faltas.add(new Falta(
                    "motivo",
                    "Acorte el motivo: tiene %d letras y caben %d."
                            .formatted(motivo.strip().length(), Motivo.LARGO)));
        }
        if (escrito.equals(ultimo.escrito())) {
            faltas.add(new Falta("", "No hay nada que corregir: lo escrito es igual a lo que ya estaba."));
        }
        if (faltas.isEmpty()) {
            Motivo dado = Motivo.exigir(motivo);
            String huella = cumplimientos.corregir(ultimo, escrito, dado, usuario.id());
            if (actividad.esAudiencia()) {
                AudienciaRealizada realizada =
                        new AudienciaRealizada(escrito.dia().orElseThrow(), escrito.preside());
                actividades.realizar(actividad, realizada.dia(), realizada.preside());
                bitacora.anotar(actividad.lugar(), realizada);
            }
            bitacora.anotar(actividad.lugar(), new CumplimientoCorregido(version + 1, dado.texto(), huella));
        }
        return faltas;
    }

    private ActividadEnCurso terminada(String tarea) {
        ActividadEnCurso actividad = actividades
                .deTarea(tarea)
                .filter(ActividadEnCurso::estaTerminada)
                .filter(acceso::puedeVer)
                .orElseThrow();
        if (!acceso.puedeCorregir(actividad)) {
            throw new AccessDeniedException("May not correct " + actividad.codigo());
        }
        return actividad;
    }

    private Cumplimiento ultimo(String tarea) {
        return cumplimientos
                .deTarea(tarea)
                .filter(uno -> uno.entregado() != null)
                .orElseThrow(() -> new SolicitudInvalida("De esta actividad no se contó nada que se pueda corregir."));
    }

    /**
     * What the form of a correction shows.
     *
     * @param version to be sent back with the correction
     * @param vencimiento after which the reason of lateness is asked for
     */
    public record Corregible(
            String nombre,
            int version,
            @Nullable Ficha ficha,
            List<Campo> comunes,
            CumplimientoEscrito escrito,
            String vencimiento) {}
}
