package co.cuentasclaras.pregunta;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.PreguntaRelevada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.pregunta.ManosDelTramite.PasoEnManos;
import co.cuentasclaras.relevo.OtrasTareas;
import co.cuentasclaras.responsable.Ausencia;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of questions pass on as those of activities do; whoever gets one is told by that. */
@Component
class RelevoEnPreguntas implements OtrasTareas {

    private final ManosDelTramite manos;
    private final Preguntas preguntas;
    private final EncargadosDePasos encargados;
    private final Roles roles;
    private final Bitacora bitacora;

    RelevoEnPreguntas(
            ManosDelTramite manos, Preguntas preguntas, EncargadosDePasos encargados, Roles roles, Bitacora bitacora) {
        this.manos = manos;
        this.preguntas = preguntas;
        this.encargados = encargados;
        this.roles = roles;
        this.bitacora = bitacora;
    }

    @Override
    public void porTitular(Rol antes, Optional<Rol> ahora) {
        List<PasoEnManos> suyos = manos.deRol(antes.id()).stream()
                .filter(paso -> Objects.equals(paso.persona(), antes.titular())
                        || antes.sustituto() != null && antes.sustituto().equals(paso.persona()))
                .toList();
        Map<String, PreguntaCiudadana> deCual = preguntasDe(suyos);
        suyos.forEach(paso -> {
            if (ahora.isEmpty()) {
                manos.pasar(paso.tarea(), antes.id(), Roles.LIDER);
            }
            entregar(paso, recibe(paso, deCual), deCual);
        });
    }

    @Override
    public void porAusencia(Ausencia ausencia) {
        entregar(manos.de(ausencia.persona()).stream(), ausencia.sustituto());
    }

    @Override
    public void porRegreso(Ausencia ausencia) {
        entregar(
                roles.todos().stream()
                        .filter(rol ->
                                ausencia.persona().equals(rol.titular() == null ? rol.suplente() : rol.titular()))
                        .flatMap(rol -> manos.deRol(rol.id()).stream())
                        .filter(paso -> ausencia.sustituto().equals(paso.persona())),
                ausencia.persona());
    }

    @Override
    public Set<String> quienes() {
        return manos.quienes();
    }

    @Override
    public void porFaltaDeAcceso(Set<String> personas, Function<String, @Nullable String> primero) {
        for (String persona : personas) {
            List<PasoEnManos> suyos = manos.de(persona);
            Map<String, PreguntaCiudadana> deCual = preguntasDe(suyos);
            suyos.forEach(paso -> entregar(paso, primero.apply(rol(paso, deCual)), deCual));
        }
    }

    /** Those of these that she may have: nobody reviews her own work. */
    private void entregar(Stream<PasoEnManos> cuales, String persona) {
        List<PasoEnManos> suyos = cuales.toList();
        Map<String, PreguntaCiudadana> deCual = preguntasDe(suyos);
        suyos.stream()
                .filter(paso -> Optional.ofNullable(deCual.get(paso.proceso()))
                        .filter(pregunta ->
                                encargados.autores(pregunta, pregunta.paso()).contains(persona))
                        .isEmpty())
                .forEach(paso -> entregar(paso, persona, deCual));
    }

    private void entregar(PasoEnManos paso, @Nullable String persona, Map<String, PreguntaCiudadana> deCual) {
        if (!Objects.equals(paso.persona(), persona)) {
            manos.entregar(paso.tarea(), persona);
            Optional.ofNullable(deCual.get(paso.proceso()))
                    .ifPresent(pregunta -> bitacora.anotar(
                            Lugar.ciclo(pregunta.ciclo()),
                            new PreguntaRelevada(pregunta.radicado(), paso.codigo(), paso.persona(), persona)));
        }
    }

    private @Nullable String recibe(PasoEnManos paso, Map<String, PreguntaCiudadana> deCual) {
        return Optional.ofNullable(deCual.get(paso.proceso()))
                .filter(pregunta -> paso.codigo().equals(pregunta.paso().tarea()))
                .map(pregunta -> encargados.recibe(pregunta, pregunta.paso()))
                .orElseGet(() -> encargados.recibe(rol(paso, deCual)))
                .orElse(null);
    }

    private String rol(PasoEnManos paso, Map<String, PreguntaCiudadana> deCual) {
        return switch (paso.codigo()) {
            case TramiteDePregunta.ATENDER_VENCIDO -> Roles.LIDER;
            case TramiteDePregunta.PRORROGAR -> encargados.prorroga();
            default ->
                Optional.ofNullable(deCual.get(paso.proceso()))
                        .flatMap(pregunta -> encargados.rol(pregunta, pregunta.paso()))
                        .orElse(Roles.LIDER);
        };
    }

    private Map<String, PreguntaCiudadana> preguntasDe(List<PasoEnManos> suyos) {
        return preguntas.conProceso(suyos.stream().map(PasoEnManos::proceso).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(pregunta -> Objects.requireNonNull(pregunta.proceso()), Function.identity()));
    }
}
