package co.cuentasclaras.aviso;

/** The terms of reminders and escalations, which are the entity's policy. */
public interface PlazosAviso {

    /** The key of the table that holds them. */
    String TABLA = "plazos-aviso";

    /**
     * The term of a notice.
     *
     * @param nombre its name in the table of terms
     * @param etapa stage of the activity, for tables that tell stages apart
     * @throws IllegalStateException when the table has no row for it
     */
    PlazoAviso para(String nombre, String etapa);

    /** The term of a kind of notice that the table knows. */
    default PlazoAviso para(TipoAviso tipo, String etapa) {
        return para(tipo.plazo(), etapa);
    }
}
