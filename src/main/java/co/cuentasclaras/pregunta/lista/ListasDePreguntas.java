package co.cuentasclaras.pregunta.lista;

import co.cuentasclaras.aviso.Enlaces;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.lista.CuadroDePreguntas.PreguntaConTermino;
import co.cuentasclaras.responsable.Roles;
import co.cuentasclaras.tabla.Celda;
import co.cuentasclaras.tabla.EscritorDeLibro;
import co.cuentasclaras.tabla.Libro.Formato;
import co.cuentasclaras.tabla.TablaParaEscribir;
import co.cuentasclaras.tabla.TablaParaEscribir.ColumnaParaEscribir;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists of a cycle's questions as files: each question with its answer, and how well each channel kept the terms. */
@Component
public class ListasDePreguntas {

    private static final List<ColumnaParaEscribir> MATRIZ = List.of(
            columna("Radicado", 14),
            columna("Fecha de recibo", 14),
            columna("Canal", 18),
            columna("Espacio", 30),
            columna("Tema", 18),
            columna("Pregunta", 60),
            columna("Tipo", 24),
            columna("Norma", 30),
            columna("Término (días hábiles)", 12),
            columna("Vence", 14),
            columna("Prórroga hasta", 14),
            columna("Dependencia que responde", 26),
            columna("Estado", 18),
            columna("Fecha de respuesta", 14),
            columna("Días hábiles usados", 12),
            columna("En término (SI/NO)", 12),
            columna("Respuesta", 60),
            columna("Medio", 14),
            columna("Fecha de publicación", 14),
            columna("Enlace", 40),
            columna("Radicado principal", 14));

    private static final List<ColumnaParaEscribir> OPORTUNIDAD = List.of(
            columna("Canal", 26),
            columna("Recibidas", 12),
            columna("Respondidas", 12),
            columna("En término", 12),
            columna("Fuera de término", 12),
            columna("Trasladadas", 12),
            columna("Desistidas", 12),
            columna("Abiertas", 12),
            columna("Promedio de días hábiles", 14),
            columna("Máximo", 12));

    private final CuadroDePreguntas cuadro;
    private final Roles roles;
    private final Enlaces enlaces;
    private final Clock clock;

    ListasDePreguntas(CuadroDePreguntas cuadro, Roles roles, Enlaces enlaces, Clock clock) {
        this.cuadro = cuadro;
        this.roles = roles;
        this.enlaces = enlaces;
        this.clock = clock;
    }

    /** Each question of a cycle with its term, its answer and what became of it. */
    public byte[] matriz(Ciclo ciclo, Formato formato) {
        Map<String, String> nombres = roles.nombres();
        LocalDate hoy = LocalDate.now(clock);
        return escrito(
                formato,
                "Matriz de preguntas y respuestas",
                ciclo,
                MATRIZ,
                cuadro.de(ciclo.id()).stream()
                        .map(una -> fila(una, ciclo, nombres, hoy))
                        .toList());
    }

    /** The same of what was published, in the words for everybody and without persons, for a spreadsheet in Spanish. */
    public byte[] publica(Ciclo ciclo, List<PreguntaEnPublico> publicadas) {
        Map<String, String> nombres = roles.nombres();
        return escrito(
                Formato.CSV,
                "Preguntas y respuestas",
                ciclo,
                MATRIZ,
                publicadas.stream().map(una -> fila(una, ciclo, nombres)).toList());
    }

    private List<Celda> fila(PreguntaEnPublico una, Ciclo ciclo, Map<String, String> nombres) {
        return List.of(
                Celda.de(una.radicado()),
                Celda.de(LocalDate.ofInstant(una.recibida(), clock.getZone())),
                Celda.de(una.canal().nombre()),
                texto(una.espacio()),
                texto(una.tema()),
                Celda.de(una.pregunta()),
                Celda.de(una.tipo().nombre()),
                texto(una.norma()),
                numero(una.dias()),
                Celda.de(una.vence()),
                dia(una.prorroga()),
                texto(una.rol() == null ? null : nombres.getOrDefault(una.rol(), una.rol())),
                Celda.de(EstadoDePregunta.PUBLICADA.nombre()),
                dia(una.respondida()),
                numero(una.respondida() == null ? null : una.usados()),
                texto(una.enTermino() == null ? null : una.enTermino() ? "SI" : "NO"),
                Celda.de(una.respuesta()),
                texto(una.medio()),
                Celda.de(una.publicada()),
                Celda.de(enlaces.de("/publico/" + ciclo.vigencia() + "/preguntas/" + una.radicado())),
                texto(una.principal()));
    }

