package co.cuentasclaras.pregunta.entrada;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.RolesDePreguntas;
import co.cuentasclaras.pregunta.TramiteDePregunta;
import co.cuentasclaras.pregunta.entrada.RevisionDeRadicacion.PorRadicar;
import co.cuentasclaras.pregunta.tramite.Contestacion;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Files what citizens ask: each gets its number and its term, and its process begins. Who may file is decided by the
 * caller; the public form is nobody's.
 */
@Component
public class Radicacion {

    private final RevisionDeRadicacion revision;
    private final LibroDeRadicacion libro;
    private final Preguntas preguntas;
    private final TramiteDePregunta tramite;
    private final Contestacion contestacion;
    private final RolesDePreguntas roles;
    private final NoticiaDeRadicacion noticia;
    private final EngineCommands comandos;

    Radicacion(
            RevisionDeRadicacion revision,
            LibroDeRadicacion libro,
            Preguntas preguntas,
            TramiteDePregunta tramite,
            Contestacion contestacion,
            RolesDePreguntas roles,
            NoticiaDeRadicacion noticia,
            EngineCommands comandos) {
        this.revision = revision;
        this.libro = libro;
        this.preguntas = preguntas;
        this.tramite = tramite;
        this.contestacion = contestacion;
        this.roles = roles;
        this.noticia = noticia;
        this.comandos = comandos;
    }

    /** @throws SolicitudInvalida with what is wrong and what to do */
    public PreguntaCiudadana radicar(RadicacionPedida pedida) {
        return radicarTodas(List.of(pedida)).get(0);
    }

    /**
     * The same, of what may have been sent before, because nobody heard what became of it: the same words, which the same
     * person wrote down as received at the same moment, are filed once.
     */
    public PreguntaCiudadana radicarUnaSolaVez(RadicacionPedida pedida) {
        return comandos.withoutAuthorization(() -> {
            PorRadicar una = revision.revisar(pedida);
            return libro.yaAsentada(una).orElseGet(() -> radicar(List.of(una)).get(0));
        });
    }

    /**
     * All of them or none, in their order.
     *
     * @throws SolicitudInvalida with what is wrong with the first that cannot be filed
     */
    public List<PreguntaCiudadana> radicarTodas(List<RadicacionPedida> pedidas) {
        return comandos.withoutAuthorization(
                () -> radicar(pedidas.stream().map(revision::revisar).toList()));
    }

    private List<PreguntaCiudadana> radicar(List<PorRadicar> porRadicar) {
        List<PreguntaCiudadana> enTramite = libro.asentar(porRadicar).stream()
                .map(nueva -> nueva.enProceso(tramite.comenzar(nueva)))
                .toList();
        preguntas.tramitar(enTramite);
        noticia.dar(enTramite);
        return IntStream.range(0, enTramite.size())
                .mapToObj(n -> respondida(enTramite.get(n), porRadicar.get(n)))
                .toList();
    }

    /** What was answered at once goes to who reviews it. */
    private PreguntaCiudadana respondida(PreguntaCiudadana nueva, PorRadicar pedida) {
        return pedida.respuestaDada() == null
                ? nueva
                : contestacion.dadaEnAudiencia(nueva, pedida.respuestaDada(), roles.clasifica());
    }
}
