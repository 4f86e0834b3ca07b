package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.AnexoAgregado;
import co.cuentasclaras.bitacora.Hecho.AnexoRetirado;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.evidencia.AjustesEvidencia;
import co.cuentasclaras.evidencia.Archivo;
import co.cuentasclaras.pregunta.Anexo;
import co.cuentasclaras.pregunta.Anexos;
import co.cuentasclaras.pregunta.PasoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCambiada;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.QuienPuede;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** The files of an answer, for the person at the screen. They change only while somebody writes the answer. */
@Component
public class ArchivosDeRespuesta {

    /** More than anybody needs. */
    private static final int MAXIMO = 10;

    /** They leave with one mail, which servers refuse when it is larger. */
    private static final DataSize JUNTOS = DataSize.ofMegabytes(10);

    private final Preguntas preguntas;
    private final Anexos anexos;
    private final QuienPuede quien;
    private final AjustesEvidencia ajustes;
    private final Bitacora bitacora;
    private final CurrentUser usuario;
    private final Clock clock;

    ArchivosDeRespuesta(
            Preguntas preguntas,
            Anexos anexos,
            QuienPuede quien,
            AjustesEvidencia ajustes,
            Bitacora bitacora,
            CurrentUser usuario,
            Clock clock) {
        this.preguntas = preguntas;
        this.anexos = anexos;
        this.quien = quien;
        this.ajustes = ajustes;
        this.bitacora = bitacora;
        this.usuario = usuario;
        this.clock = clock;
    }

    /**
     * @param publico it is published with the answer
     * @throws SolicitudInvalida when it is not what its name says, or nothing that is accepted
     */
    @Transactional
    public Anexo agregar(String radicado, @Nullable String nombre, byte[] contenido, boolean publico) {
        PreguntaCiudadana pregunta = enProyecto(radicado);
        if (anexos.de(pregunta.id()).size() >= MAXIMO) {
            throw new SolicitudInvalida(
                    "La respuesta ya tiene %d archivos: reúna varios en uno o retire alguno.".formatted(MAXIMO));
        }
        Archivo archivo = Archivo.leer(nombre, contenido, ajustes.limite());
        if (anexos.pesan(pregunta.id()) + archivo.contenido().length > JUNTOS.toBytes()) {
            throw new SolicitudInvalida(
                    "archivo",
                    "Los archivos de la respuesta van en un correo y juntos pasan de %d MB: quite alguno, o ponga en la respuesta la dirección donde se descarga."
                            .formatted(JUNTOS.toMegabytes()));
        }
        Anexo anexo = new Anexo(
                UUID.randomUUID().toString(),
                pregunta.id(),
                archivo.nombre(),
                archivo.medio(),
                publico,
                Huella.de(archivo.contenido()),
                usuario.id(),
                clock.instant());
        anexos.agregar(anexo, archivo);
        bitacora.anotar(
                Lugar.ciclo(pregunta.ciclo()), new AnexoAgregado(pregunta.radicado(), anexo.id(), anexo.huella()));
        return anexo;
    }

    @Transactional
    public void retirar(String radicado, String id) {
        PreguntaCiudadana pregunta = enProyecto(radicado);
        Anexo anexo = suyo(pregunta, id);
        anexos.retirar(anexo.id());
        bitacora.anotar(
                Lugar.ciclo(pregunta.ciclo()), new AnexoRetirado(pregunta.radicado(), anexo.id(), anexo.huella()));
    }

    /** @throws NoSuchElementException when the question has no such file */
    @Transactional(readOnly = true)
    public Descarga descargar(String radicado, String id) {
        PreguntaCiudadana pregunta = preguntas.exigir(radicado);
        quien.exigirLeer(pregunta);
        Anexo anexo = suyo(pregunta, id);
        return new Descarga(anexo, anexos.contenido(anexo));
    }

    private Anexo suyo(PreguntaCiudadana pregunta, String id) {
        return anexos.dadosA(pregunta).stream()
                .filter(anexo -> anexo.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(id));
    }

    /** What was sent to be reviewed has the files that the reviewer saw. */
    private PreguntaCiudadana enProyecto(String radicado) {
        PreguntaCiudadana pregunta = preguntas.reservar(radicado, null);
        quien.exigirActuar(pregunta);
        if (pregunta.paso() != PasoDePregunta.PROYECTAR) {
            throw PreguntaCambiada.enOtroPaso(pregunta);
        }
        return pregunta;
    }

    public record Descarga(Anexo anexo, byte[] contenido) {}
}
