package co.cuentasclaras.historia;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.ConsultasDeBitacora;
import co.cuentasclaras.bitacora.ConsultasDeBitacora.LineaEscrita;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.historia.LineaAbierta.DatoDeLinea;
import co.cuentasclaras.historia.LineaAbierta.EstadoDeLinea;
import co.cuentasclaras.historia.LineaAbierta.PruebaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.sello.FormaCanonica;
import co.cuentasclaras.sello.PruebaDeLinea;
import co.cuentasclaras.sello.PruebasDeLineas;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a line of the trail: its data, its number, its leaf and its proof. */
@Component
class LineasDeBitacora {

    private final ConsultasDeBitacora consultas;
    private final LecturaDeBitacora lectura;
    private final PruebasDeLineas pruebas;
    private final Ciclos ciclos;
    private final Clock clock;

    LineasDeBitacora(
            ConsultasDeBitacora consultas,
            LecturaDeBitacora lectura,
            PruebasDeLineas pruebas,
            Ciclos ciclos,
            Clock clock) {
        this.consultas = consultas;
        this.lectura = lectura;
        this.pruebas = pruebas;
        this.ciclos = ciclos;
        this.clock = clock;
    }

    LineaAbierta abrir(LineaEscrita escrita) {
        Anotacion anotacion = escrita.anotacion();
        Relato relato = lectura.relato(anotacion);
        Optional<PruebaDeLinea> prueba = pruebas.de(escrita.fila());
        EstadoDeLinea estado = estado(anotacion, prueba.orElse(null));
        return new LineaAbierta(
                anotacion.fila(),
                anotacion.momento(),
                relato.tipo(anotacion),
                NombreDeHecho.de(relato.tipo(anotacion)),
                relato.frase(anotacion),
                datos(escrita, relato),
                FormaCanonica.de(escrita.fila()),
                FormaCanonica.resumen(escrita.fila()),
                estado,
                prueba.map(una -> explicacion(una, estado))
                        .orElse(
                                "Todavía no está sellada. Se sella sola en unos segundos, si el servidor tiene su llave."),
                prueba.map(this::escrita).orElse(null));
    }

    private EstadoDeLinea estado(Anotacion anotacion, @Nullable PruebaDeLinea prueba) {
        if (prueba == null) {
            return EstadoDeLinea.SIN_SELLAR;
        }
        if (!prueba.vale()) {
            return EstadoDeLinea.ALTERADA;
        }
        return consultas
                        .primeraSellada()
                        .filter(primera -> anotacion.fila() < primera)
                        .isPresent()
                ? EstadoDeLinea.SELLADA_COMO_ESTABA
                : EstadoDeLinea.SELLADA;
    }

    private String explicacion(PruebaDeLinea prueba, EstadoDeLinea estado) {
        String sello = "el sello del %s, de %d anotaciones"
                .formatted(momento(prueba.sello().momento()), prueba.sello().tamano());
        return switch (estado) {
            case SELLADA -> "La prueba vale: está en %s, y no ha cambiado desde entonces.".formatted(sello);
            case SELLADA_COMO_ESTABA ->
                "Fue escrita antes de que existieran los sellos y se selló como estaba. La prueba vale: está en %s, y no ha cambiado desde entonces."
                        .formatted(sello);
            default ->
                "%s Haga la verificación de la bitácora para saber qué más cambió.".formatted(falla(prueba, sello));
        };
    }

    private static String falla(PruebaDeLinea prueba, String sello) {
        if (!prueba.intacta()) {
            return "Esta anotación no es la que se selló: alguien la cambió en la base de datos después. Estaba en %s."
                    .formatted(sello);
        }
        return prueba.inscrita()
                ? "El %s no está firmado por ninguna llave de esta bitácora.".formatted(sello.substring(3))
                : "Esta anotación no lleva a la raíz que se firmó: alguien cambió en la base de datos las hojas o %s."
                        .formatted(sello);
    }

    private PruebaEscrita escrita(PruebaDeLinea prueba) {
        return new PruebaEscrita(
                prueba.n(),
                prueba.hoja(),
                prueba.hojaDeHoy(),
                prueba.sello().tamano(),
                momento(prueba.sello().momento()),
                HexFormat.of().formatHex(prueba.sello().raiz()),
                prueba.llave(),
                prueba.sello().nota(),
                prueba.camino());
    }

    private List<DatoDeLinea> datos(LineaEscrita escrita, Relato relato) {
        Anotacion anotacion = escrita.anotacion();
        List<DatoDeLinea> datos = new ArrayList<>();
        datos.add(new DatoDeLinea("Cuándo", momento(anotacion.momento())));
        DatosEnPalabras enPalabras = new DatosEnPalabras(anotacion, relato);
        datos.add(new DatoDeLinea("En la sesión de", enPalabras.persona(anotacion.quien())));
        if (anotacion.ciclo() != null) {
            datos.add(new DatoDeLinea(
                    "Ciclo", ciclos.buscar(anotacion.ciclo()).map(Ciclo::titulo).orElse(anotacion.ciclo())));
        }
        if (anotacion.codigo() != null) {
            datos.add(new DatoDeLinea("Actividad", DatosEnPalabras.actividad(anotacion.codigo(), relato)));
        }
        datos.addAll(enPalabras.de(escrita.fila().datos()));
        if (anotacion.deducido()) {
            datos.add(new DatoDeLinea("Reconstruida", "Sí: se dedujo después, de lo que había quedado"));
        }
        return datos;
    }

    private String momento(Instant momento) {
        return Palabras.momentoLargo(momento.atZone(clock.getZone()));
    }
}
