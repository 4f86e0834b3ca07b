package co.cuentasclaras.plan;

import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.AprobacionDePlanes.AlcanceDelCambio;
import co.cuentasclaras.plan.DiferenciaDePlanes.CambioDeCampo.ClaseDeCambio;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.plan.Plan.GrupoDeValor;
import co.cuentasclaras.plan.Plan.Objetivo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a plan changes of another.
 *
 * @param agregadas the rows that only the later one has
 * @param quitadas the rows that only the earlier one has
 * @param cambiadas the rows of both that say something else, the hearings, the objectives and the groups of value
 */
public record DiferenciaDePlanes(
        List<FilaDistinta> agregadas, List<FilaDistinta> quitadas, List<FilaDistinta> cambiadas) {

    public DiferenciaDePlanes {
        agregadas = List.copyOf(agregadas);
        quitadas = List.copyOf(quitadas);
        cambiadas = List.copyOf(cambiadas);
    }

    /**
     * @param codigo empty of what is no row
     * @param fila of the file of the version that has it last
     */
    public record FilaDistinta(String codigo, String nombre, int fila, List<CambioDeCampo> cambios) {

        public FilaDistinta {
            cambios = List.copyOf(cambios);
        }

        /** Something else is done, or by somebody else, or on another day. */
        boolean cambiaLoQueSeHace() {
            return cambios.stream().anyMatch(cambio -> cambio.que() != ClaseDeCambio.OBJETIVO);
        }

        boolean cambia(ClaseDeCambio que) {
            return cambios.stream().anyMatch(cambio -> cambio.que() == que);
        }
    }

    /** @param campo as people call it */
    public record CambioDeCampo(ClaseDeCambio que, String campo, String antes, String despues) {

        /** What kind of thing it is, on which the approval depends. */
        public enum ClaseDeCambio {
            FECHAS,
            RESPONSABLE,
            MONTO,
            TEXTO,
            AUDIENCIA,
            /** What it is for and how that is seen: said of what is done as well. */
            OBJETIVO
        }
    }

    public boolean hay() {
        return !agregadas.isEmpty() || !quitadas.isEmpty() || !cambiadas.isEmpty();
    }

    AlcanceDelCambio alcance() {
        return new AlcanceDelCambio(
                false,
                cambia(ClaseDeCambio.AUDIENCIA),
                cambia(ClaseDeCambio.RESPONSABLE),
                cambia(ClaseDeCambio.MONTO),
                !agregadas.isEmpty() || !quitadas.isEmpty());
    }

    private boolean cambia(ClaseDeCambio que) {
        return cambiadas.stream().anyMatch(fila -> fila.cambia(que));
    }

    /** @param rol what people call a role, by its id */
    static DiferenciaDePlanes entre(Plan antes, Plan despues, UnaryOperator<String> rol) {
        Map<String, FilaDelPlan> viejas = antes.porCodigo();
        Map<String, FilaDelPlan> nuevas = despues.porCodigo();
        List<FilaDistinta> cambiadas = new ArrayList<>();
        audiencias(antes, despues).forEach(cambiadas::add);
        dichos("Objetivos", antes, despues, DiferenciaDePlanes::objetivos).forEach(cambiadas::add);
        dichos("Grupos de valor", antes, despues, DiferenciaDePlanes::grupos).forEach(cambiadas::add);
        nuevas.values().forEach(nueva -> {
            FilaDelPlan vieja = viejas.get(nueva.codigo());
            List<CambioDeCampo> cambios = vieja == null ? List.of() : cambios(vieja, nueva, rol);
            if (!cambios.isEmpty()) {
                cambiadas.add(new FilaDistinta(nueva.codigo(), nueva.actividad(), nueva.fila(), cambios));
            }
        });
        return new DiferenciaDePlanes(soloDe(nuevas, viejas), soloDe(viejas, nuevas), cambiadas);
    }

    private static List<FilaDistinta> soloDe(Map<String, FilaDelPlan> unas, Map<String, FilaDelPlan> otras) {
        return unas.values().stream()
                .filter(fila -> !otras.containsKey(fila.codigo()))
                .map(fila -> new FilaDistinta(fila.codigo(), fila.actividad(), fila.fila(), List.of()))
                .toList();
    }

    private static Stream<FilaDistinta> audiencias(Plan antes, Plan despues) {
        Map<String, AudienciaDelPlan> viejas = porClave(antes);
        Map<String, AudienciaDelPlan> nuevas = porClave(despues);
        return Stream.concat(nuevas.keySet().stream(), viejas.keySet().stream())
                .distinct()
                .filter(clave -> !dia(viejas.get(clave)).equals(dia(nuevas.get(clave))))
                .map(clave -> new FilaDistinta(
                        "",
                        nombre(nuevas.getOrDefault(clave, viejas.get(clave))),
                        0,
                        List.of(new CambioDeCampo(
                                ClaseDeCambio.AUDIENCIA,
                                "Audiencia",
                                dia(viejas.get(clave)),
                                dia(nuevas.get(clave))))));
    }

    private static Stream<FilaDistinta> dichos(
            String nombre, Plan antes, Plan despues, Function<Plan, Map<String, String>> lectura) {
        Map<String, String> viejos = lectura.apply(antes);
        Map<String, String> nuevos = lectura.apply(despues);
        List<CambioDeCampo> cambios = Stream.concat(viejos.keySet().stream(), nuevos.keySet().stream())
                .distinct()
                .map(campo -> new CambioDeCampo(
                        ClaseDeCambio.TEXTO, campo, viejos.getOrDefault(campo, ""), nuevos.getOrDefault(campo, "")))
                .filter(cambio -> !cambio.antes().equals(cambio.despues()))
                .toList();
        return cambios.isEmpty() ? Stream.empty() : Stream.of(new FilaDistinta("", nombre, 0, cambios));
    }

    private static Map<String, String> objetivos(Plan plan) {
        return plan.objetivos().stream()
                .collect(Collectors.toMap(
                        Objetivo::nombre,
                        uno -> Stream.of(uno.texto(), uno.indicador(), uno.meta())
                                .filter(texto -> !texto.isEmpty())
                                .collect(Collectors.joining(". ")),
                        (uno, otro) -> uno,
                        LinkedHashMap::new));
    }

    private static Map<String, String> grupos(Plan plan) {
        return plan.grupos().stream()
                .collect(Collectors.toMap(
                        GrupoDeValor::nombre,
                        uno -> uno.canal().isEmpty() ? "sin canal" : uno.canal(),
                        (uno, otro) -> uno,
                        LinkedHashMap::new));
    }

    private static String nombre(@Nullable AudienciaDelPlan audiencia) {
        return audiencia == null ? "" : audiencia.nombre();
    }

    private static String dia(@Nullable AudienciaDelPlan audiencia) {
        if (audiencia == null) {
            return "";
        }
        return audiencia.suspendida() || audiencia.dia() == null ? "suspendida" : FechaEscrita.de(audiencia.dia());
    }

    private static List<CambioDeCampo> cambios(FilaDelPlan vieja, FilaDelPlan nueva, UnaryOperator<String> rol) {
        List<CambioDeCampo> cambios = new ArrayList<>();
        fecha(cambios, "Inicio", vieja.inicio(), nueva.inicio());
        fecha(cambios, "Fin", vieja.fin(), nueva.fin());
        comparar(
                cambios, ClaseDeCambio.RESPONSABLE, "Responsable", vieja, nueva, fila -> rol.apply(fila.responsable()));
        comparar(cambios, ClaseDeCambio.RESPONSABLE, "Apoyan", vieja, nueva, fila -> fila.apoyan().stream()
                .map(rol)
                .collect(Collectors.joining(", ")));
        comparar(cambios, ClaseDeCambio.MONTO, "Valor planeado", vieja, nueva, fila -> pesos(fila.valorPlaneado()));
        comparar(cambios, ClaseDeCambio.TEXTO, "Actividad", vieja, nueva, FilaDelPlan::actividad);
        comparar(cambios, ClaseDeCambio.TEXTO, "Etapa", vieja, nueva, FilaDelPlan::etapa);
        comparar(cambios, ClaseDeCambio.TEXTO, "Frente", vieja, nueva, FilaDelPlan::frente);
        comparar(cambios, ClaseDeCambio.TEXTO, "Meta o producto", vieja, nueva, FilaDelPlan::producto);
        comparar(cambios, ClaseDeCambio.TEXTO, "Exige evidencia", vieja, nueva, fila -> fila.evidencia() ? "sí" : "no");
        comparar(cambios, ClaseDeCambio.TEXTO, "Espera a", vieja, nueva, FilaDelPlan::espera);
        comparar(cambios, ClaseDeCambio.OBJETIVO, "Objetivo", vieja, nueva, FilaDelPlan::objetivo);
        comparar(cambios, ClaseDeCambio.OBJETIVO, "Indicador", vieja, nueva, FilaDelPlan::indicador);
        comparar(cambios, ClaseDeCambio.TEXTO, "Meta numérica", vieja, nueva, fila -> valor(fila.metaNumerica()));
        comparar(cambios, ClaseDeCambio.TEXTO, "Recurso", vieja, nueva, FilaDelPlan::recurso);
        comparar(cambios, ClaseDeCambio.TEXTO, "Clase de recurso", vieja, nueva, FilaDelPlan::claseRecurso);
        comparar(cambios, ClaseDeCambio.TEXTO, "Fuente", vieja, nueva, FilaDelPlan::fuente);
        return cambios;
    }

    private static void comparar(
            List<CambioDeCampo> cambios,
            ClaseDeCambio que,
            String campo,
            FilaDelPlan vieja,
            FilaDelPlan nueva,
            Function<FilaDelPlan, String> lectura) {
        String antes = lectura.apply(vieja);
        String despues = lectura.apply(nueva);
        if (!antes.equals(despues)) {
            cambios.add(new CambioDeCampo(que, campo, antes, despues));
        }
    }

    /** In words, unless those are the same: of another hearing. */
    private static void fecha(List<CambioDeCampo> cambios, String campo, String antes, String despues) {
        if (antes.equals(despues)) {
            return;
        }
        String enPalabras = enPalabras(antes);
        String otraEnPalabras = enPalabras(despues);
        boolean iguales = enPalabras.equals(otraEnPalabras);
        cambios.add(new CambioDeCampo(
                ClaseDeCambio.FECHAS, campo, iguales ? antes : enPalabras, iguales ? despues : otraEnPalabras));
    }

    private static String enPalabras(String fecha) {
        return Objects.requireNonNullElse(DiasDelPlan.enPalabras(fecha), fecha);
    }

    private static String pesos(@Nullable BigDecimal valor) {
        return valor == null ? "" : Palabras.pesos(valor);
    }

    private static String valor(@Nullable BigDecimal valor) {
        return valor == null ? "" : valor.stripTrailingZeros().toPlainString();
    }

    private static Map<String, AudienciaDelPlan> porClave(Plan plan) {
        return plan.audiencias().stream()
                .collect(Collectors.toMap(
                        AudienciaDelPlan::clave, Function.identity(), (una, otra) -> una, LinkedHashMap::new));
    }
}
