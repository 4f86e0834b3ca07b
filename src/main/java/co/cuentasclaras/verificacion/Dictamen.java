package co.cuentasclaras.verificacion;

import co.cuentasclaras.sello.LlavePublica;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param correcta whether there is no fault
 * @param anotaciones the lines that were looked at
 * @param selladas how many leaves there are
 * @param sinSellar the lines that no seal holds yet
 * @param sellos how many there are
 * @param evidencias how many were compared with what was noted of them; null when nobody asked
 * @param fallas the first ones
 * @param fallasDeMas how many more there are
 * @param advertencias what is no fault and yet ought to be known, such as what cannot be known without a seal from outside
 */
public record Dictamen(
        boolean correcta,
        long anotaciones,
        long selladas,
        long sinSellar,
        long sellos,
        @Nullable UltimoSello ultimoSello,
        List<LlaveVista> llaves,
        @Nullable Long evidencias,
        List<Falla> fallas,
        long fallasDeMas,
        List<String> advertencias) {

    public Dictamen {
        llaves = List.copyOf(llaves);
        fallas = List.copyOf(fallas);
        advertencias = List.copyOf(advertencias);
    }

    /** The head of all of it, to compare with what others have. */
    public record UltimoSello(String origen, long tamano, String raiz, String momento, String nota) {}

    /** A key that seals were signed with. */
    public record LlaveVista(String nombre, String identificador) {

        static LlaveVista de(LlavePublica llave) {
            return new LlaveVista(llave.nombre(), llave.identificador());
        }

        String enUnaLinea() {
            return nombre + "+" + identificador;
        }
    }
}
