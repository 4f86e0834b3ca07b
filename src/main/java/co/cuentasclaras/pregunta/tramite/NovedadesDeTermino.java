package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.aviso.Carta;
import co.cuentasclaras.aviso.Cartas;
import co.cuentasclaras.aviso.Enlaces;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.ProrrogaDecidida;
import co.cuentasclaras.bitacora.Hecho.ProrrogaPedida;
import co.cuentasclaras.bitacora.Hecho.TerminoCorrido;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.pregunta.EncargadosDePasos;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.tramite.CartasAlCiudadano.TerminoMovido;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the trail, whoever asked and whoever answers what becomes of a term. */
@Component
class NovedadesDeTermino {

    private static final String TIPO = "TERMINO";

    /** So many questions are named in one letter; the page has them all. */
    private static final int NOMBRADAS = 40;

    private final Bitacora bitacora;
    private final CartasAlCiudadano ciudadanos;
    private final Cartas cartas;
    private final Enlaces enlaces;
    private final EncargadosDePasos encargados;
    private final Roles roles;

    NovedadesDeTermino(
            Bitacora bitacora,
            CartasAlCiudadano ciudadanos,
            Cartas cartas,
            Enlaces enlaces,
            EncargadosDePasos encargados,
            Roles roles) {
        this.bitacora = bitacora;
        this.ciudadanos = ciudadanos;
        this.cartas = cartas;
        this.enlaces = enlaces;
        this.encargados = encargados;
        this.roles = roles;
    }

    void prorrogaPedida(PreguntaCiudadana pregunta, LocalDate hasta, String motivo) {
        anotar(pregunta, new ProrrogaPedida(pregunta.radicado(), hasta, motivo));
    }

    /** @param antes the last day before; the question has the one from now on */
    void prorrogaConcedida(PreguntaCiudadana pregunta, LocalDate antes, Prorroga prorroga) {
        anotar(pregunta, new ProrrogaDecidida(pregunta.radicado(), true, pregunta.vencimiento()));
        ciudadanos.prorrogada(pregunta, antes, prorroga.motivo());
        decidida(
                pregunta,
                prorroga,
                "El término de %s se prorrogó hasta el %s. A quien pregunta se le informa con el motivo que usted escribió."
                        .formatted(pregunta.radicado(), FechaEscrita.conDiaDeLaSemana(pregunta.vencimiento())));
    }

    void prorrogaNegada(PreguntaCiudadana pregunta, Prorroga prorroga, String razon) {
        anotar(pregunta, new ProrrogaDecidida(pregunta.radicado(), false, pregunta.vencimiento()));
        decidida(
                pregunta,
                prorroga,
                "La prórroga de %s no se concedió: %s. El término vence el %s."
                        .formatted(pregunta.radicado(), razon, FechaEscrita.conDiaDeLaSemana(pregunta.vencimiento())));
    }

    private void decidida(PreguntaCiudadana pregunta, Prorroga prorroga, String parrafo) {
        cartas.encolar(new Carta(
                "prorroga " + pregunta.id() + " " + prorroga.n(),
                prorroga.pidio(),
                null,
                TIPO,
                "%s: prórroga decidida".formatted(pregunta.radicado()),
                List.of(parrafo),
                enlaces.de("/preguntas/" + pregunta.radicado())));
    }

    /**
     * Terms moved all at once: each in the trail and to its citizen, and one letter to each person who answers.
     *
     * @param clave of what moved them, so that nobody is told twice
     */
    void corridos(String clave, List<TerminoMovido> movidos) {
        movidos.stream()
                .collect(Collectors.groupingBy(movido -> movido.pregunta().ciclo(), TreeMap::new, Collectors.toList()))
                .forEach((ciclo, suyos) -> bitacora.anotarEn(
                        Lugar.ciclo(ciclo),
                        suyos.stream().map(NovedadesDeTermino::hecho).toList()));
        ciudadanos.terminoCorrido(movidos);
        Map<String, List<TerminoMovido>> porPersona = new TreeMap<>();
        movidos.forEach(movido -> persona(movido.pregunta()).ifPresent(persona -> porPersona
                .computeIfAbsent(persona, una -> new ArrayList<>())
                .add(movido)));
        porPersona.forEach((persona, suyos) -> cartas.encolar(carta(clave, persona, suyos)));
    }

    private static Hecho hecho(TerminoMovido movido) {
        return new TerminoCorrido(
                movido.pregunta().radicado(), movido.antes(), movido.pregunta().vencimiento(), movido.motivo());
    }

    /** Whoever does its step now, and of one that waits for another whoever answers that one. */
    private Optional<String> persona(PreguntaCiudadana pregunta) {
        return encargados.rol(pregunta, pregunta.paso()).flatMap(roles::rol).flatMap(Rol::encargado);
    }

    private Carta carta(String clave, String persona, List<TerminoMovido> suyos) {
        List<String> parrafos = new ArrayList<>();
        parrafos.add("Cambió el último día para responder porque %s."
                .formatted(suyos.get(0).motivo()));
        suyos.stream()
                .limit(NOMBRADAS)
                .map(movido -> "%s: vencía el %s y ahora vence el %s."
                        .formatted(
                                movido.pregunta().radicado(),
                                FechaEscrita.de(movido.antes()),
                                FechaEscrita.conDiaDeLaSemana(movido.pregunta().vencimiento())))
                .forEach(parrafos::add);
        if (suyos.size() > NOMBRADAS) {
            parrafos.add("Y %d más, que están en la página.".formatted(suyos.size() - NOMBRADAS));
        }
        return new Carta(
                clave,
                persona,
                null,
                TIPO,
                suyos.size() == 1
                        ? "Se corrió el término de %s"
                                .formatted(suyos.get(0).pregunta().radicado())
                        : "Se corrió el término de %d preguntas".formatted(suyos.size()),
                parrafos,
                enlaces.de("/preguntas"));
    }

    private void anotar(PreguntaCiudadana pregunta, Hecho hecho) {
        bitacora.anotar(Lugar.ciclo(pregunta.ciclo()), hecho);
    }
}
