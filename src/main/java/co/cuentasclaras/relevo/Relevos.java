package co.cuentasclaras.relevo;

import co.cuentasclaras.aviso.Aviso;
import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.aviso.TraspasoDeAvisos;
import co.cuentasclaras.bitacora.Hecho.ActividadEscalada.Instancia;
import co.cuentasclaras.bitacora.Hecho.ActividadRelevada.CausaDeRelevo;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Apoyos;
import co.cuentasclaras.cronograma.Encargados;
import co.cuentasclaras.cronograma.TareasDelCronograma;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.responsable.Ausencia;
import co.cuentasclaras.responsable.Cuentas;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what passes on, and to whom, when somebody leaves, goes away, comes back or can no longer sign in. */
@Component
class Relevos {

    private final Actividades actividades;
    private final Encargados encargados;
    private final TareasDelCronograma tareas;
    private final Traspaso traspaso;
    private final TraspasoDeAvisos avisos;
    private final Roles roles;
    private final Cuentas cuentas;
    private final Apoyos apoyos;

    Relevos(
            Actividades actividades,
            Encargados encargados,
            TareasDelCronograma tareas,
            Traspaso traspaso,
            TraspasoDeAvisos avisos,
            Roles roles,
            Cuentas cuentas,
            Apoyos apoyos) {
        this.actividades = actividades;
        this.encargados = encargados;
        this.tareas = tareas;
        this.traspaso = traspaso;
        this.avisos = avisos;
        this.roles = roles;
        this.cuentas = cuentas;
        this.apoyos = apoyos;
    }

    /**
     * Another person, or nobody, holds a role.
     *
     * @param ahora the role as it is now; nothing when there is none any more, and the leader answers
     */
    void porTitular(Rol antes, Optional<Rol> ahora) {
        String rol = antes.id();
        String de = antes.titular();
        Optional<Rol> responde = ahora.or(() -> roles.rol(Roles.LIDER));
        actividades.enMarcha().stream()
                .filter(actividad -> actividad.responsable().equals(rol))
                .filter(actividad ->
                        Objects.equals(de, actividad.persona()) || de != null && de.equals(actividad.por()))
                .forEach(actividad -> {
                    String a = responde.map(uno -> recibe(uno, actividad)).orElse(null);
                    traspaso.pasar(actividad, a, responde.map(uno -> uno.por(a)).orElse(null), CausaDeRelevo.TITULAR);
                });
        if (rol.equals(Roles.LIDER)) {
            decisionesDe(de)
                    .forEach(actividad -> traspaso.pasarDecision(
                            actividad, de, ahora.map(Rol::recibe).orElse(null), CausaDeRelevo.TITULAR));
        }
        if (de != null) {
            responde.flatMap(Rol::encargado).ifPresent(a -> avisos.pasar(de, a, aviso -> esDelRol(aviso, rol)));
        }
        traspaso.otras().forEach(unas -> unas.porTitular(antes, ahora));
        List<ActividadEnCurso> enMarcha = actividades.enMarcha();
        apoyos.sustituir(
                enMarcha, rol, antes.sustituto(), ahora.map(Rol::sustituto).orElse(null));
        enMarcha.forEach(actividad -> apoyos.avisar(actividad, rol));
    }

    private boolean esDelRol(Aviso aviso, String rol) {
        if (aviso.tipo().esPersonal()) {
            return false;
        }
        if (aviso.tipo() == TipoAviso.APOYO) {
            return actividades
                    .buscar(aviso.ciclo(), aviso.codigo())
                    .filter(actividad -> actividad.apoyan().contains(rol))
                    .isPresent();
        }
        Optional<Instancia> ante = aviso.tipo().instancia();
        if (ante.isPresent()) {
            return rol.equals(ante.get() == Instancia.LIDER ? Roles.LIDER : Roles.GERENCIA);
        }
        return actividades
                .buscar(aviso.ciclo(), aviso.codigo())
                .filter(actividad -> actividad.responsable().equals(rol))
                .isPresent();
    }

    /**
     * Tells who is away and who stands in, though no task passes yet, by the next activity of her roles in each cycle.
     *
     * @param frase what is told, with room for the substitute, the absent one and the two days
     */
    void avisarAusencia(Ausencia ausencia, List<Ciclo> ciclos, String frase) {
        Set<String> suyos = roles.todos().stream()
                .filter(rol -> rol.personas().anyMatch(ausencia.persona()::equals))
                .map(Rol::id)
                .collect(Collectors.toSet());
        String detalle = frase.formatted(
                encargados.nombre(ausencia.sustituto()),
                encargados.nombre(ausencia.persona()),
                FechaEscrita.de(ausencia.desde()),
                FechaEscrita.de(ausencia.hasta()));
        for (Ciclo ciclo : ciclos) {
            actividades.deCiclo(ciclo.id()).stream()
                    .filter(una -> una.terminada() == null)
                    .filter(una -> suyos.contains(una.responsable())
                            || ausencia.persona().equals(una.persona()))
                    .min(Comparator.comparing(ActividadEnCurso::vencimiento))
                    .ifPresent(una -> Stream.of(ausencia.persona(), ausencia.sustituto())
                            .forEach(persona -> encargados.avisar(
                                    TipoAviso.TRASPASO, una, una.vencimiento(), null, persona, detalle)));
        }
    }

