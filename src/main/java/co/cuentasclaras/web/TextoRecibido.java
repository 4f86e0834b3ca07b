package co.cuentasclaras.web;

import co.cuentasclaras.comun.TextoLegible;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JsonComponent;

/** A text as a page or a program sends it: only what everybody reads of it comes in. */
@JsonComponent
class TextoRecibido extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable String deserialize(JsonParser cuerpo, DeserializationContext contexto) throws IOException {
        String texto = super.deserialize(cuerpo, contexto);
        return texto == null ? null : TextoLegible.de(texto);
    }
}
