package co.cuentasclaras.tablero;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.DecisionPendiente;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho.ActividadComentada;
import co.cuentasclaras.bitacora.Hecho.ActividadReprogramada;
import co.cuentasclaras.cronograma.OrdenDelCiclo;
import co.cuentasclaras.cronograma.Precedencias;
import co.cuentasclaras.cumplimiento.Cumplimientos;
import co.cuentasclaras.cumplimiento.Cumplimientos.Cumplimiento;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import co.cuentasclaras.tablero.VencidasDelCiclo.Destinatario;
import co.cuentasclaras.tablero.VencidasDelCiclo.PorAtender;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is late in a cycle, in the same few statements however much it is. */
@Component
class PaginaDeVencidas {

    private final Bitacora bitacora;
    private final Cumplimientos cumplimientos;
    private final OrdenDelCiclo orden;
    private final Roles roles;
    private final Personas personas;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;

    PaginaDeVencidas(
            Bitacora bitacora,
            Cumplimientos cumplimientos,
            OrdenDelCiclo orden,
            Roles roles,
            Personas personas,
            DiasNoHabiles diasNoHabiles,
            Clock clock) {
        this.bitacora = bitacora;
        this.cumplimientos = cumplimientos;
        this.orden = orden;
        this.roles = roles;
        this.personas = personas;
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
    }

