package co.cuentasclaras.avance;

import co.cuentasclaras.aviso.Situaciones;
import co.cuentasclaras.aviso.Situaciones.CargaDePersona;
import co.cuentasclaras.aviso.Situaciones.SituacionActividad;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.comun.ClaveActividad;
import co.cuentasclaras.pregunta.EncargadosDePasos;
import co.cuentasclaras.pregunta.PasoDePregunta;
import co.cuentasclaras.pregunta.PasosAbiertos;
import co.cuentasclaras.pregunta.PasosAbiertos.PasoAbierto;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The questions of citizens as the mail tells of them: beside the activities, under their numbers. */
@Component
class SituacionesDePreguntas {

    private final Preguntas preguntas;
    private final PasosAbiertos pasos;
    private final EncargadosDePasos encargados;
    private final Roles roles;
    private final Ciclos ciclos;
    private final Clock clock;

    SituacionesDePreguntas(
            Preguntas preguntas,
            PasosAbiertos pasos,
            EncargadosDePasos encargados,
            Roles roles,
            Ciclos ciclos,
            Clock clock) {
        this.preguntas = preguntas;
        this.pasos = pasos;
        this.encargados = encargados;
        this.roles = roles;
        this.ciclos = ciclos;
        this.clock = clock;
    }

    /** Those among these that are questions. */
    Map<ClaveActividad, SituacionActividad> de(Collection<ClaveActividad> claves) {
        List<PreguntaCiudadana> suyas = preguntas.conRadicado(claves.stream()
                .map(ClaveActividad::codigo)
                .filter(SituacionesDePreguntas::esRadicado)
                .collect(Collectors.toSet()));
        if (suyas.isEmpty()) {
            return Map.of();
        }
        Map<String, List<PasoAbierto>> abiertos = abiertos(suyas);
        Map<String, Ciclo> deCual = suyas.stream()
                .map(PreguntaCiudadana::ciclo)
                .distinct()
                .map(ciclos::buscar)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Ciclo::id, Function.identity()));
        return suyas.stream()
                .filter(pregunta -> deCual.containsKey(pregunta.ciclo()))
                .collect(Collectors.toMap(
                        pregunta -> new ClaveActividad(pregunta.ciclo(), pregunta.radicado()),
                        pregunta -> situacion(
                                pregunta,
                                Objects.requireNonNull(deCual.get(pregunta.ciclo())),
                                abiertos.getOrDefault(String.valueOf(pregunta.proceso()), List.of()))));
    }

    /** What everybody has open of them, by user. */
    Map<String, CargaDePersona> cargas() {
        LocalDate hoy = LocalDate.now(clock);
        Map<String, CargaDePersona> cargas = new HashMap<>();
        pasos.cuentas()
                .forEach(cuenta -> cargas.merge(
                        cuenta.persona(),
                        new CargaDePersona(
                                1,
                                cuenta.vence().isBefore(hoy) ? 1 : 0,
                                cuenta.vence().equals(hoy) ? 1 : 0,
                                0,
                                0),
                        CargaDePersona::mas));
        return cargas;
    }

    private Map<String, List<PasoAbierto>> abiertos(List<PreguntaCiudadana> suyas) {
        return pasos.de(suyas.stream()
                .map(PreguntaCiudadana::proceso)
                .filter(Objects::nonNull)
                .toList());
    }

    private static boolean esRadicado(String codigo) {
        return codigo.startsWith("P-");
    }

    private SituacionActividad situacion(PreguntaCiudadana pregunta, Ciclo ciclo, List<PasoAbierto> suyos) {
        Optional<PasoAbierto> paso = EncargadosDePasos.delPaso(pregunta, suyos);
        Optional<Rol> rol = encargados.rol(pregunta, pregunta.paso()).flatMap(roles::rol);
        return new SituacionActividad(
                ciclo.vigencia(),
                ciclo.entidad(),
                false,
                Situaciones.PREGUNTAS,
                "Pregunta " + pregunta.radicado(),
                producto(pregunta.paso()),
                false,
                0,
                rol.map(Rol::nombre).orElse("la ciudadanía"),
                rol.map(Rol::titular).orElse(null),
                rol.map(Rol::suplente).orElse(null),
                paso.map(PasoAbierto::persona).orElse(null),
                null,
                pregunta.dia(),
                pregunta.vencimiento(),
                pregunta.vencimiento(),
                null,
                pregunta.paso() == PasoDePregunta.NINGUNO,
                paso.map(PasoAbierto::tarea).orElse(null),
                false);
    }

    /** What is expected of whoever has it. */
    private static String producto(PasoDePregunta paso) {
        return switch (paso) {
            case CLASIFICAR -> "pregunta clasificada";
            case TRASLADAR -> "oficio de traslado";
            case PEDIR_COMPLEMENTO -> "requerimiento enviado";
            case DECLARAR_DESISTIMIENTO -> "desistimiento notificado";
            case CERRAR -> "cierre propuesto";
            case REVISAR_CIERRE -> "cierre aprobado o devuelto";
            case PROYECTAR -> "proyecto de respuesta";
            case REVISAR -> "respuesta aprobada o devuelta";
            case COMUNICAR -> "constancia de la comunicación";
            case PUBLICAR -> "pregunta y respuesta publicadas";
            case ESPERAR_COMPLEMENTO, ESPERAR_PRINCIPAL, NINGUNO -> "respuesta a quien preguntó";
        };
    }
}
