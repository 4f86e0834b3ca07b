package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.aviso.ArchivosDeCarta;
import co.cuentasclaras.aviso.Correo;
import co.cuentasclaras.ciudadano.DireccionesDeCiudadanos;
import co.cuentasclaras.pregunta.Anexos;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import java.util.List;
import org.springframework.stereotype.Component;

/** The letter with an answer carries its files, which do not change any more by then. */
@Component
class ArchivosConLaRespuesta implements ArchivosDeCarta {

    private final Preguntas preguntas;
    private final Anexos anexos;

    ArchivosConLaRespuesta(Preguntas preguntas, Anexos anexos) {
        this.preguntas = preguntas;
        this.anexos = anexos;
    }

    @Override
    public List<ArchivoDeCarta> de(Correo carta) {
        return CartasAlCiudadano.RESPUESTA.equals(carta.carta())
                ? DireccionesDeCiudadanos.radicado(carta.destinatario())
                        .flatMap(preguntas::buscar)
                        .map(this::archivos)
                        .orElse(List.of())
                : List.of();
    }

    private List<ArchivoDeCarta> archivos(PreguntaCiudadana pregunta) {
        return anexos.dadosA(pregunta).stream()
                .map(uno -> new ArchivoDeCarta(uno.nombre(), uno.tipo(), anexos.contenido(uno)))
                .toList();
    }
}
