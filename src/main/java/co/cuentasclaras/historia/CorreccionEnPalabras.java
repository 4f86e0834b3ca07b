package co.cuentasclaras.historia;

import co.cuentasclaras.bitacora.Hecho.PlanCorregido;
import co.cuentasclaras.bitacora.Hecho.PlanCorregido.DatoCorregido;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.CampoDelPlan;
import co.cuentasclaras.plan.FilaDelPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody decided about the draft of a plan, in words. */
final class CorreccionEnPalabras {

    /** In a sentence; the rest stands in the data of its line, and all of it in the corrections of the version. */
    private static final int DICHOS = 3;

    private static final Map<String, String> PARTES = Map.ofEntries(
            Map.entry("entidad", "la entidad"),
            Map.entry("vigencia", "la vigencia"),
            Map.entry("codificacion", "cómo se leen las letras del archivo"),
            Map.entry("hoja", "la hoja del plan"),
            Map.entry("encabezado", "la fila del encabezado"),
            Map.entry("columnas", "las columnas"),
            Map.entry("ordenFechas", "el orden de las fechas"),
            Map.entry("anio", "el año de las fechas que no lo dicen"),
            Map.entry("anios", "el año de las fechas, fila por fila"),
            Map.entry("oficinas", "quién es cada oficina"),
            Map.entry("rolesNuevos", "los roles nuevos"),
            Map.entry("etapas", "las etapas"),
            Map.entry("actividades", "las actividades"),
            Map.entry("celdas", "las celdas"),
            Map.entry("filasNuevas", "las filas nuevas"),
            Map.entry("filasQuitadas", "las filas que se dejan"),
            Map.entry("audiencias", "las audiencias"),
            Map.entry("objetivos", "los objetivos"),
            Map.entry("grupos", "los grupos de valor"),
            Map.entry("noAplica", "lo que no aplica"),
            Map.entry("aceptadas", "las contradicciones que son a propósito"));

    /** What no file says. */
    private static final Set<String> DE_FUERA = Set.of("entidad", "vigencia");

    private static final Map<String, String> ORDENES = Map.of("DIA_PRIMERO", "día/mes", "MES_PRIMERO", "mes/día");

    private final UnaryOperator<String> rol;

    /** @param rol the name of a role by its id */
    CorreccionEnPalabras(UnaryOperator<String> rol) {
        this.rol = rol;
    }

    String de(PlanCorregido hecho) {
        List<DatoCorregido> cambios = hecho.cambios();
        if (cambios == null || cambios.isEmpty()) {
            return hecho.partes().stream().map(CorreccionEnPalabras::parte).collect(Collectors.joining("; "));
        }
        List<String> dichos = new ArrayList<>();
        cambios.stream().limit(DICHOS).forEach(cambio -> dichos.add(dicho(cambio)));
        int otros = cambios.size() - dichos.size() + Objects.requireNonNullElse(hecho.cambiosDeMas(), 0);
        if (otros > 0) {
            dichos.add(otros == 1 ? "y 1 corrección más" : "y %d correcciones más".formatted(otros));
        }
        return String.join("; ", dichos);
    }

    private String dicho(DatoCorregido cambio) {
        String sujeto = sujeto(cambio);
        String valor = cambio.valor();
        if (valor == null) {
            return DE_FUERA.contains(cambio.parte()) ? sujeto + " no cambia" : sujeto + " queda como en el archivo";
        }
        return switch (cambio.parte()) {
            case "rolesNuevos", "filasNuevas", "audiencias", "objetivos", "grupos" -> sujeto + " se escriben de nuevo";
            case "filasQuitadas" -> valor.isEmpty() ? sujeto + ": ninguna" : sujeto + ": " + filas(valor);
            case "columnas" -> valor.isEmpty() ? sujeto + " no se usa" : sujeto + " es " + campo(valor);
            case "actividades" ->
                valor.isEmpty() ? sujeto + " es propia de la entidad" : sujeto + " es " + entre(valor);
            case "oficinas" -> valor.isEmpty() ? sujeto + " no es nadie" : sujeto + " es " + roles(valor);
            case "noAplica" -> sujeto + " no aplica: " + entre(valor);
            case "aceptadas" -> sujeto + " es a propósito: " + entre(valor);
            case "celdas" -> valor.isEmpty() ? sujeto + " queda vacío" : sujeto + " dice " + entre(valor);
            case "ordenFechas" -> sujeto + " es " + entre(ORDENES.getOrDefault(valor, valor));
            default -> sujeto + " es " + entre(valor);
        };
    }

    private static String sujeto(DatoCorregido cambio) {
        String dato = cambio.dato();
        if (dato == null) {
            return parte(cambio.parte());
        }
        int barra = dato.indexOf('/');
        return switch (cambio.parte()) {
            case "columnas" -> "la columna " + dato;
            case "ordenFechas" -> "el orden de las fechas de %s".formatted(campo(dato));
            case "anios" -> "el año de la fila " + fila(dato);
            case "oficinas" -> "la oficina " + entre(dato);
            case "etapas" -> "la etapa " + entre(dato);
            case "actividades" -> "la actividad de la fila " + fila(dato);
            case "celdas" ->
                barra < 0
                        ? "la fila " + fila(dato)
                        : "en la fila %s, %s"
                                .formatted(fila(dato.substring(0, barra)), campo(dato.substring(barra + 1)));
            case "noAplica" -> entre(dato);
            case "aceptadas" -> "la contradicción " + entre(dato);
            default -> parte(cambio.parte()) + " " + entre(dato);
        };
    }

    private static String filas(String numeros) {
        return Arrays.stream(numeros.split(", "))
                .map(CorreccionEnPalabras::fila)
                .collect(Collectors.joining(", "));
    }

    /** As it is called on the page. */
    private static String fila(String numero) {
        return numero.matches("-\\d{1,6}") ? FilaDelPlan.enPalabras(Integer.parseInt(numero)) : numero;
    }

    private String roles(String ids) {
        return Palabras.enumerar(Arrays.stream(ids.split(", ")).map(rol).toList());
    }

    private static String parte(String nombre) {
        return Objects.requireNonNullElse(PARTES.get(nombre), nombre);
    }

    private static String campo(String id) {
        return entre(CampoDelPlan.deId(id).map(CampoDelPlan::getNombre).orElse(id));
    }

    private static String entre(@Nullable String texto) {
        return "«" + texto + "»";
    }
}
