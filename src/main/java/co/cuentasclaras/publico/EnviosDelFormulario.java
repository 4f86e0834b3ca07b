package co.cuentasclaras.publico;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciudadano.AvisoDePrivacidad;
import co.cuentasclaras.ciudadano.DatosDelCiudadano;
import co.cuentasclaras.comun.TextoLegible;
import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.DichoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.entrada.Radicacion;
import co.cuentasclaras.pregunta.entrada.RadicacionPedida;
import co.cuentasclaras.pregunta.lista.PreguntasPublicadas;
import co.cuentasclaras.publico.FormularioFirmado.FormularioRecibido;
import co.cuentasclaras.publico.FormularioFirmado.Secreto;
import co.cuentasclaras.publico.ResultadoDelEnvio.Demasiadas;
import co.cuentasclaras.publico.ResultadoDelEnvio.EnvioRadicado;
import co.cuentasclaras.publico.ResultadoDelEnvio.FaltaDelEnvio;
import co.cuentasclaras.publico.ResultadoDelEnvio.PorCorregir;
import co.cuentasclaras.responsable.DireccionCorreo;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Files what citizens ask by the public form. Nobody is asked for an account: a form that was given out files one question,
 * and whoever sends it again gets the same receipt.
 */
@Component
public class EnviosDelFormulario {

    private static final String FORMULARIO = "formulario";

    private final FormularioFirmado formularios;
    private final LimitesPublicos limites;
    private final PreguntasPublicadas publicadas;
    private final Radicacion radicacion;
    private final AvisoDePrivacidad aviso;

    EnviosDelFormulario(
            FormularioFirmado formularios,
            LimitesPublicos limites,
            PreguntasPublicadas publicadas,
            Radicacion radicacion,
            AvisoDePrivacidad aviso) {
        this.formularios = formularios;
        this.limites = limites;
        this.publicadas = publicadas;
        this.radicacion = radicacion;
        this.aviso = aviso;
    }

    /** @param origen the address of the network that it comes from */
    public ResultadoDelEnvio recibir(Ciclo ciclo, EnvioDelFormulario envio, String origen) {
        FormularioRecibido formulario =
                formularios.leer(ciclo.vigencia(), envio.formulario()).orElse(null);
        if (formulario == null) {
            return otro(ciclo, "La página que envió no llegó completa. Lo que escribió sigue aquí: envíelo de nuevo.");
        }
        Optional<PreguntaCiudadana> antes =
                publicadas.deFormulario(formulario.secreto().huella());
        if (antes.isPresent()) {
            return yaRadicada(ciclo, antes.get(), envio, formulario.secreto());
        }
        if (formulario.vencido()) {
            return otro(
                    ciclo,
                    "Pasó más de un día desde que abrió esta página. Lo que escribió sigue aquí: revíselo y envíelo de"
                            + " nuevo.");
        }
        List<FaltaDelEnvio> faltas = faltas(envio, formulario);
        if (!faltas.isEmpty()) {
            return new PorCorregir(faltas, String.valueOf(envio.formulario()));
        }
        if (!limites.admitePregunta(origen)) {
            return new Demasiadas(String.valueOf(envio.formulario()));
        }
        return radicar(ciclo, envio, formulario.secreto());
    }

    private ResultadoDelEnvio radicar(Ciclo ciclo, EnvioDelFormulario envio, Secreto secreto) {
        try {
            return EnvioRadicado.de(
                    radicacion.radicar(new RadicacionPedida(
                            ciclo.id(),
                            Canal.ESPACIO,
                            null,
                            null,
                            envio.pregunta(),
                            // What it is about is said by who classifies: it is published, and told to the trail.
                            null,
                            null,
                            null,
                            null,
                            ciudadano(envio),
                            secreto.huella())),
                    secreto);
        } catch (DuplicateKeyException e) {
            // It was sent twice at once, and the other one came first.
            PreguntaCiudadana primera =
                    publicadas.deFormulario(secreto.huella()).orElseThrow(() -> e);
            return yaRadicada(ciclo, primera, envio, secreto);
        } catch (RuntimeException e) {
            return new PorCorregir(
                    List.of(new FaltaDelEnvio(FORMULARIO, Reparo.de(e).getMessage())),
                    String.valueOf(envio.formulario()));
        }
    }

