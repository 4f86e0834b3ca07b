package co.cuentasclaras.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * A form with files that arrives cut, or without what tells its parts apart. It is read before it is known which controller
 * it is for, so that the errors of none of them apply.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class EnviosDanados {

    @ExceptionHandler
    void danado(MultipartException e, HttpServletResponse respuesta) throws IOException {
        HttpStatus estado =
                e instanceof MaxUploadSizeExceededException ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST;
        respuesta.sendError(estado.value());
    }
}