    /**
     * Somebody is away from today on: the substitute sees what her roles support, and has what she holds where that was
     * said, but for approvals of what the substitute did.
     */
    void porAusencia(Ausencia ausencia) {
        List<ActividadEnCurso> enMarcha = actividades.enMarcha();
        rolesDe(ausencia.persona()).forEach(rol -> apoyos.sustituir(enMarcha, rol.id(), null, ausencia.sustituto()));
        if (!ausencia.pasaLoSuyo()) {
            return;
        }
        traspaso.otras().forEach(unas -> unas.porAusencia(ausencia));
        enMarcha.stream()
                .filter(actividad -> ausencia.persona().equals(actividad.persona()))
                .filter(actividad ->
                        !encargados.hizo(ausencia.sustituto(), actividad, tareas.aprueba(actividad.exigirTarea())))
                .forEach(actividad ->
                        traspaso.pasar(actividad, ausencia.sustituto(), ausencia.persona(), CausaDeRelevo.AUSENCIA));
        decisionesDe(ausencia.persona())
                .forEach(actividad -> traspaso.pasarDecision(
                        actividad, ausencia.persona(), ausencia.sustituto(), CausaDeRelevo.AUSENCIA));
    }

    /** Somebody is back: what is held in her place and not finished is hers again. */
    void porRegreso(Ausencia ausencia) {
        traspaso.otras().forEach(unas -> unas.porRegreso(ausencia));
        List<ActividadEnCurso> enMarcha = actividades.enMarcha();
        rolesDe(ausencia.persona()).forEach(rol -> apoyos.sustituir(enMarcha, rol.id(), ausencia.sustituto(), null));
        enMarcha.stream()
                .filter(actividad -> ausencia.persona().equals(actividad.por()))
                .forEach(actividad -> traspaso.pasar(actividad, ausencia.persona(), null, CausaDeRelevo.REGRESO));
        if (roles.rol(Roles.LIDER)
                .map(Rol::titular)
                .filter(ausencia.persona()::equals)
                .isPresent()) {
            decisionesDe(ausencia.sustituto())
                    .forEach(actividad -> traspaso.pasarDecision(
                            actividad, ausencia.sustituto(), ausencia.persona(), CausaDeRelevo.REGRESO));
        }
    }

    /** Those for which a substitute stands in while she is away. */
    private Stream<Rol> rolesDe(String persona) {
        return roles.todos().stream()
                .filter(rol -> persona.equals(rol.titular() == null ? rol.suplente() : rol.titular()));
    }

    /** Whoever may no longer sign in holds nothing: it goes to the titular of its role, the deputy or the leader. */
    void porFaltaDeAcceso() {
        List<ActividadEnCurso> enMarcha = actividades.enMarcha().stream()
                .filter(actividad -> actividad.persona() != null)
                .toList();
        Set<String> personas = enMarcha.stream()
                .map(ActividadEnCurso::persona)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Rol> todos = roles.todos();
        Set<String> aPreguntar = new HashSet<>(personas);
        todos.forEach(rol -> Stream.concat(rol.personas(), Stream.ofNullable(rol.sustituto()))
                .forEach(aPreguntar::add));
        traspaso.otras().forEach(unas -> aPreguntar.addAll(unas.quienes()));
        Set<String> entran = cuentas.puedenEntrar(aPreguntar);
        traspaso.otras().forEach(unas -> {
            Set<String> fuera = new HashSet<>(unas.quienes());
            fuera.removeAll(entran);
            if (!fuera.isEmpty()) {
                unas.porFaltaDeAcceso(fuera, rol -> primeroQueEntra(entran, rol));
            }
        });
        if (!entran.containsAll(personas)) {
            enMarcha.stream()
                    .filter(actividad -> !entran.contains(actividad.persona()))
                    .forEach(actividad -> {
                        String a = primeroQueEntra(entran, actividad.responsable());
                        traspaso.pasar(
                                actividad, a, encargados.por(actividad.responsable(), a), CausaDeRelevo.SIN_ACCESO);
                    });
        }
        for (ActividadEnCurso actividad : actividades.conAtencion()) {
            tareas.persona(Objects.requireNonNull(actividad.atencion()))
                    .filter(persona -> !entran.contains(persona)
                            && cuentas.puedenEntrar(Set.of(persona)).isEmpty())
                    .ifPresent(persona -> traspaso.pasarDecision(
                            actividad, persona, primeroQueEntra(entran, Roles.LIDER), CausaDeRelevo.SIN_ACCESO));
        }
    }

    private @Nullable String primeroQueEntra(Set<String> entran, String rol) {
        return Stream.of(roles.rol(rol), roles.rol(Roles.LIDER))
                .flatMap(Optional::stream)
                .flatMap(Rol::disponibles)
                .filter(entran::contains)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String recibe(Rol rol, ActividadEnCurso actividad) {
        return rol.sustituto() == null
                ? rol.recibe()
                : encargados.recibe(rol, actividad, tareas.aprueba(actividad.exigirTarea()));
    }

    private List<ActividadEnCurso> decisionesDe(@Nullable String persona) {
        return actividades.conAtencion().stream()
                .filter(actividad -> Objects.equals(
                        persona,
                        tareas.persona(Objects.requireNonNull(actividad.atencion()))
                                .orElse(null)))
                .toList();
    }
}
