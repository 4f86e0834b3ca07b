package co.cuentasclaras.ciclo.process;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Bitacora.Hecho;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.process.Variables;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.guard.FormVariables;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/**
 * Runs before a cycle takes its first step: reads vigencia, entity and cronograma of the start form, writes the planned
 * activities, and refuses the whole start when anything is wrong.
 */
@Component("iniciarCiclo")
class IniciarCiclo implements ExecutionListener, FormVariables {

    private static final String COMIENZO = "start_ciclo";

    static final String VIGENCIA = "vigencia";
    static final String ENTIDAD = "entidad";
    static final String ARCHIVO = "archivo";

    private static final int PRIMERA_VIGENCIA = 2015;
    private static final int LARGO_ENTIDAD = 200;

    private final Ciclos ciclos;
    private final Actividades actividades;
    private final CronogramaDelCiclo cronogramas;
    private final DiasNoHabiles diasNoHabiles;
    private final Bitacora bitacora;
    private final CurrentUser usuario;

    IniciarCiclo(
            Ciclos ciclos,
            Actividades actividades,
            CronogramaDelCiclo cronogramas,
            DiasNoHabiles diasNoHabiles,
            Bitacora bitacora,
            CurrentUser usuario) {
        this.ciclos = ciclos;
        this.actividades = actividades;
        this.cronogramas = cronogramas;
        this.diasNoHabiles = diasNoHabiles;
        this.bitacora = bitacora;
        this.usuario = usuario;
    }

    @Override
    public boolean of(FlowNode nodo) {
        return nodo instanceof StartEvent && COMIENZO.equals(nodo.getId());
    }

    @Override
    public Set<String> names() {
        return Set.of(VIGENCIA, ENTIDAD, ARCHIVO);
    }

    @Override
    public void notify(DelegateExecution execution) {
        String id = execution.getProcessInstanceId();
        int vigencia = vigencia(execution.getVariable(VIGENCIA));
        String entidad = entidad(execution.getVariable(ENTIDAD));
        ciclos.abrir(id, vigencia, entidad, usuario.id());
        Cronograma cronograma = cronograma(execution.getVariable(ARCHIVO), vigencia);
        actividades.crear(id, cronograma, diasNoHabiles.calendario());
        execution.setProcessBusinessKey(Ciclo.clave(vigencia));
        execution.setVariable(Variables.CICLO.name(), id);
        execution.setVariable(VIGENCIA, vigencia);
        execution.setVariable(ENTIDAD, entidad);
        execution.removeVariable(ARCHIVO);
        bitacora.anotar(
                id,
                null,
                usuario.id(),
                Hecho.CICLO_INICIADO,
                "Comienza la rendición de cuentas de %s, vigencia %d, con %d actividades"
                        .formatted(entidad, vigencia, cronograma.actividades().size()));
    }

    /** The file's, or the shipped one: Tasklist sends an empty file when none was chosen. */
    private Cronograma cronograma(Object archivo, int vigencia) {
        try {
            return archivo instanceof InputStream texto && texto.available() > 0
                    ? cronogramas.leer(texto, vigencia)
                    : cronogramas.deEjemplo(vigencia);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int vigencia(Object valor) {
        int vigencia;
        try {
            vigencia = Integer.parseInt(String.valueOf(valor).trim());
        } catch (NumberFormatException e) {
            throw new SolicitudInvalida(
                    "Escriba la vigencia: el año del que la entidad rinde cuentas, por ejemplo 2022.");
        }
        if (vigencia < PRIMERA_VIGENCIA || vigencia > PRIMERA_VIGENCIA + 100) {
            throw new SolicitudInvalida("La vigencia %d no es posible: escriba un año desde %d (Ley 1757 de 2015)."
                    .formatted(vigencia, PRIMERA_VIGENCIA));
        }
        return vigencia;
    }

    private static String entidad(Object valor) {
        String entidad = valor instanceof String texto ? texto.trim() : "";
        if (entidad.isEmpty() || entidad.length() > LARGO_ENTIDAD) {
            throw new SolicitudInvalida("Escriba el nombre de la entidad (hasta %d letras).".formatted(LARGO_ENTIDAD));
        }
        return entidad;
    }
}
