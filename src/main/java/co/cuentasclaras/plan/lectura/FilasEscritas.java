package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.cronograma.OrdenDeFecha;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.CampoDelPlan;
import co.cuentasclaras.plan.Correcciones;
import co.cuentasclaras.tabla.Celda;
import co.cuentasclaras.tabla.Pestana.FilaDePestana;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a sheet that are activities, without the titles of sections, the totals and the notes below. */
final class FilasEscritas {

    /** What an entity writes once for several rows. */
    private static final Set<CampoDelPlan> DE_VARIAS = EnumSet.of(CampoDelPlan.ETAPA, CampoDelPlan.FRENTE);

    private static final Pattern NOTA = Pattern.compile(
            "(?:sub)?total(?:es)?\\b.*|notas?\\b.*|\\*.*|elabor[oa].*|revis[oa]\\b.*|aprob[oa]\\b.*|proyect[oa]\\b.*|fuente:.*"
                    + "|convenciones.*|observaciones:.*|fecha de (?:elaboracion|actualizacion|publicacion).*|version\\b.*|firma.*|pagina \\d+.*|[_-]{3,}.*");

    private static final Pattern SECCION =
            Pattern.compile("(?:etapa|fase|momento|componente|subcomponente|eje|linea)\\b.*");

    /** Only whether something is a date matters. */
    private static final LectorDeFechas SIN_ANIO = new LectorDeFechas(OrdenDeFecha.DIA_PRIMERO, 2000, null, null);

    private final Columnas columnas;
    private final List<FilaEscrita> filas = new ArrayList<>();
    private final List<Integer> ocultas = new ArrayList<>();
    private final List<String> omitidas = new ArrayList<>();

    FilasEscritas(Hoja hoja, Columnas columnas, Correcciones correcciones, Titulos conocidos) {
        this.columnas = columnas;
        Map<CampoDelPlan, Celda> anteriores = new EnumMap<>(CampoDelPlan.class);
        Set<String> encima = hoja.pestana().filas().stream()
                .filter(fila -> fila.numero() < hoja.encabezado())
                .flatMap(fila ->
                        fila.celdas().stream().map(celda -> celda.texto().strip()))
                .filter(texto -> !texto.isEmpty())
                .collect(Collectors.toSet());
        String seccion = "";
        String componente = hoja.pestana().filas().stream()
                .filter(fila -> fila.numero() < hoja.encabezado())
                .map(FilasEscritas::unTexto)
                .filter(Componentes::es)
                .reduce("", (primero, ultimo) -> ultimo);
        boolean enOtraTabla = false;
        int anterior = hoja.encabezado();
        for (FilaDePestana fila : hoja.datos()) {
            String sola = unTexto(fila);
            if (columnas.esEncabezado(fila)) {
                enOtraTabla = false;
            } else if (!enOtraTabla && esOtroEncabezado(fila, conocidos)) {
                enOtraTabla = true;
                omitidas.add("Desde la fila %d hay otra tabla, con otras columnas, y queda por fuera: «%s»."
                        .formatted(fila.numero(), corto(primerTexto(fila))));
            }
            // What stands above the header stands there again on each page of a print.
            if (fila.estaVacia() || enOtraTabla || columnas.esEncabezado(fila) || encima.contains(sola)) {
                continue;
            }
            boolean trasUnEspacio = fila.numero() > anterior + 1;
            anterior = fila.numero();
            boolean nota = NOTA.matcher(Palabras.llanas(primerTexto(fila))).matches();
            if (!sola.isEmpty() && !nota && esSeccion(fila, sola)) {
                seccion = sola;
                componente = Componentes.es(sola) ? sola : componente;
                continue;
            }
            if (nota && !diceQuienYCuando(fila)) {
                omitidas.add("La fila %d queda por fuera: parece una nota, «%s»."
                        .formatted(fila.numero(), corto(primerTexto(fila))));
                continue;
            }
            if (!sola.isEmpty()
                    && trasUnEspacio
                    && esLoUltimo(hoja, fila)
                    && correcciones.celdas().get(fila.numero()) == null) {
                omitidas.add(
                        "La fila %d queda por fuera: parece una firma, «%s».".formatted(fila.numero(), corto(sola)));
                anterior = 0; // and so is what follows it
                continue;
            }
            if (!correcciones.filasQuitadas().contains(fila.numero())) {
                filas.add(escrita(fila, seccion, componente, anteriores)
                        .con(correcciones.celdas().getOrDefault(fila.numero(), Map.of())));
                if (fila.oculta()) {
                    ocultas.add(fila.numero());
                }
            }
        }
        int agregada = 0;
        for (Map<String, String> nueva : correcciones.filasNuevas()) {
            agregada--;
            if (!correcciones.filasQuitadas().contains(agregada)) {
                filas.add(new FilaEscrita(agregada, "", Map.of(), Set.of())
                        .con(nueva)
                        .con(correcciones.celdas().getOrDefault(agregada, Map.of())));
            }
        }
    }

