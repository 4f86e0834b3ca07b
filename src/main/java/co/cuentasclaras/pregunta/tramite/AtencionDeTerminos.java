package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.aviso.Aviso;
import co.cuentasclaras.aviso.Avisos;
import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.TerminoAtendido;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.pregunta.EncargadosDePasos;
import co.cuentasclaras.pregunta.PasoDePregunta;
import co.cuentasclaras.pregunta.PasosAbiertos;
import co.cuentasclaras.pregunta.PasosAbiertos.PasoAbierto;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.QuienPuede;
import co.cuentasclaras.pregunta.TramiteDePregunta;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Roles;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The leader decides about a question whose term has expired: presses who has it, or gives it to another role. */
@Component
public class AtencionDeTerminos {

    private final Preguntas preguntas;
    private final PasosAbiertos pasos;
    private final EncargadosDePasos encargados;
    private final QuienPuede quien;
    private final TramiteDePregunta tramite;
    private final Roles roles;
    private final Noticias noticias;
    private final EngineCommands comandos;

    AtencionDeTerminos(
            Preguntas preguntas,
            PasosAbiertos pasos,
            EncargadosDePasos encargados,
            QuienPuede quien,
            TramiteDePregunta tramite,
            Roles roles,
            Noticias noticias,
            EngineCommands comandos) {
        this.preguntas = preguntas;
        this.pasos = pasos;
        this.encargados = encargados;
        this.quien = quien;
        this.tramite = tramite;
        this.roles = roles;
        this.noticias = noticias;
        this.comandos = comandos;
    }

    /** What the leader may decide; the term of law is not moved. */
    public enum DecisionDeVencida {
        INSISTIR,
        REASIGNAR
    }

    /**
     * Decides, once for each time that a term expires.
     *
     * @param vista the version of the question that was seen; null when it does not matter
     * @param rol who answers from now on; only with {@link DecisionDeVencida#REASIGNAR}
     * @throws SolicitudInvalida when there is nothing to decide, or no such role
     */
    public PreguntaCiudadana atender(
            String radicado, @Nullable Integer vista, DecisionDeVencida decision, @Nullable String rol, Motivo motivo) {
        return comandos.withoutAuthorization(() -> {
            PreguntaCiudadana pregunta = preguntas.reservar(radicado, vista);
            List<PasoAbierto> suyos = pasos.de(pregunta.proceso());
            quien.exigirAtender(pregunta, suyos);
            if (suyos.stream().noneMatch(uno -> uno.codigo().equals(TramiteDePregunta.ATENDER_VENCIDO))) {
                throw new SolicitudInvalida(
                        "La pregunta %s no espera esa decisión: su término no ha vencido o ya se decidió."
                                .formatted(pregunta.radicado()));
            }
            PreguntaCiudadana queda = decision == DecisionDeVencida.REASIGNAR
                    ? reasignar(pregunta, rol, suyos, motivo)
                    : insistir(pregunta, suyos, motivo);
            noticias.anotar(
                    queda,
                    new TerminoAtendido(
                            queda.radicado(),
                            decision.name(),
                            decision == DecisionDeVencida.REASIGNAR ? queda.rolResponde() : null,
                            motivo.texto()));
            tramite.vencimientoAtendido(queda);
            return queda;
        });
    }

    private PreguntaCiudadana insistir(PreguntaCiudadana pregunta, List<PasoAbierto> suyos, Motivo motivo) {
        encargados
                .encargado(pregunta, suyos)
                .ifPresent(persona -> noticias.avisar(TipoAviso.INSISTENCIA, pregunta, suyos, persona, motivo.texto()));
        return pregunta;
    }

    private PreguntaCiudadana reasignar(
            PreguntaCiudadana pregunta, @Nullable String rol, List<PasoAbierto> suyos, Motivo motivo) {
        if (pregunta.paso() != PasoDePregunta.PROYECTAR) {
            throw new SolicitudInvalida(
                    "decision",
                    "La pregunta %s está %s y no espera a quien responde: insista a quien la tiene."
                            .formatted(
                                    pregunta.radicado(),
                                    pregunta.estado().nombre().toLowerCase(Palabras.COLOMBIA)));
        }
        String nuevo = rol == null ? "" : rol.strip();
        if (roles.rol(nuevo).filter(uno -> uno.perfil() != Perfil.VIGILA).isEmpty()) {
            throw new SolicitudInvalida("rol", "Elija la dependencia que responde desde ahora (rol).");
        }
        if (nuevo.equals(pregunta.rolResponde())) {
            throw new SolicitudInvalida(
                    "rol", "%s ya responde esta pregunta: elija otra, o insista.".formatted(roles.nombre(nuevo)));
        }
        String antes = encargados.encargado(pregunta, suyos).orElse(null);
        PreguntaCiudadana queda = preguntas.cambiar(pregunta, pregunta.para(nuevo));
        tramite.reasignar(queda);
        String ahora = encargados.recibe(nuevo).orElse(null);
        if (ahora != null) {
            noticias.avisar(TipoAviso.REASIGNACION, queda, suyos, ahora, motivo.texto());
        }
        if (antes != null && !antes.equals(ahora)) {
            noticias.avisar(TipoAviso.RELEVO, queda, suyos, antes, motivo.texto());
        }
        return queda;
    }

    /** What is written down and told of a decision. */
    @Component
    static class Noticias {

        private final Avisos avisos;
        private final Bitacora bitacora;

        Noticias(Avisos avisos, Bitacora bitacora) {
            this.avisos = avisos;
            this.bitacora = bitacora;
        }

        void anotar(PreguntaCiudadana pregunta, TerminoAtendido hecho) {
            bitacora.anotar(Lugar.ciclo(pregunta.ciclo()), hecho);
        }

        void avisar(
                TipoAviso tipo, PreguntaCiudadana pregunta, List<PasoAbierto> suyos, String persona, String detalle) {
            avisos.encolar(new Aviso(
                    tipo,
                    pregunta.ciclo(),
                    pregunta.radicado(),
                    EncargadosDePasos.delPaso(pregunta, suyos)
                            .map(PasoAbierto::tarea)
                            .orElse(null),
                    persona,
                    pregunta.vencimiento(),
                    detalle));
        }
    }
}
