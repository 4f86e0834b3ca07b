package co.cuentasclaras.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Arrays;
import java.util.Optional;

/** What a column of a plan may say. */
@JsonFormat(shape = JsonFormat.Shape.OBJECT)
public enum CampoDelPlan {
    /** How the entity numbers its activities. */
    NUMERO("numero", "Número"),
    CODIGO("codigo", "Código"),
    ETAPA("etapa", "Etapa"),
    FRENTE("frente", "Frente o subcomponente"),
    ACTIVIDAD("actividad", "Actividad"),
    PRODUCTO("producto", "Meta o producto"),
    INICIO("inicio", "Inicio"),
    FIN("fin", "Fin"),
    RESPONSABLE("responsable", "Responsable"),
    APOYAN("apoyan", "Apoyan"),
    EVIDENCIA("evidencia", "Exige evidencia"),
    ESPERA("espera", "Espera a"),
    AUDIENCIA("audiencia", "Audiencia"),
    PERIODICIDAD("periodicidad", "Periodicidad"),
    OBJETIVO("objetivo", "Objetivo"),
    INDICADOR("indicador", "Indicador"),
    META_NUMERICA("metaNumerica", "Meta numérica"),
    RECURSO("recurso", "Recurso"),
    CLASE_RECURSO("claseRecurso", "Clase de recurso"),
    VALOR_PLANEADO("valorPlaneado", "Valor planeado (COP)"),
    FUENTE("fuente", "Fuente"),
    ORIGEN("origen", "Origen"),
    HECHA("hecha", "Hecha el"),
    PRUEBA("prueba", "Enlace que lo prueba"),
    /** The page of the models on which an activity of the entity's own runs. */
    PAGINA("pagina", "Página"),
    /** A column that is a month, where the rows of that month have a mark. */
    MES("mes", "Mes (marcado)");

    private final String id;
    private final String nombre;

    CampoDelPlan(String id, String nombre) {
        this.id = id;
        this.nombre = nombre;
    }

    /** As {@link Correcciones}, findings and pages name it. */
    public String getId() {
        return id;
    }

    /** As people call it. */
    public String getNombre() {
        return nombre;
    }

    public static Optional<CampoDelPlan> deId(String id) {
        return Arrays.stream(values()).filter(campo -> campo.id.equals(id)).findFirst();
    }
}
