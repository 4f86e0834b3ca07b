package co.cuentasclaras.cronograma;

/** Keeps what proves an activity that was done before its cycle began. */
public interface PruebaDeAntes {

    /** @throws co.cuentasclaras.comun.SolicitudInvalida when the link is no web address */
    void agregar(ActividadEnCurso actividad, String enlace);
}
