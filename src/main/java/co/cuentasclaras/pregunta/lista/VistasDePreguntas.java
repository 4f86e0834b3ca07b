package co.cuentasclaras.pregunta.lista;

import co.cuentasclaras.pregunta.Anexos;
import co.cuentasclaras.pregunta.DichoDePregunta;
import co.cuentasclaras.pregunta.MedioDeRespuesta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.RespuestaDada;
import co.cuentasclaras.pregunta.RespuestasDadas;
import co.cuentasclaras.pregunta.lista.SituacionesDeTerminos.SituacionVista;
import co.cuentasclaras.pregunta.lista.TurnosDePreguntas.TurnoDePregunta;
import co.cuentasclaras.pregunta.lista.VistaDePregunta.ArchivoVisto;
import co.cuentasclaras.pregunta.lista.VistaDePregunta.Nombrado;
import co.cuentasclaras.pregunta.lista.VistaDePregunta.OtraPregunta;
import co.cuentasclaras.pregunta.lista.VistaDePregunta.RecomunicacionVista;
import co.cuentasclaras.pregunta.lista.VistaDePregunta.RespuestaVista;
import co.cuentasclaras.pregunta.termino.Terminos;
import co.cuentasclaras.pregunta.tramite.Recomunicacion;
import co.cuentasclaras.pregunta.tramite.Recomunicaciones;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Roles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the page of a question shows; who may see which is decided by the caller. */
@Component
public class VistasDePreguntas {

    /** So much of another question stands beside one. */
    private static final int COMIENZO = 200;

    private final Preguntas preguntas;
    private final RespuestasDadas respuestas;
    private final Anexos anexos;
    private final Recomunicaciones recomunicaciones;
    private final Terminos terminos;
    private final SituacionesDeTerminos situaciones;
    private final TurnosDePreguntas turnos;
    private final NombresDePreguntas nombres;

    VistasDePreguntas(
            Preguntas preguntas,
            RespuestasDadas respuestas,
            Anexos anexos,
            Recomunicaciones recomunicaciones,
            Terminos terminos,
            SituacionesDeTerminos situaciones,
            TurnosDePreguntas turnos,
            NombresDePreguntas nombres) {
        this.preguntas = preguntas;
        this.respuestas = respuestas;
        this.anexos = anexos;
        this.recomunicaciones = recomunicaciones;
        this.terminos = terminos;
        this.situaciones = situaciones;
        this.turnos = turnos;
        this.nombres = nombres;
    }

    /** All of one question but the person who asked it. */
    @Transactional(readOnly = true)
    public VistaDePregunta de(PreguntaCiudadana pregunta) {
        List<RespuestaDada> suyas = respuestas.de(pregunta.id());
        List<Recomunicacion> recomunicadas =
                pregunta.estado().comunicada() ? recomunicaciones.de(pregunta.id()) : List.of();
        Map<String, String> gente = nombres.dePersonas(Stream.of(
                        Stream.of(pregunta.registradaPor(), pregunta.dicho().propuso()),
                        suyas.stream().flatMap(una -> Stream.of(una.proyecto(), una.reviso())),
                        recomunicadas.stream().map(Recomunicacion::quien))
                .flatMap(unos -> unos));
        SituacionVista situacion = situaciones.de(
                pregunta,
                suyas.stream()
                        .map(RespuestaDada::comunicada)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
        TurnoDePregunta turno = turnos.de(pregunta);
        return new VistaDePregunta(
                pregunta.radicado(),
                pregunta.ciclo(),
                pregunta.version(),
                new Nombrado(pregunta.canal().name(), pregunta.canal().nombre()),
                pregunta.espacio(),
                pregunta.recibida(),
                pregunta.registrada(),
                gente.get(pregunta.registradaPor()),
                pregunta.texto(),
                dicho(pregunta.dicho(), gente),
                pregunta.tema(),
                new Nombrado(pregunta.tipo().name(), pregunta.tipo().nombre()),
                nombres.deRol(pregunta.rolResponde()),
                pregunta.talonario(),
                new Nombrado(pregunta.estado().name(), pregunta.estado().nombre()),
                pregunta.via(),
                pregunta.paso(),
                turno.encargado(),
                pregunta.vencimiento(),
                situacion.situacion(),
                situacion.plazo(),
                terminos.explicado(pregunta),
                turno.anonima(),
                turno.porCorreo(),
                pregunta.principal() == null ? null : otra(preguntas.porId(pregunta.principal())),
                preguntas.analogasDe(pregunta.id()).stream()
                        .map(VistasDePreguntas::otra)
                        .toList(),
                suyas.stream().map(una -> respuesta(una, gente)).toList(),
                recomunicadas.stream()
                        .map(una -> new RecomunicacionVista(
                                una.medio().nombre(),
                                una.constancia(),
                                gente.getOrDefault(una.quien(), una.quien()),
                                una.momento()))
                        .toList(),
                anexos.dadosA(pregunta).stream()
                        .map(uno -> new ArchivoVisto(uno.id(), uno.nombre(), uno.publico()))
                        .toList(),
                turno.puede());
    }

    private static OtraPregunta otra(PreguntaCiudadana una) {
        return new OtraPregunta(
                una.radicado(), comienzo(una.texto()), una.estado().nombre());
    }

    /** Its first words in one line. */
    static String comienzo(String texto) {
        String linea = texto.replaceAll("\\s+", " ").strip();
        return linea.length() <= COMIENZO ? linea : linea.substring(0, COMIENZO).strip() + "…";
    }

    private static DichoDePregunta dicho(DichoDePregunta dicho, Map<String, String> gente) {
        return new DichoDePregunta(
                dicho.falta(),
                dicho.complemento(),
                dicho.destino(),
                dicho.constancia(),
                dicho.motivo(),
                nombre(dicho.propuso(), gente));
    }

    private static RespuestaVista respuesta(RespuestaDada una, Map<String, String> gente) {
        MedioDeRespuesta medio = una.medio();
        return new RespuestaVista(
                una.version(),
                una.texto(),
                una.fuentes(),
                gente.getOrDefault(una.proyecto(), una.proyecto()),
                una.proyectada(),
                una.enviada(),
                nombre(una.reviso(), gente),
                una.revisada(),
                una.aprobada(),
                una.motivo(),
                una.preguntaPublica(),
                una.respuestaPublica(),
                una.comunicada(),
                medio == null ? null : medio.nombre(),
                una.constancia(),
                una.publicada());
    }

    private static @Nullable String nombre(@Nullable String usuario, Map<String, String> gente) {
        return usuario == null ? null : gente.getOrDefault(usuario, usuario);
    }

    /** What people call roles and one another. */
    @Component
    static class NombresDePreguntas {

        private final Roles roles;
        private final Personas personas;

        NombresDePreguntas(Roles roles, Personas personas) {
            this.roles = roles;
            this.personas = personas;
        }

        @Nullable
        Nombrado deRol(@Nullable String id) {
            return id == null ? null : new Nombrado(id, roles.nombre(id));
        }

        Map<String, String> dePersonas(Stream<@Nullable String> usuarios) {
            return personas.nombres(usuarios.filter(Objects::nonNull).collect(Collectors.toSet()));
        }
    }
}
