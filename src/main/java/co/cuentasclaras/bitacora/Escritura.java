package co.cuentasclaras.bitacora;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts as the trail keeps them: a name, a version and JSON. Its own mapper, so that no setting of the web changes what
 * is written. A kind of fact has the version 1, and one more for each step that makes data of an earlier version data of
 * the next.
 */
final class Escritura {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    static final Map<String, Class<?>> CLASES =
            clases(Hecho.class).collect(Collectors.toUnmodifiableMap(Escritura::nombre, clase -> clase));

    private static final Map<Class<?>, LecturaDeHecho> LECTURAS = new ConcurrentHashMap<>();

    private final Map<String, List<UnaryOperator<ObjectNode>>> mejoras;

    /** @param mejoras by the name of the fact, the steps from version 1 to 2, from 2 to 3… */
    Escritura(Map<String, List<UnaryOperator<ObjectNode>>> mejoras) {
        this.mejoras = mejoras;
    }

    Escrito escribir(Hecho hecho) {
        String nombre = nombre(hecho.getClass());
        try {
            return new Escrito(nombre, version(nombre), JSON.writeValueAsString(hecho));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A fact that is no data: " + nombre, e);
        }
    }

    /** What a newer version of the program wrote, or somebody changed in the database, is shown as it stands. */
    Hecho leer(Escrito escrito) {
        Class<?> clase = CLASES.get(escrito.nombre());
        if (clase == null || escrito.version() < 1 || escrito.version() > version(escrito.nombre())) {
            return comoEsta(escrito);
        }
        try {
            LecturaDeHecho lectura = LECTURAS.computeIfAbsent(clase, LecturaDeHecho::de);
            Hecho hecho = lectura.leer(escrito.datos(), pasos(escrito));
            return hecho != null && lectura.entero(hecho) ? hecho : comoEsta(escrito);
        } catch (JsonProcessingException | ClassCastException ilegible) {
            return comoEsta(escrito);
        }
    }

    private static Hecho comoEsta(Escrito escrito) {
        return new Hecho.Anotada(escrito.nombre(), escrito.datos());
    }

    private List<UnaryOperator<ObjectNode>> pasos(Escrito escrito) {
        List<UnaryOperator<ObjectNode>> todos = mejoras.getOrDefault(escrito.nombre(), List.of());
        return todos.subList(escrito.version() - 1, todos.size());
    }

    /**
     * How a kind of fact is read; found out once, because the story of a cycle reads tens of thousands.
     *
     * @param debidos what each of them says
     */
    private record LecturaDeHecho(Class<?> clase, ObjectReader lector, List<Method> debidos) {

        static LecturaDeHecho de(Class<?> clase) {
            return new LecturaDeHecho(
                    clase,
                    JSON.readerFor(clase),
                    Arrays.stream(clase.getRecordComponents())
                            .filter(componente -> !componente.getAnnotatedType().isAnnotationPresent(Nullable.class))
                            .map(RecordComponent::getAccessor)
                            .toList());
        }

        @Nullable
        Hecho leer(String datos, List<UnaryOperator<ObjectNode>> pasos) throws JsonProcessingException {
            if (pasos.isEmpty()) {
                return lector.readValue(datos);
            }
            ObjectNode nodo = (ObjectNode) JSON.readTree(datos);
            for (UnaryOperator<ObjectNode> paso : pasos) {
                nodo = paso.apply(nodo);
            }
            return (Hecho) JSON.treeToValue(nodo, clase);
        }

        boolean entero(Hecho hecho) {
            return debidos.stream().allMatch(debido -> valor(hecho, debido) != null);
        }
    }

    private static @Nullable Object valor(Hecho hecho, Method componente) {
        try {
            return componente.invoke(hecho);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Every record tells its components", e);
        }
    }

    private int version(String nombre) {
        return 1 + mejoras.getOrDefault(nombre, List.of()).size();
    }

    private static Stream<Class<?>> clases(Class<?> clase) {
        return clase.isSealed()
                ? Stream.of(clase.getPermittedSubclasses()).flatMap(Escritura::clases)
                : Stream.of(clase);
    }

    static String nombre(Class<?> clase) {
        return clase.getAnnotation(EscritoComo.class).value();
    }

    /** The columns of a fact. */
    record Escrito(String nombre, int version, String datos) {}
}