    private List<Celda> fila(PreguntaConTermino una, Ciclo ciclo, Map<String, String> nombres, LocalDate hoy) {
        PreguntaCiudadana pregunta = una.pregunta();
        String rol = pregunta.rolResponde();
        return List.of(
                Celda.de(pregunta.radicado()),
                Celda.de(LocalDate.ofInstant(pregunta.recibida(), clock.getZone())),
                Celda.de(pregunta.canal().nombre()),
                texto(una.espacio()),
                texto(pregunta.tema()),
                Celda.de(pregunta.texto()),
                Celda.de(pregunta.tipo().nombre()),
                Celda.de(una.cuenta().norma()),
                numero(una.cuenta().dias()),
                Celda.de(una.vence()),
                dia(una.prorrogadaHasta()),
                texto(rol == null ? null : nombres.getOrDefault(rol, rol)),
                Celda.de(pregunta.estado().nombre()),
                dia(una.respondida()),
                numero(pregunta.estado().abierta() || una.respondida() != null ? una.usados() : null),
                texto(una.enTermino() ? "SI" : una.fueraDeTermino(hoy) ? "NO" : null),
                texto(una.texto()),
                texto(una.medios()),
                dia(una.publicada()),
                texto(
                        una.publicada() == null
                                ? null
                                : enlaces.de("/publico/" + ciclo.vigencia() + "/preguntas/" + pregunta.radicado())),
                texto(una.principal()));
    }

    /**
     * How many of each channel were answered in time. What is open past its last day is out of time as well; what was
     * written down by mistake counts nowhere.
     */
    public byte[] oportunidad(Ciclo ciclo, Formato formato) {
        List<PreguntaConTermino> todas = cuadro.de(ciclo.id()).stream()
                .filter(una -> una.pregunta().estado() != EstadoDePregunta.ANULADA)
                .toList();
        Map<Canal, List<PreguntaConTermino>> porCanal = todas.stream()
                .collect(Collectors.groupingBy(una -> una.pregunta().canal()));
        List<List<Celda>> filas = Stream.concat(
                        Arrays.stream(Canal.values())
                                .filter(porCanal::containsKey)
                                .map(canal -> cuenta(canal.nombre(), porCanal.getOrDefault(canal, List.of()))),
                        Stream.of(cuenta("Total", todas)))
                .toList();
        return escrito(formato, "Oportunidad de las respuestas", ciclo, OPORTUNIDAD, filas);
    }

    private List<Celda> cuenta(String nombre, List<PreguntaConTermino> suyas) {
        LocalDate hoy = LocalDate.now(clock);
        List<Integer> usados = suyas.stream()
                .filter(una -> una.respondida() != null)
                .map(PreguntaConTermino::usados)
                .toList();
        return List.of(
                Celda.de(nombre),
                numero(suyas.size()),
                numero(usados.size()),
                cuantas(suyas, PreguntaConTermino::enTermino),
                cuantas(suyas, una -> una.fueraDeTermino(hoy)),
                cuantas(suyas, una -> una.pregunta().estado() == EstadoDePregunta.TRASLADADA),
                cuantas(suyas, una -> una.pregunta().estado() == EstadoDePregunta.DESISTIDA),
                cuantas(suyas, una -> una.pregunta().estado().abierta()),
                usados.isEmpty() ? Celda.VACIA : Celda.de(promedio(usados)),
                usados.stream()
                        .max(Integer::compare)
                        .map(ListasDePreguntas::numero)
                        .orElse(Celda.VACIA));
    }

    private static BigDecimal promedio(List<Integer> usados) {
        int suma = usados.stream().mapToInt(Integer::intValue).sum();
        return BigDecimal.valueOf(suma).divide(BigDecimal.valueOf(usados.size()), 1, RoundingMode.HALF_UP);
    }

    private static Celda cuantas(List<PreguntaConTermino> suyas, Predicate<PreguntaConTermino> cuales) {
        return numero((int) suyas.stream().filter(cuales).count());
    }

    private static Celda numero(@Nullable Integer numero) {
        return numero == null ? Celda.VACIA : Celda.de(BigDecimal.valueOf(numero));
    }

    private static Celda texto(@Nullable String texto) {
        return texto == null ? Celda.VACIA : Celda.de(texto);
    }

    private static Celda dia(@Nullable LocalDate dia) {
        return dia == null ? Celda.VACIA : Celda.de(dia);
    }

    private static ColumnaParaEscribir columna(String titulo, int ancho) {
        return new ColumnaParaEscribir(titulo, ancho, false);
    }

    private static byte[] escrito(
            Formato formato, String titulo, Ciclo ciclo, List<ColumnaParaEscribir> columnas, List<List<Celda>> filas) {
        return EscritorDeLibro.escribir(
                formato,
                titulo + ", vigencia " + ciclo.vigencia(),
                List.of(new TablaParaEscribir(titulo.split(" ")[0], columnas, filas)));
    }
}
