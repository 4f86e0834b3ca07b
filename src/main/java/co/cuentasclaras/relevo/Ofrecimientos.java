package co.cuentasclaras.relevo;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.ActividadOfrecida;
import co.cuentasclaras.bitacora.Hecho.OfrecimientoResuelto;
import co.cuentasclaras.bitacora.Hecho.OfrecimientoResuelto.Desenlace;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Encargados;
import co.cuentasclaras.cronograma.TareasDelCronograma;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.idioma.FechaEscrita;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** People pass their tasks to colleagues, who are asked. */
@Component
public class Ofrecimientos {

    private final Ofrecidas ofrecidas;
    private final Colegas colegas;
    private final Actividades actividades;
    private final Encargados encargados;
    private final TareasDelCronograma tareas;
    private final Bitacora bitacora;
    private final EngineCommands comandos;
    private final CurrentUser usuario;

    Ofrecimientos(
            Ofrecidas ofrecidas,
            Colegas colegas,
            Actividades actividades,
            Encargados encargados,
            TareasDelCronograma tareas,
            Bitacora bitacora,
            EngineCommands comandos,
            CurrentUser usuario) {
        this.ofrecidas = ofrecidas;
        this.colegas = colegas;
        this.actividades = actividades;
        this.encargados = encargados;
        this.tareas = tareas;
        this.bitacora = bitacora;
        this.comandos = comandos;
        this.usuario = usuario;
    }

    /**
     * Asks a colleague to take over a task of the person at the screen, who holds it until then. The colleague may see it
     * meanwhile.
     *
     * @throws AccessDeniedException when she does not hold it
     * @throws SolicitudInvalida when that colleague cannot be asked
     */
    public void ofrecer(String tarea, @Nullable String a, @Nullable Motivo mensaje) {
        comandos.withoutAuthorization(() -> {
            ActividadEnCurso actividad = exigirPropia(tarea);
            LocalDate hasta = colegas.comprobar(actividad, a);
            Ofrecimiento nuevo = new Ofrecimiento(
                    UUID.randomUUID().toString(),
                    tarea,
                    actividad.ciclo(),
                    actividad.codigo(),
                    usuario.id(),
                    a == null ? "" : a,
                    mensaje == null ? null : mensaje.texto(),
                    hasta);
            try {
                ofrecidas.abrir(nuevo);
            } catch (DuplicateKeyException e) {
                throw new SolicitudInvalida("Ya la ofreció y falta la respuesta: retire primero ese ofrecimiento.");
            }
            tareas.mostrar(tarea, nuevo.a());
            bitacora.anotar(actividad.lugar(), new ActividadOfrecida(nuevo.a(), nuevo.mensaje(), hasta));
            avisar(
                    TipoAviso.OFRECIMIENTO,
                    actividad,
                    nuevo.a(),
                    "%s le pregunta si la recibe; responda hasta el %s. Mientras tanto sigue a su cargo.%s"
                            .formatted(
                                    encargados.nombre(nuevo.de()),
                                    FechaEscrita.de(hasta),
                                    mensaje == null ? "" : " Le dice: “" + mensaje.texto() + "”."));
        });
    }

    /** The person at the screen takes over what she was asked to. */
    public void aceptar(String tarea) {
        comandos.withoutAuthorization(() -> {
            Ofrecimiento ofrecimiento = exigirPara(tarea);
            ActividadEnCurso actividad = exigir(ofrecimiento);
            // First: closing takes away the right to see it, unless she holds it.
            tareas.entregar(tarea, ofrecimiento.a());
            cerrar(ofrecimiento, actividad, Desenlace.ACEPTADO, null);
        });
    }

    /** She does not; the reason is told. */
    public void declinar(String tarea, Motivo motivo) {
        comandos.withoutAuthorization(() -> {
            Ofrecimiento ofrecimiento = exigirPara(tarea);
            cerrar(ofrecimiento, exigir(ofrecimiento), Desenlace.DECLINADO, motivo);
        });
    }

    /** Whoever asked does not ask any more. */
    public void retirar(String tarea) {
        comandos.withoutAuthorization(() -> {
            ActividadEnCurso actividad = exigirPropia(tarea);
            cerrar(
                    ofrecidas
                            .deTarea(tarea)
                            .orElseThrow(() -> new SolicitudInvalida("Ese ofrecimiento ya tuvo respuesta.")),
                    actividad,
                    Desenlace.RETIRADO,
                    null);
        });
    }

