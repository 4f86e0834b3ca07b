package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.bitacora.Hecho.PreguntaAcumulada;
import co.cuentasclaras.bitacora.Hecho.PreguntaClasificada;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.comun.TextoLegible;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.PasoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.TipoDePregunta;
import co.cuentasclaras.pregunta.TramiteDePregunta;
import co.cuentasclaras.pregunta.Via;
import co.cuentasclaras.pregunta.termino.Terminos;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Roles;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides what is done with a question. As long as nothing of that was done it may be decided otherwise, and another role
 * may answer until the answer is sent to be reviewed.
 */
@Component
public class Clasificacion {

    private static final Set<PasoDePregunta> PASOS = Set.of(
            PasoDePregunta.CLASIFICAR,
            PasoDePregunta.TRASLADAR,
            PasoDePregunta.PEDIR_COMPLEMENTO,
            PasoDePregunta.CERRAR,
            PasoDePregunta.PROYECTAR,
            PasoDePregunta.ESPERAR_PRINCIPAL);

    private final PasosDados pasos;
    private final Acumuladas acumuladas;
    private final Terminos terminos;
    private final Complementos complementos;
    private final TramiteDePregunta tramite;
    private final Roles roles;

    Clasificacion(
            PasosDados pasos,
            Acumuladas acumuladas,
            Terminos terminos,
            Complementos complementos,
            TramiteDePregunta tramite,
            Roles roles) {
        this.pasos = pasos;
        this.acumuladas = acumuladas;
        this.terminos = terminos;
        this.complementos = complementos;
        this.tramite = tramite;
        this.roles = roles;
    }

    /**
     * Classifies a question, or classifies it otherwise.
     *
     * @param vista the version that was seen; null when it does not matter
     * @throws SolicitudInvalida with what is wrong and what to do
     */
    public PreguntaCiudadana clasificar(String radicado, @Nullable Integer vista, ClasificacionPedida pedida) {
        return pasos.ordenar(radicado, vista, PASOS, pregunta -> clasificar(pregunta, pedida));
    }

    private PreguntaCiudadana clasificar(PreguntaCiudadana pregunta, ClasificacionPedida pedida) {
        Via via = pedida.via();
        if (via == null) {
            throw new SolicitudInvalida(
                    "via",
                    "Elija qué se hace con la pregunta: responderla, acumularla, trasladarla, pedir que la completen o cerrarla.");
        }
        TipoDePregunta tipo = Objects.requireNonNullElse(pedida.tipo(), pregunta.tipo());
        @Nullable String tema = tema(pedida.tema(), pregunta.tema());
        return switch (via) {
            case RESPONDER -> responder(pregunta, tipo, tema, pedida.rol());
            case ACUMULAR -> acumular(pregunta, tipo, tema, pedida.principal());
            case TRASLADAR, CERRAR -> decidir(pregunta, EstadoDePregunta.CLASIFICADA, via, tipo, tema, null, null);
            case PEDIR_COMPLEMENTO -> {
                complementos.exigirQuePuedaPedirse(pregunta, "via");
                yield decidir(pregunta, EstadoDePregunta.CLASIFICADA, via, tipo, tema, null, null);
            }
        };
    }

    private PreguntaCiudadana responder(
            PreguntaCiudadana pregunta, TipoDePregunta tipo, @Nullable String tema, @Nullable String pedido) {
        String rol = rol(pedido);
        boolean yaSeProyecta = pregunta.paso() == PasoDePregunta.PROYECTAR;
        return decidir(
                pregunta,
                yaSeProyecta ? pregunta.estado() : EstadoDePregunta.CLASIFICADA,
                Via.RESPONDER,
                tipo,
                tema,
                rol,
                null);
    }

    private String rol(@Nullable String pedido) {
        if (pedido == null || pedido.isBlank()) {
            throw new SolicitudInvalida("rol", "Elija el rol que responde la pregunta.");
        }
        return roles.rol(pedido.strip())
                .map(rol -> {
                    if (rol.perfil() == Perfil.VIGILA) {
                        throw new SolicitudInvalida(
                                "rol",
                                "%s vigila la rendición de cuentas y no responde preguntas (Ley 87 de 1993, art. 12): elija otro rol."
                                        .formatted(rol.nombre()));
                    }
                    return rol.id();
                })
                .orElseThrow(() -> new SolicitudInvalida(
                        "rol", "La entidad no tiene el rol «%s»: elija uno de la lista.".formatted(pedido.strip())));
    }

    /** Those that were like this one go with it. */
    private PreguntaCiudadana acumular(
            PreguntaCiudadana pregunta, TipoDePregunta tipo, @Nullable String tema, @Nullable String radicado) {
        PreguntaCiudadana principal = acumuladas.principal(pregunta, radicado);
        PreguntaCiudadana queda = decidir(
                pregunta,
                EstadoDePregunta.ACUMULADA,
                Via.ACUMULAR,
                tipo,
                tema,
                principal.rolResponde(),
                principal.id());
        pasos.anotar(queda, new PreguntaAcumulada(queda.radicado(), principal.radicado()));
        acumuladas.pasar(queda, principal);
        return queda;
    }

    private PreguntaCiudadana decidir(
            PreguntaCiudadana pregunta,
            EstadoDePregunta estado,
            Via via,
            TipoDePregunta tipo,
            @Nullable String tema,
            @Nullable String rol,
            @Nullable String principal) {
        PasoDePregunta antes = pregunta.paso();
        PreguntaCiudadana queda = terminos.clasificar(pasos.cambiar(
                pregunta,
                pregunta.decidida(estado, via, tipo, tema, rol, principal),
                new PreguntaClasificada(pregunta.radicado(), via.name(), tipo.name(), tema, rol)));
        if (queda.paso() != antes) {
            return pasos.seguir(queda);
        }
        if (!Objects.equals(queda.rolResponde(), pregunta.rolResponde())) {
            tramite.reasignar(queda);
            acumuladas.conElRolDe(queda);
        }
        return queda;
    }

    private static @Nullable String tema(@Nullable String pedido, @Nullable String actual) {
        if (pedido == null) {
            return actual;
        }
        return TextoLegible.enLinea("tema", "El tema", pedido, PreguntaCiudadana.LETRAS_DEL_TEMA);
    }
}
