package co.cuentasclaras.historia;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells facts one by one, however many they are. */
@Component
public class Narraciones {

    private final Relatos relatos;

    Narraciones(Relatos relatos) {
        this.relatos = relatos;
    }

    /**
     * Who tells the facts of these cycles and of the entity.
     *
     * @param usuarios of whom they tell
     */
    public Narracion de(Collection<AvanceCiclo> ciclos, Set<String> usuarios) {
        Function<Map<String, String>, Relato> relato = relatos.conGente(usuarios);
        Map<String, Relato> deCiclo = ciclos.stream()
                .collect(Collectors.toMap(
                        avance -> avance.ciclo().id(),
                        avance -> relato.apply(avance.todas()
                                .collect(Collectors.toMap(AvanceActividad::codigo, AvanceActividad::nombre)))));
        Relato deLaEntidad = relato.apply(Map.of());
        return anotacion -> deCiclo.getOrDefault(String.valueOf(anotacion.ciclo()), deLaEntidad)
                .frase(anotacion);
    }

    /** The name of a kind of fact as a person reads it. */
    public static String nombre(String hecho) {
        return NombreDeHecho.de(hecho);
    }

    /** Says a fact in a sentence. */
    @FunctionalInterface
    public interface Narracion {

        String frase(Anotacion anotacion);
    }
}