    /** What waits for an answer about a task, when it concerns the person at the screen. */
    public Optional<Ofrecimiento> deTarea(String tarea) {
        String quien = usuario.id();
        return ofrecidas
                .deTarea(tarea)
                .filter(uno -> uno.a().equals(quien) || uno.de().equals(quien));
    }

    /** What the person at the screen is asked to take over. */
    public List<Ofrecimiento> paraMi() {
        return ofrecidas.para(usuario.id()).stream()
                .filter(uno -> sigue(uno, actividades.exigir(uno.ciclo(), uno.codigo())))
                .toList();
    }

    /** What was not answered in time is over, and so is what somebody else has or has finished by now. */
    void alDia(LocalDate hoy) {
        for (Ofrecimiento uno : ofrecidas.todas()) {
            ActividadEnCurso actividad = actividades.exigir(uno.ciclo(), uno.codigo());
            if (!sigue(uno, actividad)) {
                cerrar(uno, actividad, Desenlace.RETIRADO, null);
            } else if (uno.hasta().isBefore(hoy)) {
                cerrar(uno, actividad, Desenlace.VENCIDO, null);
            }
        }
    }

    private static boolean sigue(Ofrecimiento ofrecimiento, ActividadEnCurso actividad) {
        return actividad.enMarcha()
                && ofrecimiento.tarea().equals(actividad.tarea())
                && ofrecimiento.de().equals(actividad.persona());
    }

    private void cerrar(
            Ofrecimiento ofrecimiento, ActividadEnCurso actividad, Desenlace desenlace, @Nullable Motivo motivo) {
        if (!ofrecidas.cerrar(ofrecimiento)) {
            throw new SolicitudInvalida("Ese ofrecimiento ya tuvo respuesta.");
        }
        tareas.ocultar(ofrecimiento.tarea(), ofrecimiento.a());
        bitacora.anotar(
                actividad.lugar(),
                new OfrecimientoResuelto(
                        desenlace, ofrecimiento.de(), ofrecimiento.a(), motivo == null ? null : motivo.texto()));
        String de = encargados.nombre(ofrecimiento.de());
        String a = encargados.nombre(ofrecimiento.a());
        switch (desenlace) {
            case ACEPTADO ->
                avisar(
                        TipoAviso.RESPUESTA_OFRECIMIENTO,
                        actividad,
                        ofrecimiento.de(),
                        a + " la aceptó: está a su nombre.");
            case DECLINADO ->
                avisar(
                        TipoAviso.RESPUESTA_OFRECIMIENTO,
                        actividad,
                        ofrecimiento.de(),
                        "%s no la recibe, y sigue a cargo de usted. Dice: “%s”."
                                .formatted(a, motivo == null ? "" : motivo.texto()));
            case VENCIDO ->
                avisar(
                        TipoAviso.RESPUESTA_OFRECIMIENTO,
                        actividad,
                        ofrecimiento.de(),
                        a + " no respondió a tiempo: sigue a cargo de usted.");
            case RETIRADO ->
                avisar(
                        TipoAviso.RESPUESTA_OFRECIMIENTO,
                        actividad,
                        ofrecimiento.a(),
                        de + " ya no se la ofrece: no tiene que responder.");
        }
    }

    private ActividadEnCurso exigirPropia(String tarea) {
        ActividadEnCurso actividad = actividades
                .deTarea(tarea)
                .filter(ActividadEnCurso::enMarcha)
                .orElseThrow(() -> new NoSuchElementException("Activity of " + tarea));
        if (!usuario.id().equals(actividad.persona())) {
            throw new AccessDeniedException("Does not hold " + tarea);
        }
        return actividad;
    }

    private Ofrecimiento exigirPara(String tarea) {
        Ofrecimiento ofrecimiento =
                ofrecidas.deTarea(tarea).orElseThrow(() -> new NoSuchElementException("Offer of " + tarea));
        if (!usuario.id().equals(ofrecimiento.a())) {
            throw new NoSuchElementException("Offer of " + tarea);
        }
        return ofrecimiento;
    }

    private ActividadEnCurso exigir(Ofrecimiento ofrecimiento) {
        ActividadEnCurso actividad = actividades.exigir(ofrecimiento.ciclo(), ofrecimiento.codigo());
        if (!sigue(ofrecimiento, actividad)) {
            throw new SolicitudInvalida("La tarea ya no la tiene quien se la ofreció: no hay nada que responder.");
        }
        return actividad;
    }

    private void avisar(TipoAviso tipo, ActividadEnCurso actividad, String persona, String detalle) {
        encargados.avisar(tipo, actividad, actividad.vencimiento(), actividad.tarea(), persona, detalle);
    }
}
