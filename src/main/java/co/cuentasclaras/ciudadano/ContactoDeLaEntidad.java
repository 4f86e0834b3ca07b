package co.cuentasclaras.ciudadano;

import co.cuentasclaras.idioma.Palabras;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How citizens reach the entity without any page of ours.
 *
 * @param politica where its policy of data protection stands
 */
@ConfigurationProperties("cuentasclaras.publico.contacto")
public record ContactoDeLaEntidad(
        @Nullable String correo,
        @Nullable String telefono,
        @Nullable String direccion,
        @Nullable String horario,
        @Nullable URI politica) {

    /** «escriba a …, llame al … o vaya a …», in the middle of a sentence. */
    public String comoAcudir() {
        List<String> modos = new ArrayList<>();
        if (hay(correo)) {
            modos.add("escriba a " + correo);
        }
        if (hay(telefono)) {
            modos.add("llame al " + telefono);
        }
        if (hay(direccion)) {
            modos.add("vaya a " + direccion + (hay(horario) ? " (" + horario + ")" : ""));
        }
        return modos.isEmpty()
                ? "acérquese a la entidad"
                : Palabras.enumerar(modos).replaceAll(" y (?=vaya|llame)", " o ");
    }

    private static boolean hay(@Nullable String dato) {
        return dato != null && !dato.isBlank();
    }
}
