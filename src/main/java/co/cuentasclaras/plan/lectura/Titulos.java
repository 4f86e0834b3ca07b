package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.CampoDelPlan;
import co.cuentasclaras.tabla.Rotulo;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the columns of a plan are called, by the fields that they say. */
final class Titulos {

    /** As long as a title gets; a longer text is no title. */
    private static final int LARGO = 80;

    private static final double PARECIDO = 0.8;

    /** The surest name first: of two columns that may say the same field it wins. */
    private static final Map<CampoDelPlan, List<Nombre>> NOMBRES = new EnumMap<>(Map.ofEntries(
            nombres(CampoDelPlan.NUMERO, "numero no n nro num item"),
            nombres(CampoDelPlan.CODIGO, "codigo codigo_actividad codigo_de_la_actividad cod clave id"),
            nombres(
                    CampoDelPlan.ETAPA,
                    "etapa etapas fase fases momento subcomponente subcomponentes subcomponente_proceso componente"
                            + " componentes elemento paso"),
            nombres(CampoDelPlan.FRENTE, "frente frente_o_subcomponente linea linea_estrategica eje tema categoria"),
            nombres(
                    CampoDelPlan.ACTIVIDAD,
                    "actividad actividades actividades_programadas nombre_de_la_actividad descripcion_de_la_actividad"
                            + " accion acciones acciones_a_desarrollar tarea tareas que que_se_hara descripcion estrategia"),
            nombres(
                    CampoDelPlan.PRODUCTO,
                    "producto productos meta_o_producto meta_producto meta_y_producto producto_o_meta producto_esperado"
                            + " entregable entregables meta metas resultado resultado_esperado resultados"),
            nombres(
                    CampoDelPlan.INICIO,
                    "inicio fecha_inicio fecha_de_inicio fecha_inicial fecha_inicio_programada inicia desde comienza"
                            + " comienzo empieza mes_inicio"),
            nombres(
                    CampoDelPlan.FIN,
                    "fin fecha_fin fecha_de_fin fecha_final fecha_de_finalizacion fecha_de_terminacion fecha_terminacion"
                            + " finaliza termina final hasta fecha_limite vencimiento fecha_de_vencimiento"
                            + " fecha_de_entrega fecha_de_cumplimiento fecha_maxima plazo fecha_programada"
                            + " fechas_programadas fecha_de_realizacion fecha_prevista fecha_propuesta fecha fechas"
                            + " cuando cuando_se_hara cronograma programacion periodo mes tiempo tiempo_de_ejecucion"),
            nombres(
                    CampoDelPlan.RESPONSABLE,
                    "responsable responsables dependencia_responsable area_responsable oficina_responsable"
                            + " proceso_responsable responsable_de_la_actividad quien a_cargo_de encargado dependencia"
                            + " dependencias area oficina lider cargo"),
            nombres(
                    CampoDelPlan.APOYAN,
                    "apoyan apoyo apoya apoyos corresponsable corresponsables responsable_de_apoyo areas_de_apoyo"
                            + " dependencias_de_apoyo participan participantes"),
            nombres(
                    CampoDelPlan.EVIDENCIA,
                    "evidencia evidencias exige_evidencia requiere_evidencia soporte soportes medio_de_verificacion"),
            nombres(CampoDelPlan.ESPERA, "espera espera_a depende_de predecesora actividad_previa requisito requiere"),
            nombres(CampoDelPlan.AUDIENCIA, "audiencia audiencia_publica jornada"),
            nombres(CampoDelPlan.PERIODICIDAD, "periodicidad frecuencia recurrencia cada_cuanto"),
            nombres(CampoDelPlan.OBJETIVO, "objetivo objetivo_especifico objetivos objetivo_de_la_actividad"),
            nombres(CampoDelPlan.INDICADOR, "indicador indicadores nombre_del_indicador formula_del_indicador"),
            nombres(
                    CampoDelPlan.META_NUMERICA,
                    "meta_numerica meta_del_indicador meta_cuantitativa cantidad meta_en_numero"),
            nombres(CampoDelPlan.RECURSO, "recurso recursos recursos_necesarios recursos_requeridos"),
            nombres(CampoDelPlan.CLASE_RECURSO, "clase_de_recurso clase_recurso tipo_de_recurso tipo_recurso rubro"),
            nombres(
                    CampoDelPlan.VALOR_PLANEADO,
                    "valor_planeado valor_planeado_cop presupuesto presupuesto_asignado presupuesto_estimado valor"
                            + " valor_estimado valor_cop costo costo_estimado costos monto"),
            nombres(CampoDelPlan.FUENTE, "fuente fuente_de_financiacion fuente_de_recursos fuente_de_los_recursos"),
            nombres(CampoDelPlan.ORIGEN, "origen origen_de_la_fecha"),
            nombres(
                    CampoDelPlan.HECHA,
                    "hecha hecha_el ya_hecha realizada realizada_el fecha_realizada fecha_real fecha_de_ejecucion"
                            + " cumplida cumplida_el"),
            nombres(
                    CampoDelPlan.PRUEBA,
                    "prueba enlace_que_lo_prueba enlace enlace_de_evidencia enlace_de_la_evidencia link url"),
            nombres(CampoDelPlan.PAGINA, "pagina pagina_del_modelo")));

