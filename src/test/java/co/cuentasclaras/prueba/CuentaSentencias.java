package co.cuentasclaras.prueba;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the statements that anybody prepares on the data source. */
public final class CuentaSentencias implements BeanPostProcessor {

    private final AtomicInteger sentencias = new AtomicInteger();

    public int de(Supplier<?> accion) {
        int antes = sentencias.get();
        accion.get();
        return sentencias.get() - antes;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String nombre) {
        if (!(bean instanceof DataSource)) {
            return bean;
        }
        ProxyFactory fabrica = new ProxyFactory(bean);
        fabrica.setProxyTargetClass(true);
        fabrica.addAdvice((org.aopalliance.intercept.MethodInterceptor) llamada -> {
            Object resultado = llamada.proceed();
            return resultado instanceof Connection conexion ? contada(conexion) : resultado;
        });
        return fabrica.getProxy();
    }

    private Connection contada(Connection conexion) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, metodo, argumentos) -> {
                    if (metodo.getName().equals("prepareStatement")
                            || metodo.getName().equals("createStatement")) {
                        sentencias.incrementAndGet();
                    }
                    try {
                        return metodo.invoke(conexion, argumentos);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
