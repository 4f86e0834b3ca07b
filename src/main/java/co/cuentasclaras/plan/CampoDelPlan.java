package co.cuentasclaras.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Arrays;
import java.util.Optional;

/** What a column of a plan may say. */
@JsonFormat(shape = JsonFormat.Shape.OBJECT)
public enum CampoDelPlan {
    /** How the entity numbers its activities. */
    NUMERO("numero", "Número", false),
    CODIGO("codigo", "Código", false),
    ETAPA("etapa", "Etapa", false),
    FRENTE("frente", "Frente o subcomponente", false),
    ACTIVIDAD("actividad", "Actividad", true),
    PRODUCTO("producto", "Meta o producto", false),
    INICIO("inicio", "Inicio", false),
    FIN("fin", "Fin", true),
    RESPONSABLE("responsable", "Responsable", true),
    APOYAN("apoyan", "Apoyan", false),
    EVIDENCIA("evidencia", "Exige evidencia", false),
    ESPERA("espera", "Espera a", false),
    AUDIENCIA("audiencia", "Audiencia", false),
    PERIODICIDAD("periodicidad", "Periodicidad", false),
    OBJETIVO("objetivo", "Objetivo", false),
    INDICADOR("indicador", "Indicador", false),
    META_NUMERICA("metaNumerica", "Meta numérica", false),
    RECURSO("recurso", "Recurso", false),
    CLASE_RECURSO("claseRecurso", "Clase de recurso", false),
    VALOR_PLANEADO("valorPlaneado", "Valor planeado (COP)", false),
    FUENTE("fuente", "Fuente", false),
    ORIGEN("origen", "Origen", false),
    HECHA("hecha", "Hecha el", false),
    PRUEBA("prueba", "Enlace que lo prueba", false),
    /** The page of the models on which an activity of the entity's own runs. */
    PAGINA("pagina", "Página", false),
    /** A column that is a month, where the rows of that month have a mark. */
    MES("mes", "Mes (marcado)", false);

    private final String id;
    private final String nombre;
    private final boolean obligatorio;

    CampoDelPlan(String id, String nombre, boolean obligatorio) {
        this.id = id;
        this.nombre = nombre;
        this.obligatorio = obligatorio;
    }

    /** As {@link Correcciones}, findings and pages name it. */
    public String getId() {
        return id;
    }

    /** As people call it. */
    public String getNombre() {
        return nombre;
    }

    public boolean isObligatorio() {
        return obligatorio;
    }

    public static Optional<CampoDelPlan> deId(String id) {
        return Arrays.stream(values()).filter(campo -> campo.id.equals(id)).findFirst();
    }
}
