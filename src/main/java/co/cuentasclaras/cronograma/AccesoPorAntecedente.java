package co.cuentasclaras.cronograma;

/** Lets somebody read an activity of others because a task of hers starts from what was told there. */
public interface AccesoPorAntecedente {

    boolean permite(ActividadEnCurso actividad);
}
