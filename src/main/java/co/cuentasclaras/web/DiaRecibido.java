package co.cuentasclaras.web;

import co.cuentasclaras.comun.SolicitudInvalida;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JsonComponent;
import org.springframework.core.convert.converter.Converter;

/**
 * A day as a page or a program sends it, in a body or in an address: year, month and day. Jackson by itself would take an
 * hour of another time zone, a count of days and three numbers as well, and Java a year that no calendar reaches.
 */
@JsonComponent
class DiaRecibido extends JsonDeserializer<LocalDate> implements Converter<String, LocalDate> {

    private static final int LETRAS = "2023-03-23".length();
    private static final int PRIMER_ANIO = 1900;

    @Override
    public @Nullable LocalDate deserialize(JsonParser cuerpo, DeserializationContext contexto) throws IOException {
        if (!cuerpo.hasToken(JsonToken.VALUE_STRING)) {
            throw noEsUnDia();
        }
        return convert(cuerpo.getText());
    }

    @Override
    public @Nullable LocalDate convert(String escrito) {
        String texto = escrito.strip();
        if (texto.isEmpty()) {
            return null;
        }
        try {
            LocalDate dia = LocalDate.parse(texto);
            if (texto.length() == LETRAS && dia.getYear() >= PRIMER_ANIO) {
                return dia;
            }
        } catch (DateTimeParseException e) {
            throw noEsUnDia();
        }
        throw noEsUnDia();
    }

    private static SolicitudInvalida noEsUnDia() {
        return new SolicitudInvalida("Escriba cada fecha con año, mes y día; por ejemplo, 2023-03-23.");
    }
}
