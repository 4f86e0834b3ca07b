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
import co.cuentasclaras.bitacora.Hecho.DecisionEscalada;
import co.cuentasclaras.bitacora.Hecho.EsperaEscalada;
import co.cuentasclaras.bitacora.Hecho.EvidenciaSellada;
import co.cuentasclaras.bitacora.Hecho.LlegadaTrasEspera;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a cycle, or one of its activities, from the facts of its trail alone; a mail is one sentence, whatever it tells. A
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
            DecisionEscalada.class,
            EsperaEscalada.class,
            LlegadaTrasEspera.class,
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

    /** A page of the story of a cycle. */
    @Transactional(readOnly = true)
    public Historia de(AvanceCiclo avance, FiltroHistoria filtro, int pagina) {
        return contar(avance, filtro, pagina, POR_PAGINA);
    }

    /** All of it on one page, to be printed. */
    @Transactional(readOnly = true)
    public Historia entera(AvanceCiclo avance, FiltroHistoria filtro) {
        return contar(avance, filtro, 1, Integer.MAX_VALUE);
    }

    private Historia contar(AvanceCiclo avance, FiltroHistoria filtro, int pagina, int porPagina) {
        List<Anotacion> anotaciones = bitacora.deCiclo(avance.ciclo().id());
        Relato relato = relato(avance, anotaciones);
        filtro.revisar(anotaciones.stream().findFirst().map(relato::dia).orElse(avance.hoy()), avance.hoy());
        List<Anotacion> contadas = anotaciones.stream()
                .filter(anotacion -> filtro.actividad() == null
                        ? !MENUDAS.contains(anotacion.hecho().getClass())
                        : filtro.actividad().equals(anotacion.codigo()))
                .toList();
        List<Suceso> sucesos = sucesos(
                contadas.stream()
                        .filter(anotacion -> filtro.persona() == null
                                || filtro.persona().equals(autor(anotacion))
                                || anotacion.hecho().personas().anyMatch(filtro.persona()::equals))
                        .filter(anotacion ->
                                filtro.tipo() == null || filtro.tipo().equals(tipo(anotacion, relato)))
                        .filter(anotacion -> filtro.incluye(relato.dia(anotacion)))
                        .toList(),
                relato);
        int paginas = Math.max(1, (int) Math.ceil(sucesos.size() / (double) porPagina));
        int numero = Math.min(Math.max(pagina, 1), paginas);
        return new Historia(
                avance.ciclo().id(),
                avance.ciclo().vigencia(),
                avance.ciclo().entidad(),
                sucesos.stream()
                        .skip((long) (numero - 1) * porPagina)
                        .limit(porPagina)
                        .toList(),
                sucesos.size(),
                numero,
                paginas,
                avance.actividades().stream()
                        .map(una -> new Filtro(una.codigo(), una.nombre()))
                        .toList(),
                porNombre(relato.personas().entrySet().stream().map(una -> new Filtro(una.getKey(), una.getValue()))),
                porNombre(contadas.stream()
                        .map(anotacion -> tipo(anotacion, relato))
                        .distinct()
                        .map(tipo -> new Filtro(tipo, NombreDeHecho.de(tipo)))));
    }

    private static List<Filtro> porNombre(Stream<Filtro> filtros) {
        Collator alfabeto = Collator.getInstance(Palabras.COLOMBIA);
        return filtros.sorted(Comparator.comparing(Filtro::nombre, alfabeto)).toList();
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
            if (anotacion.hecho() instanceof DeCorreo correo) {
                correos.computeIfAbsent(
                                relato.dia(anotacion) + anotacion.hecho().clase() + correo.correo(),
                                clave -> new ArrayList<>())
                        .add(anotacion);
            } else {
                sucesos.add(suceso(anotacion, relato, relato.frase(anotacion)));
            }
        }
        correos.values()
                .forEach(delCorreo ->
                        sucesos.add(suceso(delCorreo.get(delCorreo.size() - 1), relato, relato.frase(delCorreo))));
        // Of two things of one moment the later one in the trail stands first, as time is read upwards.
        Collections.reverse(sucesos);
        sucesos.sort(Comparator.comparing(Suceso::momento).reversed());
        return sucesos;
    }

    private static Suceso suceso(Anotacion anotacion, Relato relato, String frase) {
        String autor = autor(anotacion);
        return new Suceso(
                anotacion.momento(),
                tipo(anotacion, relato),
                autor == null ? null : relato.persona(autor),
                frase,
                CONTADAS.contains(anotacion.hecho().getClass()) ? anotacion.codigo() : null);
    }

    private static String tipo(Anotacion anotacion, Relato relato) {
        return relato.tarde(anotacion)
                ? "ACTIVIDAD_TERMINADA_TARDE"
                : anotacion.hecho().clase();
    }

    private static @Nullable String autor(Anotacion anotacion) {
        return SOLAS.contains(anotacion.hecho().getClass()) ? null : anotacion.quien();
    }
}