    private static final Pattern UN_MES = Pattern.compile("(" + Meses.UNO + ")(?:[ -]+(?:de(?:l)? )?(20)?\\d{2})?");

    private final Parecido parecido = new Parecido(Map.of());
    private final Map<String, Map<CampoDelPlan, Double>> vistos = new HashMap<>();
    private final Map<String, String> recordados;

    /** @param recordados the fields that titles said in earlier files */
    Titulos(Map<String, String> recordados) {
        this.recordados = recordados;
    }

    /** A name as {@link Rotulo#clave} writes it, and its words. */
    private record Nombre(String clave, List<String> palabras) {}

    private static Map.Entry<CampoDelPlan, List<Nombre>> nombres(CampoDelPlan campo, String nombres) {
        return Map.entry(
                campo,
                Arrays.stream(nombres.split(" "))
                        .map(clave -> new Nombre(clave, Parecido.palabras(clave.replace('_', ' '))))
                        .toList());
    }

    /** The fields that a title may mean, each with how sure that is, from 0 to 1. */
    Map<CampoDelPlan, Double> campos(String titulo) {
        return vistos.computeIfAbsent(titulo, this::buscar);
    }

    private Map<CampoDelPlan, Double> buscar(String titulo) {
        String propio = titulo.replaceAll("\\(s\\)|\\(es\\)", "")
                .replaceAll("\\([^)]*\\)", " ")
                .strip();
        String clave = Rotulo.clave(propio);
        Map<CampoDelPlan, Double> campos = new EnumMap<>(CampoDelPlan.class);
        if (titulo.length() > LARGO || clave.isEmpty()) {
            return campos;
        }
        String recordado = recordados.get(Rotulo.clave(titulo));
        if (recordado != null) {
            CampoDelPlan.deId(recordado).ifPresent(campo -> campos.put(campo, 1.0));
            return campos;
        }
        if (esMes(propio)) {
            campos.put(CampoDelPlan.MES, 1.0);
        }
        List<String> palabras = Parecido.palabras(propio);
        NOMBRES.forEach((campo, nombres) -> {
            double mejor = 0;
            for (int i = 0; i < nombres.size(); i++) {
                String nombre = nombres.get(i).clave();
                double sabido = 1 - i / 200.0;
                if (nombre.equals(clave)) {
                    mejor = Math.max(mejor, sabido);
                } else if (clave.startsWith(nombre + "_") && nombre.length() > 3) {
                    mejor = Math.max(mejor, 0.75 * sabido);
                } else {
                    double suyo = parecido.entre(palabras, nombres.get(i).palabras());
                    mejor = Math.max(mejor, suyo < PARECIDO ? 0 : 0.85 * suyo * sabido);
                }
            }
            if (mejor > 0) {
                campos.put(campo, mejor);
            }
        });
        // The second of two such columns is the front.
        if (campos.getOrDefault(CampoDelPlan.ETAPA, 0.0) > 0) {
            campos.putIfAbsent(CampoDelPlan.FRENTE, 0.5);
        }
        return campos;
    }

    static boolean esMes(String titulo) {
        return UN_MES.matcher(Palabras.llanas(titulo)).matches();
    }

    double seguridad(String titulo) {
        return campos(titulo).values().stream().mapToDouble(una -> una).max().orElse(0);
    }
}
