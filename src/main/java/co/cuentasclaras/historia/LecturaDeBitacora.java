package co.cuentasclaras.historia;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.ConsultaDeBitacora;
import co.cuentasclaras.bitacora.ConsultaDeBitacora.PalabraBuscada;
import co.cuentasclaras.bitacora.ConsultasDeBitacora;
import co.cuentasclaras.bitacora.HojasSelladas;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.historia.FiltroHistoria.FiltroInvalido;
import co.cuentasclaras.historia.Historia.Filtro;
import co.cuentasclaras.historia.PaginaDeBitacora.LineaDeBitacora;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.responsable.Persona;
import co.cuentasclaras.responsable.Personas;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the trail a page at a time. The database finds the lines, and of what it finds only those of the page are read;
 * however long the trail is, no more than {@value #MAXIMO} are counted.
 */
@Component
class LecturaDeBitacora {

    static final int POR_PAGINA = 50;

    /** More than anybody turns the pages of; who looks further back says until which day. */
    static final int MAXIMO = 2_500;

    private final ConsultasDeBitacora consultas;
    private final HojasSelladas hojas;
    private final Relatos relatos;
    private final Ciclos ciclos;
    private final Actividades actividades;
    private final Personas personas;
    private final Clock clock;

    LecturaDeBitacora(
            ConsultasDeBitacora consultas,
            HojasSelladas hojas,
            Relatos relatos,
            Ciclos ciclos,
            Actividades actividades,
            Personas personas,
            Clock clock) {
        this.consultas = consultas;
        this.hojas = hojas;
        this.relatos = relatos;
        this.ciclos = ciclos;
        this.actividades = actividades;
        this.personas = personas;
        this.clock = clock;
    }

    /** A page of the trail of a cycle, or, without one, of the entity. */
    @Transactional(readOnly = true)
    PaginaDeBitacora pagina(@Nullable Ciclo ciclo, FiltroBitacora filtro, int pagina, int porPagina) {
        List<ActividadEnCurso> suyas = ciclo == null ? List.of() : actividades.deCiclo(ciclo.id());
        List<Persona> todas = personas.todas();
        revisar(ciclo, suyas, filtro);
        List<Long> filas =
                consultas.filas(consulta(ciclo, filtro, suyas, todas), MAXIMO + 1, anotacion -> Relato.gente(anotacion)
                        .anyMatch(una -> una.equals(filtro.persona())));
        int total = Math.min(filas.size(), MAXIMO);
        int paginas = Math.max(1, (total + porPagina - 1) / porPagina);
        int numero = Math.min(pagina, paginas);
        int primera = (numero - 1) * porPagina;
        return new PaginaDeBitacora(
                ciclo == null ? null : ciclo.id(),
                ciclo == null ? "toda la entidad" : ciclo.titulo(),
                lineas(ciclo, consultas.deFilas(filas.subList(primera, Math.min(primera + porPagina, total)))),
                total,
                filas.size() > MAXIMO,
                numero,
                paginas,
                suyas.stream()
                        .map(una -> new Filtro(una.codigo(), una.nombre()))
                        .toList(),
                Filtro.porNombre(todas.stream().map(una -> new Filtro(una.usuario(), una.nombreCompleto()))),
                Arrays.stream(Familia.values())
                        .map(familia -> new Filtro(familia.name(), familia.nombre()))
                        .toList());
    }

    /** What lines are told with, by the cycle of each. */
    private Map<String, Relato> relatos(Collection<Anotacion> anotaciones) {
        Function<Map<String, String>, Relato> relato = relatos.de(anotaciones);
        return anotaciones.stream()
                .map(LecturaDeBitacora::ciclo)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        ciclo -> relato.apply(actividades.deCiclo(ciclo).stream()
                                .collect(Collectors.toMap(ActividadEnCurso::codigo, ActividadEnCurso::nombre)))));
    }

    /** What a line is told with. */
    Relato relato(Anotacion anotacion) {
        return Objects.requireNonNull(relatos(List.of(anotacion)).get(ciclo(anotacion)));
    }

    /** The cycle of a line; nothing for what is of the entity. */
    private static String ciclo(Anotacion anotacion) {
        return Objects.requireNonNullElse(anotacion.ciclo(), "");
    }

    private void revisar(@Nullable Ciclo ciclo, List<ActividadEnCurso> suyas, FiltroBitacora filtro) {
        LocalDate hoy = LocalDate.now(clock);
        LocalDate comienzo = consultas
                .comienzo(ciclo == null ? null : ciclo.id())
                .map(momento -> LocalDate.ofInstant(momento, clock.getZone()))
                .orElse(hoy);
        FiltroHistoria.revisar("Esta bitácora", filtro.desde(), filtro.hasta(), comienzo, hoy);
        if (filtro.actividad() != null
                && ciclo != null
                && suyas.stream().noneMatch(una -> una.codigo().equals(filtro.actividad()))) {
            throw new FiltroInvalido("actividad", "Esa actividad no es de este ciclo. Elija una de la lista.");
        }
    }

    private ConsultaDeBitacora consulta(
            @Nullable Ciclo ciclo, FiltroBitacora filtro, List<ActividadEnCurso> suyas, List<Persona> todas) {
        Set<String> clases = ConsultasDeBitacora.clases();
        return new ConsultaDeBitacora(
                ciclo == null ? null : ciclo.id(),
                filtro.actividad(),
                filtro.persona(),
                filtro.familia() == null ? Set.of() : filtro.familia().clases(clases),
                comienzoDe(filtro.desde()),
                filtro.hasta() == null ? null : comienzoDe(filtro.hasta().plusDays(1)),
                filtro.palabras().stream()
                        .map(palabra -> new PalabraBuscada(
                                palabra,
                                llamados(palabra, suyas.stream(), ActividadEnCurso::nombre, ActividadEnCurso::codigo),
                                Stream.concat(
                                                llamados(
                                                        palabra,
                                                        todas.stream(),
                                                        Persona::nombreCompleto,
                                                        Persona::usuario)
                                                        .stream(),
                                                consultas.llamadosPor(palabra).stream())
                                        .collect(Collectors.toSet()),
                                llamados(palabra, clases.stream(), NombreDeHecho::de, Function.identity())))
                        .toList());
    }

    private @Nullable Instant comienzoDe(@Nullable LocalDate dia) {
        return dia == null ? null : dia.atStartOfDay(clock.getZone()).toInstant();
    }

    /** The ids of those in whose name the word is. */
    private static <T> Set<String> llamados(
            String palabra, Stream<T> entre, Function<T, String> nombre, Function<T, String> id) {
        return entre.filter(uno -> Palabras.llanas(nombre.apply(uno)).contains(palabra))
                .map(id)
                .collect(Collectors.toSet());
    }

    private List<LineaDeBitacora> lineas(@Nullable Ciclo ciclo, List<Anotacion> anotaciones) {
        Map<String, Relato> relatosPorCiclo = relatos(anotaciones);
        Map<String, String> titulos = ciclo == null
                ? ciclos.entre(relatosPorCiclo.keySet()).stream().collect(Collectors.toMap(Ciclo::id, Ciclo::titulo))
                : Map.of();
        Map<Long, Long> numeros =
                hojas.numeros(anotaciones.stream().map(Anotacion::fila).toList());
        return anotaciones.stream()
                .map(anotacion -> {
                    Relato relato = Objects.requireNonNull(relatosPorCiclo.get(ciclo(anotacion)));
                    return new LineaDeBitacora(
                            anotacion.fila(),
                            numeros.get(anotacion.fila()),
                            anotacion.momento(),
                            relato.tipo(anotacion),
                            relato.nombreDelAutor(anotacion),
                            relato.frase(anotacion),
                            titulos.get(ciclo(anotacion)));
                })
                .toList();
    }
}
