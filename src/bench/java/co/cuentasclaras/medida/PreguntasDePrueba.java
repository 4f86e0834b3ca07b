package co.cuentasclaras.medida;

import co.cuentasclaras.ciudadano.DatosDelCiudadano;
import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.tramite.Clasificacion;
import co.cuentasclaras.pregunta.tramite.ClasificacionPedida;
import co.cuentasclaras.pregunta.tramite.Contestacion;
import co.cuentasclaras.pregunta.MedioDeRespuesta;
import co.cuentasclaras.pregunta.entrada.Radicacion;
import co.cuentasclaras.pregunta.entrada.RadicacionPedida;
import co.cuentasclaras.pregunta.Via;
import co.cuentasclaras.prueba.CicloDePrueba;
import java.util.List;
import java.util.stream.IntStream;

/** Questions of citizens, as many as are asked for, each in words of its own. */
final class PreguntasDePrueba {

    private static final List<String> COSAS = List.of(
            "el puente de la vereda La Esperanza",
            "la escuela del barrio El Prado",
            "el acueducto del corregimiento",
            "los subsidios para las personas mayores",
            "el hospital y sus citas",
            "la vía que lleva al municipio vecino",
            "el contrato del alumbrado",
            "las becas de la universidad");

    private static final List<String> PREGUNTAS = List.of(
            "¿Cuánto costó %s y quién lo pagó, según el contrato número %d?",
            "¿Cuándo terminan las obras de %s, que empezaron hace %d días?",
            "¿Por qué se atrasó tanto lo de %s? Ya lo pedimos %d veces a la alcaldía.",
            "Solicito que se informe el estado de %s; mi radicado anterior es el %d.",
            "¿Quién vigila %s y dónde se puede leer el informe %d?");

    private final CicloDePrueba ciclo;
    private final Radicacion radicacion;
    private final Clasificacion clasificacion;
    private final Contestacion contestacion;

    PreguntasDePrueba(ProductoEnMarcha producto) {
        this.ciclo = producto.pieza(CicloDePrueba.class);
        this.radicacion = producto.pieza(Radicacion.class);
        this.clasificacion = producto.pieza(Clasificacion.class);
        this.contestacion = producto.pieza(Contestacion.class);
    }

    static String texto(int n) {
        return PREGUNTAS.get(n % PREGUNTAS.size()).formatted(COSAS.get(n / PREGUNTAS.size() % COSAS.size()), n);
    }

    static RadicacionPedida pedida(String ciclo, int n) {
        return new RadicacionPedida(
                ciclo, Canal.BUZON, null, null, texto(n), null, null, null, null, DatosDelCiudadano.ANONIMO, null);
    }

    String radicar(int n) {
        return ciclo.como("servicio-ciudadano", () -> radicacion
                .radicar(pedida(ciclo.id(), n))
                .radicado());
    }

    void radicar(int desde, int hasta) {
        ciclo.hacer(
                "servicio-ciudadano",
                () -> radicacion.radicarTodas(
                        IntStream.range(desde, hasta).mapToObj(n -> pedida(ciclo.id(), n)).toList()));
    }

    void clasificar(String radicado) {
        ciclo.hacer(
                "servicio-ciudadano",
                () -> clasificacion.clasificar(
                        radicado, null, new ClasificacionPedida(Via.RESPONDER, null, "Vías", "planeacion", null)));
    }

    /** From its classification up to its publication. */
    void contestar(String radicado) {
        clasificar(radicado);
        ciclo.hacer(
                "planeacion",
                () -> contestacion.proyectar(radicado, null, "Costó cien millones de pesos.", "Contrato 12", true));
        ciclo.hacer(
                "secretaria-general", () -> contestacion.revisar(radicado, null, true, null, null, null));
        ciclo.hacer(
                "servicio-ciudadano",
                () -> contestacion.comunicar(radicado, null, MedioDeRespuesta.PUBLICADA, null));
        ciclo.hacer("comunicaciones", () -> contestacion.publicar(radicado, null, null, null));
    }
}
