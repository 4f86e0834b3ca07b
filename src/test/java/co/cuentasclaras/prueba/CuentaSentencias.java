package co.cuentasclaras.prueba;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Stands before the data source: counts the statements that anybody prepares on it, and the rows that are read of their answers;
 * takes it away for a while.
 */
public final class CuentaSentencias implements BeanPostProcessor {

    private static final Pattern ESCRITURA = Pattern.compile("\\s*(?i:insert|update|delete|merge)\\b");

    private final AtomicInteger sentencias = new AtomicInteger();
    private final AtomicInteger filas = new AtomicInteger();

    private final Queue<String> escritas = new ConcurrentLinkedQueue<>();

    private volatile boolean fuera;

    /** Rows go through as they are while nobody counts. */
    private final AtomicInteger contando = new AtomicInteger();

    /** What something costs the database. */
    public record Costo(int sentencias, int filas) {

        /** Whether it is no more than this in either. */
        public boolean cabeEn(Costo limite) {
            return sentencias <= limite.sentencias && filas <= limite.filas;
        }
    }

    public int de(Supplier<?> accion) {
        return costo(accion).sentencias();
    }

    public Costo costo(Supplier<?> accion) {
        Costo antes = new Costo(sentencias.get(), filas.get());
        contando.incrementAndGet();
        try {
            accion.get();
        } finally {
            contando.decrementAndGet();
        }
        return new Costo(sentencias.get() - antes.sentencias, filas.get() - antes.filas);
    }

    /** What is written meanwhile, and not only read. */
    public List<String> escrituras(Runnable accion) {
        escritas.clear();
        accion.run();
        return List.copyOf(escritas);
    }

    /** Nobody gets a connection meanwhile, as when the server of the database is down. */
    public void sinBase(Runnable accion) {
        fuera = true;
        try {
            accion.run();
        } finally {
            fuera = false;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String nombre) {
        if (!(bean instanceof DataSource)) {
            return bean;
        }
        ProxyFactory fabrica = new ProxyFactory(bean);
        fabrica.setProxyTargetClass(true);
        fabrica.addAdvice((MethodInterceptor) llamada -> {
            if (fuera && llamada.getMethod().getName().equals("getConnection")) {
                throw new SQLTransientConnectionException(
                        "Connection is not available, request timed out after 30000ms");
            }
            Object resultado = llamada.proceed();
            return resultado instanceof Connection conexion
                    ? con(Connection.class, conexion, this::deLaConexion)
                    : resultado;
        });
        return fabrica.getProxy();
    }

    private Object deLaConexion(String metodo, Object respuesta) {
        if (!(respuesta instanceof Statement)) {
            return respuesta;
        }
        sentencias.incrementAndGet();
        if (contando.get() == 0) {
            return respuesta;
        }
        return respuesta instanceof PreparedStatement preparada
                ? con(PreparedStatement.class, preparada, this::deLaSentencia)
                : con(Statement.class, (Statement) respuesta, this::deLaSentencia);
    }

    private Object deLaSentencia(String metodo, Object respuesta) {
        return respuesta instanceof ResultSet resultado
                ? con(ResultSet.class, resultado, this::delResultado)
                : respuesta;
    }

    private Object delResultado(String metodo, Object respuesta) {
        if (metodo.equals("next") && Boolean.TRUE.equals(respuesta)) {
            filas.incrementAndGet();
        }
        return respuesta;
    }

    private <T> Object con(Class<T> tipo, T suyo, BiFunction<String, Object, Object> despues) {
        return Proxy.newProxyInstance(
                CuentaSentencias.class.getClassLoader(), new Class<?>[] {tipo}, (proxy, metodo, argumentos) -> {
                    if (argumentos != null
                            && argumentos[0] instanceof String sql
                            && ESCRITURA.matcher(sql).lookingAt()) {
                        escritas.add(sql);
                    }
                    try {
                        return despues.apply(metodo.getName(), metodo.invoke(suyo, argumentos));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
