package co.cuentasclaras.historia;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho.ActividadCorrida;
import co.cuentasclaras.bitacora.Hecho.ActividadDevuelta;
import co.cuentasclaras.bitacora.Hecho.ActividadEscalada;
import co.cuentasclaras.bitacora.Hecho.ActividadIniciada;
import co.cuentasclaras.bitacora.Hecho.ActividadTerminada;
import co.cuentasclaras.bitacora.Hecho.AvisoDescartado;
import co.cuentasclaras.bitacora.Hecho.CorreoEnviado;
import co.cuentasclaras.bitacora.Hecho.CorreoGuardado;
import co.cuentasclaras.bitacora.Hecho.CorreoNoEnviado;
import co.cuentasclaras.bitacora.Hecho.CumplimientoCorregido;
import co.cuentasclaras.bitacora.Hecho.DeCorreo;
import co.cuentasclaras.bitacora.Hecho.EvidenciaSellada;
import co.cuentasclaras.historia.Historia.Filtro;
import co.cuentasclaras.historia.Historia.Suceso;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a cycle, or one of its activities, from the facts of its trail alone; the mails of a day are one sentence. A
 * cycle is some hundreds of facts, and the people to choose from are in all of them: they are read in one statement and
 * paged here.
 */
@Component
public class Historias {

    static final int POR_PAGINA = 25;

    /** Nobody does these: they come with their day. Who finished the activity before only happened to be at work. */
    private static final Set<Class<?>> SOLAS = Set.of(
            ActividadIniciada.class,
            ActividadEscalada.class,
            CorreoEnviado.class,
            CorreoGuardado.class,
            CorreoNoEnviado.class,
            AvisoDescartado.class);

    /** Told of their own activity alone: in the story of the cycle what caused them stands for all of them. */
    private static final Set<Class<?>> MENUDAS =
            Set.of(ActividadCorrida.class, EvidenciaSellada.class, AvisoDescartado.class);

    /** With these something was told of the activity, which can be read. */
    private static final Set<Class<?>> CONTADAS =
            Set.of(ActividadTerminada.class, ActividadDevuelta.class, CumplimientoCorregido.class);

    private final Bitacora bitacora;
    private final Personas personas;
    private final Roles roles;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;

    Historias(Bitacora bitacora, Personas personas, Roles roles, DiasNoHabiles diasNoHabiles, Clock clock) {
        this.bitacora = bitacora;
        this.personas = personas;
        this.roles = roles;
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
    }

    /**
     * A page of the story of a cycle.
     *
     * @param actividad only what happened to this activity
     * @param persona only what this user did, and what touched this user
     */
    @Transactional(readOnly = true)
    public Historia de(AvanceCiclo avance, @Nullable String actividad, @Nullable String persona, int pagina) {
        List<Anotacion> anotaciones = bitacora.deCiclo(avance.ciclo().id());
        Relato relato = relato(avance, anotaciones);
        List<Suceso> sucesos = sucesos(
                anotaciones.stream()
                        .filter(anotacion -> actividad == null
                                ? !MENUDAS.contains(anotacion.hecho().getClass())
                                : actividad.equals(anotacion.codigo()))
                        .filter(anotacion -> persona == null
                                || persona.equals(autor(anotacion))
                                || anotacion.hecho().personas().anyMatch(persona::equals))
                        .toList(),
                relato);
        int paginas = Math.max(1, (sucesos.size() + POR_PAGINA - 1) / POR_PAGINA);
        int numero = Math.min(Math.max(pagina, 1), paginas);
        Collator alfabeto = Collator.getInstance(Palabras.COLOMBIA);
        return new Historia(
                avance.ciclo().id(),
                avance.ciclo().vigencia(),
                avance.ciclo().entidad(),
                sucesos.stream()
                        .skip((long) (numero - 1) * POR_PAGINA)
                        .limit(POR_PAGINA)
                        .toList(),
                sucesos.size(),
                numero,
                paginas,
                avance.actividades().stream()
                        .map(una -> new Filtro(una.codigo(), una.nombre()))
                        .toList(),
                relato.personas().entrySet().stream()
                        .map(una -> new Filtro(una.getKey(), una.getValue()))
                        .sorted(Comparator.comparing(Filtro::nombre, alfabeto))
                        .toList());
    }

