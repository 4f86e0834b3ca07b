package co.cuentasclaras.tarea;

import co.cuentasclaras.avance.ActividadesDePersona;
import co.cuentasclaras.avance.ActividadesDePersona.TareaTerminada;
import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceActividad.RolQueApoya;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.comun.ClaveActividad;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.relevo.Ofrecimiento;
import co.cuentasclaras.relevo.Ofrecimientos;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Rol;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What comes for the person at the screen, what she is asked to take over, what she finished, and her own cronograma. */
@Component
public class MisActividades {

    /** More than anybody reads: of more cycles than a few the first ones are shown. */
    public static final int MAXIMO = 60;

    public static final int CICLOS = 5;

    private final ActividadesDePersona deCadaQuien;
    private final Avances avances;
    private final Actividades actividades;
    private final Ofrecimientos ofrecimientos;
    private final RolesPropios roles;
    private final Personas personas;
    private final CurrentUser usuario;

    MisActividades(
            ActividadesDePersona deCadaQuien,
            Avances avances,
            Actividades actividades,
            Ofrecimientos ofrecimientos,
            RolesPropios roles,
            Personas personas,
            CurrentUser usuario) {
        this.deCadaQuien = deCadaQuien;
        this.avances = avances;
        this.actividades = actividades;
        this.ofrecimientos = ofrecimientos;
        this.roles = roles;
        this.personas = personas;
        this.usuario = usuario;
    }

    /** The next first, as many as {@link #MAXIMO}. */
    @Transactional(readOnly = true)
    public List<PorVenir> loQueViene() {
        String quien = usuario.id();
        Map<String, Rol> suyos = roles.de(quien);
        Set<ClaveActividad> claves = Set.copyOf(deCadaQuien.porVenir(suyos.keySet(), MAXIMO));
        return avances.soloDe(claves).stream()
                .flatMap(ciclo -> ciclo.actividades().stream().flatMap(una -> porVenir(una, ciclo, suyos, quien)))
                .sorted(Comparator.comparing(
                                (PorVenir una) -> una.actividad().vigente().inicio())
                        .thenComparing(una -> una.actividad().vencimiento()))
                .toList();
    }

    private Stream<PorVenir> porVenir(AvanceActividad una, AvanceCiclo ciclo, Map<String, Rol> suyos, String quien) {
        String titulo = ciclo.ciclo().titulo();
        if (suyos.containsKey(una.rol())) {
            return Stream.of(new PorVenir(una, titulo, como(suyos.get(una.rol()), quien)));
        }
        return una.apoyan().stream().map(RolQueApoya::id).anyMatch(suyos::containsKey)
                ? Stream.of(new PorVenir(una, titulo, "Usted apoya"))
                : Stream.empty();
    }

    /** What others ask her to take over. */
    @Transactional(readOnly = true)
    public List<Ofrecida> loQueLeOfrecen() {
        return ofrecimientos.paraMi().stream().map(this::ofrecida).toList();
    }

    private Ofrecida ofrecida(Ofrecimiento uno) {
        ActividadEnCurso actividad = actividades.exigir(uno.ciclo(), uno.codigo());
        return new Ofrecida(
                uno.tarea(),
                actividad.nombre(),
                FechaEscrita.de(actividad.vencimiento()),
                personas.nombre(uno.de()),
                FechaEscrita.de(uno.hasta()));
    }

    /** Newest first, of all cycles, as many as {@link #MAXIMO}. */
    @Transactional(readOnly = true)
    public List<Terminada> loQueTermine() {
        Map<ClaveActividad, TareaTerminada> suyas = deCadaQuien.terminadas(usuario.id(), MAXIMO).stream()
                .collect(Collectors.toMap(TareaTerminada::clave, Function.identity()));
        return avances.soloDe(suyas.keySet()).stream()
                .flatMap(ciclo -> ciclo.actividades().stream().flatMap(una -> Stream.ofNullable(
                                suyas.get(new ClaveActividad(ciclo.ciclo().id(), una.codigo())))
                        .map(suya -> new Terminada(una, ciclo.ciclo().titulo(), suya.tarea()))))
                .sorted(Comparator.comparing(Terminada::momento).reversed())
                .toList();
    }

    /** The running cycles, each with only what is hers or of her roles; of more than {@link #CICLOS} the oldest. */
    @Transactional(readOnly = true)
    public List<AvanceCiclo> cronogramas() {
        String quien = usuario.id();
        Map<String, Rol> suyos = roles.de(quien);
        return avances.de(deCadaQuien.ciclos(quien, suyos.keySet(), CICLOS)).stream()
                .map(ciclo -> ciclo.con(una -> suyos.containsKey(una.rol())
                        || una.apoyan().stream().map(RolQueApoya::id).anyMatch(suyos::containsKey)
                        || quien.equals(una.persona())
                        || quien.equals(una.terminadaPor())))
                .filter(ciclo -> !ciclo.actividades().isEmpty())
                .toList();
    }

    private @Nullable String como(@Nullable Rol rol, String quien) {
        if (rol == null || quien.equals(rol.titular())) {
            return null;
        }
        return quien.equals(rol.suplente()) ? "Como suplente" : "Por " + personas.nombre(String.valueOf(rol.titular()));
    }

    /** @param como in what quality, unless she is the titular of its role */
    public record PorVenir(AvanceActividad actividad, String ciclo, @Nullable String como) {}

    public record Ofrecida(String tarea, String nombre, String vencimiento, String de, String hasta) {}

    /** @param tarea the engine's task, by which the account is found */
    public record Terminada(AvanceActividad actividad, String ciclo, @Nullable String tarea) {

        Instant momento() {
            return actividad.terminada() == null ? Instant.EPOCH : actividad.terminada();
        }
    }
}