    /** What is late in a cycle now. Who may see it is decided by the caller. */
    VencidasDelCiclo de(AvanceCiclo avance, boolean puedeDecidir) {
        List<AvanceActividad> vencidas = avance.enCurso()
                ? avance.actividades().stream()
                        .filter(una -> una.estado() == Semaforo.VENCIDA)
                        .sorted(Comparator.comparing(AvanceActividad::vencimiento))
                        .toList()
                : List.of();
        String ciclo = avance.ciclo().id();
        Set<String> codigos = vencidas.stream().map(AvanceActividad::codigo).collect(Collectors.toSet());
        List<Rol> todos = roles.todos();
        Map<String, List<Anotacion>> hechos = bitacora.deActividades(ciclo, codigos).stream()
                .collect(Collectors.groupingBy(una -> Objects.requireNonNull(una.codigo())));
        Map<String, Cumplimiento> borradores = cumplimientos.borradores(ciclo, codigos).stream()
                .collect(Collectors.toMap(Cumplimiento::codigo, Function.identity(), (uno, otro) -> uno));
        Map<String, String> nombres = personas.nombres(Stream.of(
                        todos.stream().flatMap(rol -> Stream.of(rol.titular(), rol.suplente())),
                        hechos.values().stream().flatMap(List::stream).map(Anotacion::quien),
                        borradores.values().stream().map(Cumplimiento::guardadoPor))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Precedencias precedencias = orden.de(ciclo, avance.actividades());
        return new VencidasDelCiclo(
                ciclo,
                avance.ciclo().titulo(),
                avance.hoy(),
                diasNoHabiles.calendario().siguienteHabil(avance.hoy().plusDays(1)),
                puedeDecidir && avance.enCurso(),
                vencidas.stream()
                        .map(una -> porAtender(
                                una,
                                hechos.getOrDefault(una.codigo(), List.of()),
                                borradores.get(una.codigo()),
                                dependen(una, avance.actividades(), precedencias),
                                nombres))
                        .toList(),
                destinos(todos, nombres));
    }

    private PorAtender porAtender(
            AvanceActividad una,
            List<Anotacion> hechos,
            @Nullable Cumplimiento borrador,
            List<String> dependen,
            Map<String, String> nombres) {
        return new PorAtender(
                una.codigo(),
                una.nombre(),
                una.etapa(),
                una.encargado(),
                una.responsable(),
                una.vencimiento(),
                una.atraso(),
                una.tarea(),
                una.terminoLegal(),
                decision(una.decision()),
                borrador == null
                        ? null
                        : "Borrador de %s, %s"
                                .formatted(nombre(borrador.guardadoPor(), nombres), dia(borrador.guardado())),
                evidencia(una),
                comentarios(hechos, nombres),
                reprogramaciones(hechos),
                dependen);
    }

    private static @Nullable String decision(@Nullable DecisionPendiente decision) {
        return decision == null
                ? null
                : "Espera su decisión desde el %s, hasta el %s"
                        .formatted(Palabras.dia(decision.desde()), Palabras.dia(decision.plazo()));
    }

    private static String evidencia(AvanceActividad una) {
        return switch (una.evidencias().size()) {
            case 0 -> una.exigeEvidencia() ? "Sin evidencia; es obligatoria" : "Sin evidencia";
            case 1 -> "1 evidencia: " + una.evidencias().get(0).nombre();
            default -> una.evidencias().size() + " evidencias";
        };
    }

    private @Nullable String comentarios(List<Anotacion> hechos, Map<String, String> nombres) {
        List<Anotacion> comentarios = hechos.stream()
                .filter(una -> una.hecho() instanceof ActividadComentada)
                .toList();
        if (comentarios.isEmpty()) {
            return null;
        }
        Anotacion ultimo = comentarios.get(comentarios.size() - 1);
        return "%s, %s, %s: «%s»"
                .formatted(
                        comentarios.size() == 1 ? "1 comentario" : comentarios.size() + " comentarios; el último",
                        nombre(ultimo.quien(), nombres),
                        dia(ultimo.momento()),
                        ((ActividadComentada) ultimo.hecho()).texto());
    }

    private @Nullable String reprogramaciones(List<Anotacion> hechos) {
        List<Anotacion> reprogramaciones = hechos.stream()
                .filter(una -> una.hecho() instanceof ActividadReprogramada)
                .toList();
        if (reprogramaciones.isEmpty()) {
            return null;
        }
        Anotacion ultima = reprogramaciones.get(reprogramaciones.size() - 1);
        ActividadReprogramada hecho = (ActividadReprogramada) ultima.hecho();
        return "Reprogramada %s: del %s al %s%s"
                .formatted(
                        reprogramaciones.size() == 1
                                ? "1 vez, el " + dia(ultima.momento())
                                : reprogramaciones.size() + " veces; la última, el " + dia(ultima.momento()),
                        Palabras.dia(hecho.de()),
                        Palabras.dia(hecho.a()),
                        hecho.motivo() == null ? "" : ": «" + hecho.motivo() + "»");
    }

    private static List<String> dependen(
            AvanceActividad una, Collection<AvanceActividad> todas, Precedencias precedencias) {
        Set<String> despues = precedencias.despuesDe(una.codigo());
        return todas.stream()
                .filter(otra -> otra.terminada() == null && despues.contains(otra.codigo()))
                .map(otra -> otra.nombre() + ", de " + otra.responsableYPersona())
                .toList();
    }

    private static List<Destinatario> destinos(List<Rol> roles, Map<String, String> nombres) {
        Collator orden = Collator.getInstance(Palabras.COLOMBIA);
        Stream<Destinatario> deRoles =
                roles.stream().map(rol -> new Destinatario("rol:" + rol.id(), rol.nombre(), true));
        Stream<Destinatario> dePersonas = roles.stream()
                .flatMap(rol -> Stream.of(rol.titular(), rol.suplente()))
                .filter(Objects::nonNull)
                .distinct()
                .filter(nombres::containsKey)
                .map(persona -> new Destinatario("persona:" + persona, nombre(persona, nombres), false))
                .sorted(Comparator.comparing(Destinatario::nombre, orden));
        return Stream.concat(deRoles, dePersonas).toList();
    }

    private static String nombre(String usuario, Map<String, String> nombres) {
        return nombres.getOrDefault(usuario, usuario);
    }

    private String dia(Instant momento) {
        return Palabras.dia(momento.atZone(clock.getZone()).toLocalDate());
    }
}
