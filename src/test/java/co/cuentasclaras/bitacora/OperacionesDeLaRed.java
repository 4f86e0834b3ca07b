package co.cuentasclaras.bitacora;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every operation that the running application offers to the network and that may change something: each address of its
 * JAX-RS applications, through their sub-resources, and each of its controllers, by any method but a reading one. A new
 * one, with an update of the engine for instance, is among them by itself.
 */
final class OperacionesDeLaRed {

    private static final Set<Class<? extends Annotation>> CAMBIAN =
            Set.of(POST.class, PUT.class, DELETE.class, PATCH.class);

    /** Questions that are asked by POST because they are long. Whatever else a name says is an operation. */
    private static final Pattern PREGUNTAS = Pattern.compile("query\\w*|\\w*Count");

    private final Set<String> operaciones = new TreeSet<>();
    private final Set<String> preguntas = new TreeSet<>();

    OperacionesDeLaRed(ServletContext servidor, Iterable<RequestMappingHandlerMapping> controladores)
            throws ReflectiveOperationException {
        for (ServletRegistration servlet : servidor.getServletRegistrations().values()) {
            String aplicacion = servlet.getInitParameter("jakarta.ws.rs.Application");
            if (aplicacion != null) {
                String raiz = servlet.getMappings().iterator().next().replace("/*", "");
                for (Class<?> recurso : ((Application)
                                Class.forName(aplicacion).getConstructor().newInstance())
                        .getClasses()) {
                    if (recurso.isAnnotationPresent(Path.class)) {
                        recorrer(recurso, junto(raiz, recurso.getAnnotation(Path.class)));
                    }
                }
            }
        }
        controladores.forEach(this::recorrer);
    }

    /** As {@code POST /path/{name}}. */
    Set<String> operaciones() {
        return operaciones;
    }

    Set<String> preguntas() {
        return preguntas;
    }

    private void recorrer(Class<?> recurso, String ruta) {
        for (Method metodo : recurso.getMethods()) {
            Optional<Path> camino = anotacion(metodo, Path.class);
            String aqui = camino.map(uno -> junto(ruta, uno)).orElse(ruta);
            List<String> verbos = CAMBIAN.stream()
                    .filter(verbo -> anotacion(metodo, verbo).isPresent())
                    .map(Class::getSimpleName)
                    .toList();
            for (String verbo : verbos) {
                (PREGUNTAS.matcher(metodo.getName()).matches() ? preguntas : operaciones).add(verbo + " " + aqui);
            }
            if (verbos.isEmpty() && camino.isPresent()) {
                recorrer(metodo.getReturnType(), aqui);
            }
        }
    }

    private void recorrer(RequestMappingHandlerMapping controladores) {
        controladores.getHandlerMethods().forEach((una, manejador) -> {
            if (dePrueba(manejador.getBeanType())) {
                return;
            }
            Set<RequestMethod> metodos = una.getMethodsCondition().getMethods();
            metodos.stream()
                    .filter(metodo -> !Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS)
                            .contains(metodo))
                    .forEach(metodo -> una.getPatternValues().forEach(ruta -> operaciones.add(metodo + " " + ruta)));
        });
    }

    private static boolean dePrueba(Class<?> clase) {
        return clase.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .endsWith("/test-classes/");
    }

    /** On the method or on the one of an interface or a parent that it fulfils, as JAX-RS has it. */
    private static <A extends Annotation> Optional<A> anotacion(Method metodo, Class<A> clase) {
        Deque<Class<?>> pendientes = new ArrayDeque<>(List.of(metodo.getDeclaringClass()));
        while (!pendientes.isEmpty()) {
            Class<?> una = pendientes.remove();
            Optional<A> hallada = Stream.of(una.getDeclaredMethods())
                    .filter(otro -> otro.getName().equals(metodo.getName())
                            && List.of(otro.getParameterTypes()).equals(List.of(metodo.getParameterTypes())))
                    .flatMap(otro -> Stream.ofNullable(otro.getAnnotation(clase)))
                    .findFirst();
            if (hallada.isPresent()) {
                return hallada;
            }
            pendientes.addAll(List.of(una.getInterfaces()));
            Optional.ofNullable(una.getSuperclass()).ifPresent(pendientes::add);
        }
        return Optional.empty();
    }

    private static String junto(String ruta, Path camino) {
        String limpio = camino.value().replaceAll("^/+|/+$", "");
        return limpio.isEmpty() ? ruta : ruta + "/" + limpio;
    }
}
