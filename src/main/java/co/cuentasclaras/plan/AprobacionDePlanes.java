package co.cuentasclaras.plan;

/** Who reviews and who approves a plan, which is the entity's policy. */
public interface AprobacionDePlanes {

    QuienAprueba para(AlcanceDelCambio alcance);

    /**
     * What a version changes.
     *
     * @param nuevo it is the first one of its cycle, and all that follows is false
     * @param audiencia the day of a hearing, or whether there is one
     * @param responsables who answers for something
     * @param montos an amount
     * @param actividades there are more, or fewer
     */
    record AlcanceDelCambio(
            boolean nuevo, boolean audiencia, boolean responsables, boolean montos, boolean actividades) {

        public static final AlcanceDelCambio PLAN_NUEVO = new AlcanceDelCambio(true, false, false, false, false);
    }

    /**
     * @param pideRevision whether Control Interno reviews it before
     * @param aprueba the role that approves it
     */
    record QuienAprueba(boolean pideRevision, String aprueba) {}
}
