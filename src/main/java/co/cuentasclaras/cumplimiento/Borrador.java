package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.AccesoActividad;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Resumenes;
import co.cuentasclaras.cronograma.Resumenes.Resumen;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Marco;
import co.cuentasclaras.cumplimiento.Cumplimientos.Cumplimiento;
import co.cuentasclaras.cumplimiento.Ficha.Campo;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The account of a running activity while somebody writes it: what its form shows, keeps and checks. */
@Component
public class Borrador {

    private static final int LARGO_DATOS = 200_000;

    private final Actividades actividades;
    private final Cumplimientos cumplimientos;
    private final Resumenes resumenes;
    private final RevisionCumplimiento revision;
    private final CarpetaDeEvidencias carpeta;
    private final AccesoActividad acceso;
    private final Pedidos pedidos;
    private final CurrentUser usuario;

    Borrador(
            Actividades actividades,
            Cumplimientos cumplimientos,
            Resumenes resumenes,
            RevisionCumplimiento revision,
            CarpetaDeEvidencias carpeta,
            AccesoActividad acceso,
            Pedidos pedidos,
            CurrentUser usuario) {
        this.actividades = actividades;
        this.cumplimientos = cumplimientos;
        this.resumenes = resumenes;
        this.revision = revision;
        this.carpeta = carpeta;
        this.acceso = acceso;
        this.pedidos = pedidos;
        this.usuario = usuario;
    }

    /**
     * What the form of a task shows.
     *
     * @throws java.util.NoSuchElementException when there is no such running task, or not for this person
     */
    public Formulario formulario(String tarea) {
        ActividadEnCurso actividad = visible(tarea);
        Pedido pedido = pedidos.deTarea(tarea);
        Optional<Cumplimiento> borrador = cumplimientos.deTarea(tarea);
        return new Formulario(
                actividad.ciclo(),
                actividad.codigo(),
                actividad.nombre(),
                pedido.ayuda(),
                actividad.producto(),
                resumenes.de(actividad),
                revision.marco(actividad),
                actividades
                        .audienciaDe(actividad)
                        .map(ActividadEnCurso::vencimiento)
                        .orElse(null),
                pedido.devolucion(),
                pedido.ficha(),
                revision.comunes(actividad),
                revision.filasDadas(actividad, pedido.ficha()),
                revision.datosDados(actividad, pedido.ficha()),
                borrador.map(Cumplimiento::escrito).orElse(null),
                acceso.puedeTrabajar(actividad),
                carpeta.de(actividad.ciclo(), actividad.codigo()));
    }

    /** Keeps what is written so far, however incomplete. */
    @Transactional
    public void guardar(String tarea, CumplimientoEscrito escrito) {
        ActividadEnCurso actividad = visible(tarea);
        acceso.exigirTrabajar(actividad);
        actividades.reservar(actividad);
        List<Falta> excesos = escrito.excesos();
        if (!excesos.isEmpty()) {
            throw new SolicitudInvalida(excesos.stream().map(Falta::mensaje).collect(Collectors.joining(" ")));
        }
        if (escrito.datos().toString().length() > LARGO_DATOS) {
            throw new SolicitudInvalida("Los datos son demasiados para guardarlos aquí: adjúntelos en un archivo.");
        }
        cumplimientos.guardar(actividad, tarea, escrito, usuario.id());
    }

    /** Everything that still keeps the task from being completed with what is written. */
    public List<Falta> revisar(String tarea, CumplimientoEscrito escrito) {
        ActividadEnCurso actividad = visible(tarea);
        Ficha ficha = pedidos.deTarea(tarea).ficha();
        List<Falta> faltas = revision.revisar(actividad, revision.conDatosDados(actividad, escrito, ficha), ficha);
        CarpetaDeEvidencias.Contenido evidencia = carpeta.de(actividad.ciclo(), actividad.codigo());
        if (evidencia.exige() && evidencia.evidencias().isEmpty()) {
            faltas.add(new Falta(
                    "evidencia", "Adjunte el archivo o agregue el enlace de «%s».".formatted(actividad.producto())));
        }
        return faltas;
    }

    private ActividadEnCurso visible(String tarea) {
        return actividades
                .deTarea(tarea)
                .filter(ActividadEnCurso::enMarcha)
                .filter(acceso::puedeVer)
                .orElseThrow();
    }

    /**
     * What the form shows.
     *
     * @param ayuda what the model's documentation says about the task
     * @param resumen when it is due and who answers for it, in words
     * @param marco today, the beginning of the cycle and the due date
     * @param audiencia the day of the public hearing as it stands
     * @param devolucion why the act was returned, or null
     * @param comunes the fields of every activity
     * @param filasDadas the rows that its tables must have, with what nobody types again
     * @param datosDados what the product says itself in its fields, by their names
     * @param borrador what was written before, or null
     * @param editable whether this person may do the work
     */
    public record Formulario(
            String ciclo,
            String codigo,
            String nombre,
            String ayuda,
            String producto,
            Resumen resumen,
            Marco marco,
            @Nullable LocalDate audiencia,
            @Nullable String devolucion,
            @Nullable Ficha ficha,
            List<Campo> comunes,
            Map<String, List<Map<String, Object>>> filasDadas,
            Map<String, Object> datosDados,
            @Nullable CumplimientoEscrito borrador,
            boolean editable,
            CarpetaDeEvidencias.Contenido evidencia) {}
}
