package co.cuentasclaras.medida;

import co.cuentasclaras.bitacora.Bitacora;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.aopalliance.intercept.MethodInterceptor;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Takes the trail out of the product and puts it back while it runs: its writer, and what it hangs into the engine. What
 * the use cases do to know a fact is not taken out, nor is the plan's share of the start.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class Interruptor extends AbstractProcessEnginePlugin implements BeanPostProcessor {

    private static final String DE_LA_BITACORA = "co.cuentasclaras.bitacora.";

    private volatile boolean encendida = true;

    void encender(boolean si) {
        encendida = si;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String nombre) {
        if (!(bean instanceof Bitacora)) {
            return bean;
        }
        ProxyFactory fabrica = new ProxyFactory(bean);
        fabrica.setProxyTargetClass(true);
        fabrica.addAdvice((MethodInterceptor) llamada ->
                encendida || !llamada.getMethod().getName().equals("anotar") ? llamada.proceed() : null);
        return fabrica.getProxy();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuracion) {
        configuracion.setCustomHistoryEventHandlers(
                cambiar(configuracion.getCustomHistoryEventHandlers(), ConInterruptor::new));
        configuracion.setCustomPostCommandInterceptorsTxRequired(
                cambiar(configuracion.getCustomPostCommandInterceptorsTxRequired(), Desvio::new));
    }

    private static <T> List<T> cambiar(@Nullable List<T> lista, UnaryOperator<T> cambio) {
        List<T> cambiadas = new ArrayList<>();
        if (lista == null || lista.stream().noneMatch(Interruptor::esDeLaBitacora)) {
            throw new IllegalStateException("The trail hangs somewhere else in the engine now");
        }
        for (T uno : lista) {
            cambiadas.add(esDeLaBitacora(uno) ? cambio.apply(uno) : uno);
        }
        return cambiadas;
    }

    private static boolean esDeLaBitacora(Object uno) {
        return uno.getClass().getName().startsWith(DE_LA_BITACORA);
    }

    private final class ConInterruptor implements HistoryEventHandler {

        private final HistoryEventHandler suyo;

        private ConInterruptor(HistoryEventHandler suyo) {
            this.suyo = suyo;
        }

        @Override
        public void handleEvent(HistoryEvent suceso) {
            if (encendida) {
                suyo.handleEvent(suceso);
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> sucesos) {
            if (encendida) {
                suyo.handleEvents(sucesos);
            }
        }
    }

    private final class Desvio extends CommandInterceptor {

        private final CommandInterceptor suyo;

        private Desvio(CommandInterceptor suyo) {
            this.suyo = suyo;
        }

        @Override
        public void setNext(CommandExecutor siguiente) {
            super.setNext(siguiente);
            suyo.setNext(siguiente);
        }

        @Override
        public <T> T execute(Command<T> orden) {
            return encendida ? suyo.execute(orden) : next.execute(orden);
        }
    }
}
