package co.cuentasclaras.plan;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.PaginaDelModelo;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.plan.Plan.GrupoDeValor;
import co.cuentasclaras.plan.Plan.Objetivo;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.tabla.Celda;
import co.cuentasclaras.tabla.EscritorDeLibro;
import co.cuentasclaras.tabla.Libro.Formato;
import co.cuentasclaras.tabla.Rotulo;
import co.cuentasclaras.tabla.TablaParaEscribir;
import co.cuentasclaras.tabla.TablaParaEscribir.ColumnaParaEscribir;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a workbook: its rows on the sheet *Plan*, under the names of {@link CampoDelPlan} , and what else it says on sheets of their own,
 * that {@code plan.lectura} reads back.
 */
public final class LibroDelPlan {

    /** The sheet of the rows. */
    public static final String PLAN = "Plan";

    private static final Pattern VARIOS = Pattern.compile("[/;,+&]|\\s(?:-|y|e|en|con)\\s");

    private static final String SI = "sí";
    private static final String NO = "no";

    /**
     * A further column of the rows, that says how an activity stands; who reads the file leaves it out.
     *
     * @param pesos whether it holds amounts
     */
    public record ColumnaDeEstado(String titulo, int ancho, boolean pesos, Function<FilaDelPlan, Celda> celda) {}

    /** A field, how wide its column is, and what a row says in it. */
    private record Columna<T>(String titulo, int ancho, boolean pesos, Function<T, Celda> celda) {

        Columna(String titulo, int ancho, Function<T, Celda> celda) {
            this(titulo, ancho, false, celda);
        }

        ColumnaParaEscribir paraEscribir() {
            return new ColumnaParaEscribir(titulo, ancho, pesos);
        }
    }

    private static final String OBJETIVOS = "Objetivos";
    private static final String GRUPOS = "Grupos de valor";
    private static final String AUDIENCIAS = "Audiencias";
    private static final String NO_APLICA = "No aplica";

    private static final List<Columna<Objetivo>> DE_OBJETIVO = List.of(
            new Columna<>("Clave", 10, objetivo -> Celda.de(objetivo.clave())),
            new Columna<>("General", 10, objetivo -> siONo(objetivo.general())),
            new Columna<>("Objetivo", 60, objetivo -> Celda.de(objetivo.texto())),
            new Columna<>("Indicador", 40, objetivo -> Celda.de(objetivo.indicador())),
            new Columna<>("Meta", 30, objetivo -> Celda.de(objetivo.meta())));

    private static final List<Columna<GrupoDeValor>> DE_GRUPO = List.of(
            new Columna<>("Grupo de valor", 40, grupo -> Celda.de(grupo.nombre())),
            new Columna<>("Canal", 60, grupo -> Celda.de(grupo.canal())));

    private static final List<Columna<AudienciaDelPlan>> DE_AUDIENCIA = List.of(
            new Columna<>("Clave", 10, audiencia -> Celda.de(audiencia.clave())),
            new Columna<>("Audiencia", 60, audiencia -> Celda.de(audiencia.nombre())),
            new Columna<>("Día", 14, audiencia -> fecha(audiencia.dia())),
            new Columna<>("Suspendida", 12, audiencia -> siONo(audiencia.suspendida())));

    private final Contexto contexto;

    private LibroDelPlan(Contexto contexto) {
        this.contexto = contexto;
    }

    /** The file. */
    public static byte[] escribir(Plan plan, Contexto contexto, Formato formato, List<ColumnaDeEstado> estado) {
        LibroDelPlan libro = new LibroDelPlan(contexto);
        return EscritorDeLibro.escribir(
                formato,
                "%s. Plan de la rendición de cuentas de la vigencia %d".formatted(plan.entidad(), plan.vigencia()),
                libro.tablas(plan, estado));
    }

    private List<TablaParaEscribir> tablas(Plan plan, List<ColumnaDeEstado> estado) {
        List<Columna<FilaDelPlan>> columnas = new ArrayList<>(deFila());
        estado.forEach(columna ->
                columnas.add(new Columna<>(columna.titulo(), columna.ancho(), columna.pesos(), columna.celda())));
        return List.of(
                tabla(PLAN, columnas, plan.filas()),
                tabla(OBJETIVOS, DE_OBJETIVO, plan.objetivos()),
                tabla(GRUPOS, DE_GRUPO, plan.grupos()),
                tabla(AUDIENCIAS, DE_AUDIENCIA, plan.audiencias()),
                tabla(
                        NO_APLICA,
                        List.<Columna<Map.Entry<String, String>>>of(
                                new Columna<>("Código", 40, una -> Celda.de(una.getKey())),
                                new Columna<>("Actividad", 60, una -> Celda.de(nombre(una.getKey()))),
                                new Columna<>("Motivo", 60, una -> Celda.de(una.getValue()))),
                        plan.noAplica().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .toList()));
    }

