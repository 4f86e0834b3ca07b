package co.cuentasclaras.publico;

import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.publico.FormularioFirmado.Secreto;
import java.util.List;

/** What became of a form that somebody sent. */
public sealed interface ResultadoDelEnvio {

    /**
     * It was filed, now or when it was sent before.
     *
     * @param clave with which it is followed, as it is shown
     */
    record EnvioRadicado(PreguntaCiudadana pregunta, String clave) implements ResultadoDelEnvio {

        static EnvioRadicado de(PreguntaCiudadana pregunta, Secreto secreto) {
            return new EnvioRadicado(pregunta, secreto.enGrupos());
        }

        @Override
        public String toString() {
            return "EnvioRadicado[" + pregunta.radicado() + "]";
        }
    }

    /**
     * Something has to be mended first.
     *
     * @param formulario with which it is sent again
     */
    record PorCorregir(List<FaltaDelEnvio> faltas, String formulario) implements ResultadoDelEnvio {}

    /** More was sent than is taken: it goes on later. */
    record Demasiadas(String formulario) implements ResultadoDelEnvio {}

    /**
     * What is wrong with a field.
     *
     * @param campo its name, or "formulario" when it is none of them
     */
    record FaltaDelEnvio(String campo, String mensaje) {}
}