    /** All that happened to an activity, newest first. */
    public List<Suceso> deActividad(AvanceCiclo avance, String codigo) {
        List<Anotacion> anotaciones = bitacora.deActividad(avance.ciclo().id(), codigo);
        return sucesos(anotaciones, relato(avance, anotaciones));
    }

    private Relato relato(AvanceCiclo avance, Collection<Anotacion> anotaciones) {
        return new Relato(
                avance.actividades().stream()
                        .collect(Collectors.toMap(AvanceActividad::codigo, AvanceActividad::nombre)),
                roles.todos().stream().collect(Collectors.toMap(Rol::id, Rol::nombre)),
                personas.nombres(anotaciones.stream()
                        .flatMap(anotacion -> Stream.concat(
                                Stream.ofNullable(autor(anotacion)),
                                anotacion.hecho().personas()))
                        .collect(Collectors.toSet())),
                diasNoHabiles.calendario(),
                clock.getZone());
    }

    private static List<Suceso> sucesos(List<Anotacion> anotaciones, Relato relato) {
        List<Suceso> sucesos = new ArrayList<>();
        Map<String, List<Anotacion>> correos = new LinkedHashMap<>();
        for (Anotacion anotacion : anotaciones) {
            if (anotacion.hecho() instanceof DeCorreo) {
                correos.computeIfAbsent(
                                relato.dia(anotacion) + anotacion.hecho().clase(), clave -> new ArrayList<>())
                        .add(anotacion);
            } else {
                sucesos.add(suceso(anotacion, relato));
            }
        }
        correos.values()
                .forEach(delDia -> sucesos.add(delDia.size() == 1 ? suceso(delDia.get(0), relato) : correos(delDia)));
        // Of two things of one moment the later one in the trail stands first, as time is read upwards.
        Collections.reverse(sucesos);
        sucesos.sort(Comparator.comparing(Suceso::momento).reversed());
        return sucesos;
    }

    private static Suceso suceso(Anotacion anotacion, Relato relato) {
        String autor = autor(anotacion);
        return new Suceso(
                anotacion.momento(),
                relato.tarde(anotacion)
                        ? "ACTIVIDAD_TERMINADA_TARDE"
                        : anotacion.hecho().clase(),
                autor == null ? null : relato.persona(autor),
                relato.frase(anotacion),
                CONTADAS.contains(anotacion.hecho().getClass()) ? anotacion.codigo() : null);
    }

    /** One sentence for several mails of a day and an outcome, at the moment of the last of them. */
    private static Suceso correos(List<Anotacion> delDia) {
        Anotacion ultima = delDia.get(delDia.size() - 1);
        long correos = distintos(delDia, DeCorreo::correo);
        long personas = distintos(delDia, DeCorreo::destinatario);
        boolean uno = correos == 1;
        String cuantos = uno ? "un correo" : correos + " correos";
        String aQuien = personas == 1 ? "una persona" : personas + " personas";
        String frase =
                switch (ultima.hecho().clase()) {
                    case "CORREO_ENVIADO" -> "Se %s %s a %s.".formatted(uno ? "envió" : "enviaron", cuantos, aQuien);
                    case "CORREO_NO_ENVIADO" ->
                        "No se %s %s para %s.".formatted(uno ? "pudo enviar" : "pudieron enviar", cuantos, aQuien);
                    default ->
                        "%s %s para %s, sin enviar."
                                .formatted(uno ? "Quedó guardado" : "Quedaron guardados", cuantos, aQuien);
                };
        return new Suceso(ultima.momento(), ultima.hecho().clase(), null, frase, null);
    }

    private static long distintos(List<Anotacion> anotaciones, Function<DeCorreo, String> que) {
        return anotaciones.stream()
                .map(anotacion -> que.apply((DeCorreo) anotacion.hecho()))
                .distinct()
                .count();
    }

    private static @Nullable String autor(Anotacion anotacion) {
        return SOLAS.contains(anotacion.hecho().getClass()) ? null : anotacion.quien();
    }
}