    private static <T> TablaParaEscribir tabla(String nombre, List<Columna<T>> columnas, List<T> filas) {
        return new TablaParaEscribir(
                nombre,
                columnas.stream().map(Columna::paraEscribir).toList(),
                filas.stream()
                        .map(fila -> columnas.stream()
                                .map(columna -> columna.celda().apply(fila))
                                .toList())
                        .toList());
    }

    private List<Columna<FilaDelPlan>> deFila() {
        return List.of(
                de(CampoDelPlan.CODIGO, 28, fila -> Celda.de(fila.codigo())),
                de(CampoDelPlan.ETAPA, 16, fila -> Celda.de(fila.etapa())),
                de(CampoDelPlan.FRENTE, 20, fila -> Celda.de(fila.frente())),
                de(CampoDelPlan.PAGINA, 18, fila -> Celda.de(pagina(fila.pagina()))),
                de(CampoDelPlan.ACTIVIDAD, 40, fila -> Celda.de(fila.actividad())),
                de(CampoDelPlan.PRODUCTO, 30, fila -> Celda.de(fila.producto())),
                de(CampoDelPlan.INICIO, 14, fila -> fechaDelPlan(fila.inicio())),
                de(CampoDelPlan.FIN, 14, fila -> fechaDelPlan(fila.fin())),
                de(CampoDelPlan.RESPONSABLE, 24, fila -> Celda.de(rol(fila.responsable()))),
                de(
                        CampoDelPlan.APOYAN,
                        24,
                        fila -> Celda.de(
                                fila.apoyan().stream().map(this::entreOtros).collect(Collectors.joining("; ")))),
                de(CampoDelPlan.EVIDENCIA, 10, fila -> siONo(fila.evidencia())),
                de(CampoDelPlan.ESPERA, 20, fila -> Celda.de(fila.espera())),
                de(CampoDelPlan.OBJETIVO, 10, fila -> Celda.de(fila.objetivo())),
                de(CampoDelPlan.INDICADOR, 24, fila -> Celda.de(fila.indicador())),
                de(CampoDelPlan.META_NUMERICA, 10, fila -> numero(fila.metaNumerica())),
                de(CampoDelPlan.RECURSO, 20, fila -> Celda.de(fila.recurso())),
                de(CampoDelPlan.CLASE_RECURSO, 14, fila -> Celda.de(fila.claseRecurso())),
                de(CampoDelPlan.VALOR_PLANEADO, 18, fila -> numero(fila.valorPlaneado())),
                de(CampoDelPlan.FUENTE, 16, fila -> Celda.de(fila.fuente())),
                de(CampoDelPlan.ORIGEN, 30, fila -> Celda.de(fila.origen())),
                de(CampoDelPlan.HECHA, 14, fila -> fecha(fila.hecha())),
                de(CampoDelPlan.PRUEBA, 24, fila -> Celda.de(fila.prueba())));
    }

    private static Columna<FilaDelPlan> de(CampoDelPlan campo, int ancho, Function<FilaDelPlan, Celda> celda) {
        return new Columna<>(campo.getNombre(), ancho, campo == CampoDelPlan.VALOR_PLANEADO, celda);
    }

    private String nombre(String codigo) {
        return Optional.of(codigo)
                .filter(Codigo::esUno)
                .flatMap(suyo -> contexto.modelos().actividad(Codigo.leer(suyo).actividad()))
                .map(ActividadDelModelo::nombre)
                .orElse("");
    }

    private String pagina(String id) {
        return contexto.modelos().pagina(id).map(PaginaDelModelo::nombre).orElse(id);
    }

    /** As people call it, unless they call another one so as well. */
    private String rol(String id) {
        String nombre = contexto.rol(id).map(Rol::nombre).orElse(id);
        return contexto.roles().stream()
                                .filter(rol -> Rotulo.clave(rol.nombre()).equals(Rotulo.clave(nombre)))
                                .count()
                        == 1
                ? nombre
                : id;
    }

    /** By its id when its name could be taken for several. */
    private String entreOtros(String id) {
        String nombre = rol(id);
        return VARIOS.matcher(nombre).find() ? id : nombre;
    }

    /** A day as a date; what is counted from the hearing or is a month as a plan writes it. */
    private static Celda fechaDelPlan(String escrita) {
        try {
            return FechaPlan.leer(escrita) instanceof FechaPlan.Dia dia ? Celda.de(dia.fecha()) : Celda.de(escrita);
        } catch (IllegalArgumentException nadieLaEntiende) {
            return Celda.de(escrita);
        }
    }

    private static Celda fecha(@Nullable LocalDate dia) {
        return dia == null ? Celda.VACIA : Celda.de(dia);
    }

    private static Celda numero(@Nullable BigDecimal numero) {
        return numero == null ? Celda.VACIA : Celda.de(numero);
    }

    private static Celda siONo(boolean si) {
        return Celda.de(si ? SI : NO);
    }
}
