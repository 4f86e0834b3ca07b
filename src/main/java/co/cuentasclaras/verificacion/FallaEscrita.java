package co.cuentasclaras.verificacion;

import co.cuentasclaras.engine.time.EngineClock;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.verificacion.Falla.SellosQueValen;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A fault in a sentence: where, what, what was expected and what is there, since when, and what still holds. */
final class FallaEscrita {

    private FallaEscrita() {}

    static String de(FallaHallada hallazgo, @Nullable String desde, SellosQueValen valen) {
        StringBuilder escrita = new StringBuilder(Palabras.conMayuscula(hallazgo.donde()))
                .append(": ")
                .append(hallazgo.clase().enPalabras())
                .append('.');
        if (hallazgo.esperado() != null) {
            escrita.append(" Se esperaba ").append(hallazgo.esperado());
            escrita.append(hallazgo.encontrado() == null ? "" : "; hay " + hallazgo.encontrado())
                    .append('.');
        } else if (hallazgo.encontrado() != null) {
            escrita.append(" Hay ").append(hallazgo.encontrado()).append('.');
        }
        if (hallazgo.tamano() == null) {
            return escrita.toString();
        }
        escrita.append(desde == null ? " Ningún sello posterior la cubre" : " Desde el sello del " + momento(desde));
        escrita.append(antes(valen)).append(despues(valen)).append('.');
        return escrita.toString();
    }

    private static String antes(SellosQueValen valen) {
        if (valen.antes() == 0) {
            return "; ningún sello anterior vale";
        }
        return valen.antes() == 1
                ? "; sigue valiendo el sello anterior, de tamaño " + valen.hasta()
                : "; siguen valiendo los " + valen.antes() + " sellos anteriores, hasta el de tamaño " + valen.hasta();
    }

    private static String despues(SellosQueValen valen) {
        if (valen.despues() == 0) {
            return "";
        }
        return valen.despues() == 1
                ? ", y uno posterior para lo que se selló"
                : ", y " + valen.despues() + " posteriores para lo que se selló";
    }

    private static String momento(String desde) {
        try {
            return Palabras.momento(Instant.parse(desde).atZone(EngineClock.BOGOTA));
        } catch (DateTimeParseException noEsUno) {
            return desde;
        }
    }
}
