package co.cuentasclaras.engine.guard;

import co.cuentasclaras.engine.InExpressions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * What an expression reaches: variables, the methods of beans that are made to be asked, and the steps that a model names.
 * Left to itself the engine shows each bean of the application, and of each object all its methods; from any text that
 * leads to any class, and so to the database and the machine.
 */
final class ShownBeans extends JuelExpressionManager {

    /** What the engine runs itself when a model names it. */
    private static final List<Class<?>> STEPS =
            List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class);

    private static final Set<String> OF_THE_EXECUTION = Set.of("processBusinessKey");

    private final ListableBeanFactory beans;

    ShownBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver all = new CompositeELResolver();
        all.add(new VariableScopeElResolver());
        all.add(new VariableContextElResolver());
        all.add(new Shown(beans));
        return all;
    }

    private static final class Shown extends BeanELResolver {

        private final ListableBeanFactory beans;
        private final Map<String, Object> found = new ConcurrentHashMap<>();

        Shown(ListableBeanFactory beans) {
            super(true);
            this.beans = beans;
        }

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            if (base == null) {
                Object bean = bean(String.valueOf(property));
                context.setPropertyResolved(bean != null);
                return bean;
            }
            if (base instanceof DelegateExecution && OF_THE_EXECUTION.contains(String.valueOf(property))) {
                return super.getValue(context, base, property);
            }
            throw hidden(base, property);
        }

        @Override
        public @Nullable Object invoke(
                ELContext context,
                Object base,
                Object method,
                Class<?> @Nullable [] types,
                Object @Nullable [] arguments) {
            if (!AnnotatedElementUtils.hasAnnotation(base.getClass(), InExpressions.class)) {
                throw hidden(base, method);
            }
            return super.invoke(context, base, method, types, arguments);
        }

        private @Nullable Object bean(String name) {
            Object known = found.get(name);
            if (known == null && beans.containsBean(name) && isShown(name)) {
                known = beans.getBean(name);
                found.put(name, known);
            }
            return known;
        }

        private boolean isShown(String name) {
            return beans.findAnnotationOnBean(name, InExpressions.class) != null
                    || STEPS.stream().anyMatch(step -> beans.isTypeMatch(name, step));
        }

        private static ELException hidden(Object base, Object what) {
            return new ELException("Expressions do not reach «%s» of %s"
                    .formatted(what, base.getClass().getName()));
        }
    }
}