    /** The same again is no second question; another text sent with the same page is. */
    private ResultadoDelEnvio yaRadicada(
            Ciclo ciclo, PreguntaCiudadana primera, EnvioDelFormulario envio, Secreto secreto) {
        return PreguntasPublicadas.diceLoMismo(primera, envio.pregunta())
                ? EnvioRadicado.de(primera, secreto)
                : otro(
                        ciclo,
                        "Con esta página ya hizo la pregunta %s. Si esta es otra, envíela de nuevo y recibirá su propio número."
                                .formatted(primera.radicado()));
    }

    private PorCorregir otro(Ciclo ciclo, String porque) {
        return new PorCorregir(List.of(new FaltaDelEnvio(FORMULARIO, porque)), formularios.emitir(ciclo.vigencia()));
    }

    private static List<FaltaDelEnvio> faltas(EnvioDelFormulario envio, FormularioRecibido formulario) {
        List<FaltaDelEnvio> faltas = new ArrayList<>();
        if (!envio.sitio().isBlank()) {
            faltas.add(new FaltaDelEnvio(FORMULARIO, "Deje vacía la casilla «No escriba aquí» y envíe de nuevo."));
        } else if (formulario.deprisa()) {
            faltas.add(new FaltaDelEnvio(
                    FORMULARIO, "Recibimos esto demasiado deprisa. Espere unos segundos y envíe de nuevo."));
        }
        int letras = envio.pregunta().strip().length();
        if (!TextoLegible.diceAlgo(envio.pregunta())) {
            faltas.add(new FaltaDelEnvio("pregunta", "Escriba su pregunta."));
        } else if (letras > DichoDePregunta.LETRAS) {
            faltas.add(new FaltaDelEnvio(
                    "pregunta",
                    "Su pregunta tiene %d letras y caben %d: acórtela, o hágala en dos preguntas."
                            .formatted(letras, DichoDePregunta.LETRAS)));
        }
        if (!envio.anonima()) {
            faltasDePersona(faltas, envio);
        }
        return faltas;
    }

    private static void faltasDePersona(List<FaltaDelEnvio> faltas, EnvioDelFormulario envio) {
        if (envio.nombre().isEmpty()) {
            faltas.add(new FaltaDelEnvio(
                    "nombre", "Escriba su nombre, o marque que quiere preguntar sin decir quién es."));
        }
        largo(faltas, "nombre", "El nombre", envio.nombre(), 200);
        largo(faltas, "organizacion", "La organización", envio.organizacion(), 200);
        largo(faltas, "telefono", "El teléfono", envio.telefono(), 50);
        largo(faltas, "direccion", "La dirección", envio.direccion(), 300);
        if (envio.correo().isEmpty() && envio.direccion().isEmpty()) {
            faltas.add(new FaltaDelEnvio(
                    "correo", "Escriba su correo electrónico o su dirección, para enviarle la respuesta."));
        } else if (!envio.correo().isEmpty()) {
            try {
                DireccionCorreo.leer(envio.correo());
                largo(faltas, "correo", "El correo", envio.correo(), 254);
            } catch (AddressException e) {
                faltas.add(new FaltaDelEnvio(
                        "correo", "Revise su correo electrónico: debe tener la forma nombre@ejemplo.com."));
            }
        }
        if (!envio.acepto()) {
            faltas.add(new FaltaDelEnvio(
                    "acepto",
                    "Para guardar sus datos necesitamos su permiso: márquelo, o pregunte sin decir quién es."));
        }
    }

    private static void largo(List<FaltaDelEnvio> faltas, String campo, String que, String texto, int letras) {
        if (texto.length() > letras) {
            faltas.add(new FaltaDelEnvio(
                    campo, "%s tiene %d letras y caben %d: acórtelo.".formatted(que, texto.length(), letras)));
        }
    }

    /** Who asks without saying who leaves nothing, whatever stands in the other fields. */
    private DatosDelCiudadano ciudadano(EnvioDelFormulario envio) {
        return envio.anonima()
                ? DatosDelCiudadano.ANONIMO
                : new DatosDelCiudadano(
                        false,
                        envio.nombre(),
                        nada(envio.organizacion()),
                        nada(envio.correo()),
                        nada(envio.direccion()),
                        nada(envio.telefono()),
                        null,
                        false,
                        aviso.version());
    }

    private static @Nullable String nada(String texto) {
        return texto.isEmpty() ? null : texto;
    }
}