    List<FilaEscrita> filas() {
        return filas;
    }

    /** The numbers of those that the spreadsheet hides. */
    List<Integer> ocultas() {
        return ocultas;
    }

    /** What was left out, in sentences. */
    List<String> omitidas() {
        return omitidas;
    }

    private static String corto(String texto) {
        return texto.length() <= 60 ? texto.strip() : texto.substring(0, 60).strip() + "…";
    }

    private FilaEscrita escrita(
            FilaDePestana fila, String seccion, String componente, Map<CampoDelPlan, Celda> anteriores) {
        Map<CampoDelPlan, Celda> celdas = columnas.de(fila);
        Set<CampoDelPlan> heredados = EnumSet.noneOf(CampoDelPlan.class);
        String meses = columnas.mesesMarcados(fila);
        if (!meses.isEmpty() && !celdas.containsKey(CampoDelPlan.FIN)) {
            celdas.put(CampoDelPlan.FIN, Celda.de(meses));
        }
        for (CampoDelPlan campo : DE_VARIAS) {
            Celda anterior = anteriores.get(campo);
            if (celdas.containsKey(campo)) {
                anteriores.put(campo, celdas.get(campo));
            } else if (anterior != null) {
                celdas.put(campo, anterior);
                heredados.add(campo);
            }
        }
        if (!seccion.isEmpty() && !celdas.containsKey(CampoDelPlan.ETAPA)) {
            celdas.put(CampoDelPlan.ETAPA, Celda.de(seccion));
            heredados.add(CampoDelPlan.ETAPA);
        }
        return new FilaEscrita(fila.numero(), componente, celdas, heredados);
    }

    /** Whether nothing below says who does it and when. */
    private boolean esLoUltimo(Hoja hoja, FilaDePestana fila) {
        return hoja.datos().stream()
                .filter(otra -> otra.numero() > fila.numero() && HojasJuntas.estanEnLaMisma(fila, otra))
                .noneMatch(this::diceQuienYCuando);
    }

    /** The header of a table of something else, as of a budget below the plan. */
    private boolean esOtroEncabezado(FilaDePestana fila, Titulos conocidos) {
        List<String> textos = fila.celdas().stream()
                .map(celda -> celda.texto().strip())
                .filter(texto -> !texto.isEmpty())
                .distinct()
                .toList();
        Celda fin = columnas.de(fila).getOrDefault(CampoDelPlan.FIN, Celda.VACIA);
        return textos.size() > 2
                && !fin.estaVacia()
                && fin.fecha() == null
                && SIN_ANIO.leer(fin.texto()).isEmpty()
                && textos.stream().noneMatch(texto -> texto.matches(".*\\d.*"))
                && textos.stream()
                                .filter(texto -> conocidos.seguridad(texto) > Hoja.SEGURO)
                                .count()
                        > 1;
    }

    /** A merged cell from side to side, one cell alone in another column, or what calls itself a stage. */
    private boolean esSeccion(FilaDePestana fila, String sola) {
        long llenas = fila.celdas().stream().filter(celda -> !celda.estaVacia()).count();
        return llenas > 1
                || !columnas.de(fila).containsKey(CampoDelPlan.ACTIVIDAD)
                || SECCION.matcher(Palabras.llanas(sola)).matches();
    }

    private boolean diceQuienYCuando(FilaDePestana fila) {
        Map<CampoDelPlan, Celda> celdas = columnas.de(fila);
        Celda actividad = celdas.get(CampoDelPlan.ACTIVIDAD);
        // A merged cell says the same in each of its columns, and then it says neither.
        return actividad != null
                && Stream.of(CampoDelPlan.RESPONSABLE, CampoDelPlan.FIN)
                        .map(celdas::get)
                        .anyMatch(celda -> celda != null && !celda.texto().equals(actividad.texto()));
    }

    /** The one text that all its filled cells say; empty when they say several. */
    private static String unTexto(FilaDePestana fila) {
        List<String> textos = fila.celdas().stream()
                .map(Celda::texto)
                .filter(texto -> !texto.isBlank())
                .distinct()
                .toList();
        return textos.size() == 1 ? textos.get(0).strip() : "";
    }

    private static String primerTexto(FilaDePestana fila) {
        return fila.celdas().stream()
                .map(Celda::texto)
                .filter(texto -> !texto.isBlank())
                .findFirst()
                .orElse("");
    }
}
