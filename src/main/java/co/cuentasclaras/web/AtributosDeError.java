package co.cuentasclaras.web;

import co.cuentasclaras.operacion.BaseFuera;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Errors that no controller answered, for the error page and for whoever asked for JSON: what to tell a person. */
@Component
class AtributosDeError extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object status = super.getErrorAttributes(
                        request, ErrorAttributeOptions.of(ErrorAttributeOptions.Include.STATUS))
                .get("status");
        int code = status instanceof Integer known ? known : 500;
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("status", code);
        Throwable fallo = getError(request);
        attributes.put("mensaje", fallo != null && BaseFuera.es(fallo) ? BaseFuera.MENSAJE : Respuestas.texto(code));
        return attributes;
    }
}
