package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.cronograma.TareaDeActividad;
import co.cuentasclaras.engine.SupportingGroup;
import co.cuentasclaras.engine.model.ModelProperties;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** {@link TareaDeActividad} in the engine. Its data are local to its execution: two tasks at a time keep theirs apart. */
record TareaDelMotor(DelegateTask tarea, Momentos momentos) implements TareaDeActividad {

    @Override
    public String id() {
        return tarea.getId();
    }

    @Override
    public @Nullable String persona() {
        return tarea.getAssignee();
    }

    @Override
    public @Nullable LocalDate vencimiento() {
        Date momento = tarea.getDueDate();
        return momento == null ? null : momentos.dia(momento);
    }

    @Override
    public boolean conOtroVencimiento() {
        PropertyChange cambio = ((TaskEntity) tarea).getPropertyChanges().get(TaskEntity.DUE_DATE);
        return cambio != null && !Objects.equals(momento(cambio.getOrgValue()), momento(cambio.getNewValue()));
    }

    /** A date that comes from the database is not equal to another date of the same moment. */
    private static @Nullable Long momento(@Nullable Object fecha) {
        return fecha == null ? null : ((Date) fecha).getTime();
    }

    @Override
    public void mostrar(Collection<String> roles) {
        roles.forEach(rol -> tarea.addCandidateGroup(SupportingGroup.of(rol)));
    }

    @Override
    public Optional<String> propiedad(String nombre) {
        return ModelProperties.find((UserTask) tarea.getBpmnModelElementInstance(), nombre);
    }

    @Override
    public Set<String> aprueba() {
        return Aprobacion.de((UserTask) tarea.getBpmnModelElementInstance());
    }

    @Override
    public @Nullable Object dato(String nombre) {
        return tarea.getExecution().getVariableLocal(nombre);
    }

    @Override
    public void contarAlProceso(String nombre, @Nullable Object valor) {
        tarea.getExecution().getProcessInstance().setVariableLocal(nombre, valor);
    }
}
