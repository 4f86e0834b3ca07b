package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.cumplimiento.Ficha.Campo;
import co.cuentasclaras.cumplimiento.Ficha.Condicion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that the account of every activity has, whatever the act. A new one is a row here and nothing else: form,
 * variables of the task, checks and table follow from {@link #CAMPOS}.
 *
 * @param campo how the form shows it
 * @param objeto the field as the object of a sentence: «Acorte …»
 * @param pedido what is said while it is missing; null when nobody asks for it
 */
record CampoComun(Campo campo, String objeto, @Nullable String pedido) {

    static final CampoComun HECHO = new CampoComun(
            Campo.parrafo("hecho", "Qué se hizo", "En pocas frases, para que lo entienda cualquier ciudadano."),
            "lo que se hizo",
            "Cuente qué se hizo.");

    static final CampoComun FECHA = new CampoComun(
            Campo.fecha("fecha", "Fecha en que se hizo", null, null), "la fecha", "Escriba la fecha en que se hizo.");

    static final CampoComun MOTIVO_TARDANZA = new CampoComun(
            Campo.parrafo("motivoTardanza", "Por qué se hizo después del vencimiento", null)
                    .cuando(Condicion.DESPUES_DEL_VENCIMIENTO),
            "el motivo de la tardanza",
            "Escriba por qué se hizo después del vencimiento (%s).");

    static final CampoComun MOTIVO_TRAS_AUDIENCIA = new CampoComun(
            Campo.parrafo(
                            "motivoTrasAudiencia",
                            "Por qué se termina después de la audiencia",
                            "Esto era para antes de la audiencia, que ya pasó. Diga si se hizo a tiempo y se cuenta ahora, "
                                    + "o por qué se hace después. Queda en la historia del ciclo.")
                    .cuando(Condicion.DESPUES_DE_LA_AUDIENCIA),
            "el motivo de terminarla después de la audiencia",
            "La audiencia fue el %s y esto era para antes: diga por qué se termina después.");

    static final CampoComun PRODUCTO =
            new CampoComun(Campo.texto("producto", "Producto", null).hasta(500), "el producto", null);

    static final CampoComun OBSERVACIONES =
            new CampoComun(Campo.parrafo("observaciones", "Observaciones", null).opcional(), "las observaciones", null);

    /** Of an activity for which the plan has a resource. */
    static final CampoComun VALOR_EJECUTADO = new CampoComun(
            Campo.texto("valorEjecutado", "Cuánto se gastó, en pesos", "Solo la cifra, sin centavos: 1.250.000.")
                    .hasta(20)
                    .opcional(),
            "lo que se gastó",
            null);

    /** In the order of the form. */
    static final List<CampoComun> CAMPOS =
            List.of(HECHO, FECHA, MOTIVO_TARDANZA, MOTIVO_TRAS_AUDIENCIA, PRODUCTO, VALOR_EJECUTADO, OBSERVACIONES);

    String nombre() {
        return campo.nombre();
    }
}
