package co.cuentasclaras.pregunta.entrada;

import co.cuentasclaras.ciudadano.Ciudadanos;
import co.cuentasclaras.ciudadano.DatosDelCiudadano;
import co.cuentasclaras.ciudadano.ReferenciaDePregunta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.entrada.RevisionDeRadicacion.PorRadicar;
import co.cuentasclaras.pregunta.termino.Terminos;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes new questions down: their numbers, their terms, and apart from them who asks. */
@Component
class LibroDeRadicacion {

    private final Numeracion numeracion;
    private final Preguntas preguntas;
    private final Terminos terminos;
    private final Ciudadanos ciudadanos;

    LibroDeRadicacion(Numeracion numeracion, Preguntas preguntas, Terminos terminos, Ciudadanos ciudadanos) {
        this.numeracion = numeracion;
        this.preguntas = preguntas;
        this.terminos = terminos;
        this.ciudadanos = ciudadanos;
    }

    /** Many in as many statements as one. */
    List<PreguntaCiudadana> asentar(List<PorRadicar> porRadicar) {
        List<PreguntaCiudadana> nuevas = numerar(porRadicar);
        preguntas.guardar(nuevas);
        terminos.radicar(nuevas);
        Map<ReferenciaDePregunta, DatosDelCiudadano> quienes = new LinkedHashMap<>();
        for (int i = 0; i < nuevas.size(); i++) {
            quienes.put(nuevas.get(i).referencia(), porRadicar.get(i).ciudadano());
        }
        ciudadanos.guardar(quienes);
        return nuevas;
    }

    /** Whoever files the same at the same time waits here for the other one. */
    Optional<PreguntaCiudadana> yaAsentada(PorRadicar una) {
        numeracion.siguientes(una.ciclo().vigencia(), 0);
        return preguntas.igual(una.ciclo().id(), una.canal(), una.recibida(), una.registradaPor(), una.texto());
    }

    /** Whoever needs the numbers of several vigencias gets them in the same order as everybody else. */
    private List<PreguntaCiudadana> numerar(List<PorRadicar> porRadicar) {
        Map<Integer, Long> cuantas = porRadicar.stream()
                .collect(Collectors.groupingBy(una -> una.ciclo().vigencia(), TreeMap::new, Collectors.counting()));
        Map<Integer, Iterator<String>> numeros = new HashMap<>();
        cuantas.forEach((vigencia, suyas) -> numeros.put(
                vigencia, numeracion.siguientes(vigencia, suyas.intValue()).iterator()));
        return porRadicar.stream()
                .map(una -> una.con(
                        UUID.randomUUID().toString(),
                        Objects.requireNonNull(numeros.get(una.ciclo().vigencia()))
                                .next(),
                        terminos.vence(una.ciclo().id(), una.espacio(), una.tipo(), una.recibida())))
                .toList();
    }
}
