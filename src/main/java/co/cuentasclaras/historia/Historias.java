package co.cuentasclaras.historia;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho.ActividadCorrida;
import co.cuentasclaras.bitacora.Hecho.ActividadDevuelta;
import co.cuentasclaras.bitacora.Hecho.ActividadPlaneada;
import co.cuentasclaras.bitacora.Hecho.ActividadReanudada;
import co.cuentasclaras.bitacora.Hecho.ActividadSuspendida;
import co.cuentasclaras.bitacora.Hecho.ActividadTerminada;
import co.cuentasclaras.bitacora.Hecho.AtencionCerrada;
import co.cuentasclaras.bitacora.Hecho.AudienciaRealizada;
import co.cuentasclaras.bitacora.Hecho.AvisoDescartado;
import co.cuentasclaras.bitacora.Hecho.CicloPlaneado;
import co.cuentasclaras.bitacora.Hecho.CumplimientoCorregido;
import co.cuentasclaras.bitacora.Hecho.DeCorreo;
import co.cuentasclaras.bitacora.Hecho.EstadoRecordado;
import co.cuentasclaras.bitacora.Hecho.EvidenciaSellada;
import co.cuentasclaras.bitacora.Hecho.Tecnico;
import co.cuentasclaras.bitacora.HojasSelladas;
import co.cuentasclaras.historia.Historia.Filtro;
import co.cuentasclaras.historia.Historia.Suceso;
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

    /** Told of their own activity alone: in the story of the cycle what caused them stands for all of them. */
    private static final Set<Class<?>> MENUDAS = Set.of(
            CicloPlaneado.class,
            ActividadPlaneada.class,
            EstadoRecordado.class,
            AtencionCerrada.class,
            AudienciaRealizada.class,
            ActividadCorrida.class,
            ActividadSuspendida.class,
            ActividadReanudada.class,
            EvidenciaSellada.class,
            AvisoDescartado.class);

    /** With these something was told of the activity, which can be read. */
    private static final Set<Class<?>> CONTADAS =
            Set.of(ActividadTerminada.class, ActividadDevuelta.class, CumplimientoCorregido.class);

    private final Bitacora bitacora;
    private final HojasSelladas hojas;
    private final Relatos relatos;

    Historias(Bitacora bitacora, HojasSelladas hojas, Relatos relatos) {
        this.bitacora = bitacora;
        this.hojas = hojas;
        this.relatos = relatos;
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
        List<Anotacion> anotaciones = dePersonas(bitacora.deCiclo(avance.ciclo().id()));
        Relato relato = relato(avance, anotaciones);
        filtro.revisar(anotaciones.stream().findFirst().map(relato::dia).orElse(avance.hoy()), avance.hoy());
        List<Anotacion> contadas = anotaciones.stream()
                .filter(anotacion -> filtro.actividad() == null
                        ? !MENUDAS.contains(anotacion.hecho().getClass())
                        : filtro.actividad().equals(anotacion.codigo()))
                .toList();
        List<List<Anotacion>> sucesos = juntas(
                contadas.stream()
                        .filter(anotacion -> filtro.persona() == null
                                || Relato.gente(anotacion).anyMatch(filtro.persona()::equals))
                        .filter(anotacion ->
                                filtro.tipo() == null || filtro.tipo().equals(relato.tipo(anotacion)))
                        .filter(anotacion -> filtro.incluye(relato.dia(anotacion)))
                        .toList(),
                relato);
        int paginas = Math.max(1, (int) Math.ceil(sucesos.size() / (double) porPagina));
        int numero = Math.min(Math.max(pagina, 1), paginas);
        return new Historia(
                avance.ciclo().id(),
                avance.ciclo().vigencia(),
                avance.ciclo().entidad(),
                contar(
                        sucesos.stream()
                                .skip((long) (numero - 1) * porPagina)
                                .limit(porPagina)
                                .toList(),
                        relato),
                sucesos.size(),
                numero,
                paginas,
                avance.todas()
                        .map(una -> new Filtro(una.codigo(), una.nombre()))
                        .toList(),
                Filtro.porNombre(
                        anotaciones.stream().flatMap(Relato::gente).distinct().flatMap(una -> Stream.ofNullable(
                                        relato.personas().get(una))
                                .map(nombre -> new Filtro(una, nombre)))),
                Filtro.porNombre(contadas.stream()
                        .map(relato::tipo)
                        .distinct()
                        .map(tipo -> new Filtro(tipo, NombreDeHecho.de(tipo)))));
    }

    /** All that happened to an activity, newest first. */
    public List<Suceso> deActividad(AvanceCiclo avance, String codigo) {
        List<Anotacion> anotaciones =
                dePersonas(bitacora.deActividad(avance.ciclo().id(), codigo));
        Relato relato = relato(avance, anotaciones);
        return contar(juntas(anotaciones, relato), relato);
    }

    private static List<Anotacion> dePersonas(List<Anotacion> anotaciones) {
        return anotaciones.stream()
                .filter(anotacion -> !(anotacion.hecho() instanceof Tecnico))
                .toList();
    }

    private Relato relato(AvanceCiclo avance, Collection<Anotacion> anotaciones) {
        return relatos.de(
                avance.todas().collect(Collectors.toMap(AvanceActividad::codigo, AvanceActividad::nombre)),
                anotaciones);
    }

    /** What is told in one sentence, newest first: a mail about several activities is several lines of the trail. */
    private static List<List<Anotacion>> juntas(List<Anotacion> anotaciones, Relato relato) {
        Map<Object, List<Anotacion>> juntas = new LinkedHashMap<>();
        for (Anotacion anotacion : anotaciones) {
            Object clave = anotacion.hecho() instanceof DeCorreo correo
                    ? relato.dia(anotacion) + anotacion.hecho().clase() + correo.correo()
                    : anotacion.fila();
            juntas.computeIfAbsent(clave, nueva -> new ArrayList<>()).add(anotacion);
        }
        // Of two things of one moment the later one in the trail stands first, as time is read upwards.
        List<List<Anotacion>> nuevasPrimero = new ArrayList<>(juntas.values());
        Collections.reverse(nuevasPrimero);
        nuevasPrimero.sort(
                Comparator.comparing((List<Anotacion> unas) -> ultima(unas).momento())
                        .reversed());
        return nuevasPrimero;
    }

    private static Anotacion ultima(List<Anotacion> juntas) {
        return juntas.get(juntas.size() - 1);
    }

    private List<Suceso> contar(List<List<Anotacion>> sucesos, Relato relato) {
        Map<Long, Long> numeros = hojas.numeros(
                sucesos.stream().map(juntas -> ultima(juntas).fila()).toList());
        return sucesos.stream().map(juntas -> suceso(juntas, numeros, relato)).toList();
    }

    private static Suceso suceso(List<Anotacion> juntas, Map<Long, Long> numeros, Relato relato) {
        Anotacion anotacion = ultima(juntas);
        return new Suceso(
                anotacion.fila(),
                numeros.get(anotacion.fila()),
                anotacion.momento(),
                relato.tipo(anotacion),
                relato.nombreDelAutor(anotacion),
                juntas.size() == 1 ? relato.frase(anotacion) : relato.frase(juntas),
                CONTADAS.contains(anotacion.hecho().getClass()) ? anotacion.codigo() : null);
    }
}
