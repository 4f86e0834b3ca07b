package co.cuentasclaras.pregunta;

import java.util.Collection;

/** The process of a question, as the engine runs it. Each method joins the transaction of whoever decided. */
public interface TramiteDePregunta {

    /** The task in which the leader decides about an expired term. */
    String ATENDER_VENCIDO = "atenderTerminoVencido";

    /** The task in which an extension is decided. */
    String PRORROGAR = "prorrogarTermino";

    /** Begins its instance, whose business key is the radicado, at {@link PasoDePregunta#CLASIFICAR}. */
    String comenzar(PreguntaCiudadana pregunta);

    /**
     * The step that it waited for was done, and the question already says what comes next: ends the task at hand and lets
     * the process read the rest. Also when it goes back to be classified.
     */
    void seguir(PreguntaCiudadana pregunta);

    /** The answer of its principal was communicated, or what the citizen was asked for came: it waits no more. */
    void despertar(PreguntaCiudadana pregunta);

    /** Somebody asks for an extension, which Secretaría General decides in a task of its own. */
    void pedirProrroga(PreguntaCiudadana pregunta);

    /** The extension that was asked for is decided: ends its task. */
    void prorrogaDecidida(PreguntaCiudadana pregunta);

    /** Its due date moved: what is due on a day and every timer follow. */
    void ponerEnHora(PreguntaCiudadana pregunta);

    /** The same for many, in as many statements for all as a day declared non-working can bear. */
    void ponerEnHora(Collection<PreguntaCiudadana> preguntas);

    /** Another role answers, or another person holds the step: the task at hand passes on. */
    void reasignar(PreguntaCiudadana pregunta);

    /** The leader decided about the expired term: ends that task. */
    void vencimientoAtendido(PreguntaCiudadana pregunta);

    /** Ends its instance wherever it is. */
    void terminar(PreguntaCiudadana pregunta, String motivo);
}
