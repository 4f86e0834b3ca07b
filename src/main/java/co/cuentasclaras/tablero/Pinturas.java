package co.cuentasclaras.tablero;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.AvanceCiclo.ActividadNoAplica;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.avance.CiclosVisibles;
import co.cuentasclaras.avance.EstadoAUnDia;
import co.cuentasclaras.avance.Instancias;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.PaginaDelModelo;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.permiso.Acceso;
import co.cuentasclaras.pregunta.lista.ResumenDePreguntas.CuantasEnPaso;
import co.cuentasclaras.pregunta.lista.ResumenesDePreguntas;
import co.cuentasclaras.tablero.Pintura.AudienciaElegible;
import co.cuentasclaras.tablero.Pintura.CicloPintable;
import co.cuentasclaras.tablero.Pintura.Detalle;
import co.cuentasclaras.tablero.Pintura.Elemento;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Paints the models of a cycle with how its activities stand, finished ones included. */
@Component
public class Pinturas {

    /** In the place of a hearing, all of them. */
    private static final String TODAS = "*";

    /** Each of its instances is a question, so that it is painted with how many wait where. */
    private static final String PREGUNTA = "pregunta-ciudadana";

    private final Acceso acceso;
    private final CiclosVisibles visibles;
    private final Instancias instancias;
    private final Diagramas diagramas;
    private final Avances avances;
    private final CodigosDelModelo codigos;
    private final ResumenesDePreguntas preguntas;

    Pinturas(
            Acceso acceso,
            CiclosVisibles visibles,
            Instancias instancias,
            Diagramas diagramas,
            Avances avances,
            CodigosDelModelo codigos,
            ResumenesDePreguntas preguntas) {
        this.preguntas = preguntas;
        this.codigos = codigos;
        this.acceso = acceso;
        this.visibles = visibles;
        this.instancias = instancias;
        this.diagramas = diagramas;
        this.avances = avances;
    }

    /**
     * The model of a definition, painted with a cycle: the one asked for, else the oldest that runs.
     *
     * @param audiencia of the hearing asked for, by its value; else of all
     * @param dia as it stood at the end of that day, as somebody wrote it; null as it stands now
     */
    @Transactional(readOnly = true)
    public Optional<Pintura> definicion(
            String definicion, @Nullable String ciclo, @Nullable String audiencia, @Nullable String dia) {
        acceso.exigir(Acceso.CICLO);
        return diagramas
                .de(definicion)
                .map(diagrama -> pintar(diagrama, visibles.elegibles(ciclo), ciclo, audiencia, dia));
    }

    /** The model of an instance, painted with the cycle and the hearing that it belongs to, or another of its hearings. */
    @Transactional(readOnly = true)
    public Optional<Pintura> instancia(String id, @Nullable String audiencia, @Nullable String dia) {
        acceso.exigir(Acceso.CICLO);
        return instancias.buscar(id).flatMap(instancia -> {
            List<Ciclo> suyo = visibles.ciclo(instancia.raiz()).stream().toList();
            return diagramas.de(instancia.definicion()).map(diagrama -> {
                String pedida = audiencia == null && esDeAudiencia(diagrama)
                        ? instancias.audiencia(id).map(Pinturas::valor).orElse(null)
                        : audiencia;
                return pintar(diagrama, suyo, instancia.raiz(), pedida, dia);
            });
        });
    }

    /** @param pedido the cycle asked for; the first one when it is not among them */
    private Pintura pintar(
            Diagrama diagrama,
            List<Ciclo> ciclos,
            @Nullable String pedido,
            @Nullable String audiencia,
            @Nullable String escrito) {
        acceso.exigir(diagrama.proceso());
        List<Ciclo> elegido = ciclos.stream()
                .filter(ciclo -> ciclo.id().equals(pedido))
                .findFirst()
                .or(() -> ciclos.stream().findFirst())
                .stream()
                .toList();
        if (diagrama.proceso().equals(PREGUNTA)) {
            return deLaCiudadania(ciclos, elegido, escrito == null);
        }
        LocalDate dia =
                escrito == null ? null : visibles.leer(escrito, elegido.stream().findFirst());
        List<AvanceCiclo> avances = dia == null ? this.avances.de(elegido) : this.avances.al(dia, elegido);
        List<AudienciaElegible> audiencias = avances.stream()
                .flatMap(avance -> audiencias(diagrama, avance).stream())
                .toList();
        AudienciaElegible elegida = audiencias.stream()
                .filter(una -> una.valor().equals(audiencia))
                .findFirst()
                .or(() -> audiencias.stream().findFirst())
                .orElse(null);
        String clave = elegida == null || elegida.valor().equals(TODAS)
                ? null
                : elegida.valor().substring(1);
        LocalDate hoy = dia == null ? this.avances.hoy() : dia;
        return new Pintura(
                Tablero.Regla.todas(),
                pintables(ciclos),
                elegido.stream().map(Ciclo::id).findFirst().orElse(null),
                audiencias,
                elegida == null ? null : elegida.valor(),
                avances.stream()
                        .flatMap(avance -> diagrama.elementos().entrySet().stream()
                                .map(elemento -> elemento(elemento.getKey(), elemento.getValue(), avance, clave, hoy)))
                        .filter(elemento -> !elemento.actividades().isEmpty())
                        .toList(),
                dia == null ? null : EstadoAUnDia.de(dia, avances.stream().anyMatch(AvanceCiclo::deducido)));
    }

    private static List<CicloPintable> pintables(List<Ciclo> ciclos) {
        return ciclos.stream()
                .map(ciclo ->
                        new CicloPintable(ciclo.id(), ciclo.vigencia(), ciclo.entidad(), ciclo.terminado() == null))
                .toList();
    }

    /** How many questions of a cycle wait at each step; of today alone. */
    private Pintura deLaCiudadania(List<Ciclo> ciclos, List<Ciclo> elegido, boolean hoy) {
        return new Pintura(
                Tablero.Regla.todas(),
                pintables(ciclos),
                elegido.stream().map(Ciclo::id).findFirst().orElse(null),
                List.of(),
                null,
                elegido.stream()
                        .filter(ciclo -> hoy)
                        .flatMap(ciclo -> preguntas.porPaso(ciclo.id()).stream())
                        .map(Pinturas::paso)
                        .toList(),
                null);
    }

    private static Elemento paso(CuantasEnPaso paso) {
        Semaforo estado = Semaforo.valueOf(paso.peor().name());
        String cuantas = paso.cuantas() == 1 ? "1 pregunta" : paso.cuantas() + " preguntas";
        String vencidas =
                paso.vencidas() == 0 ? "" : paso.vencidas() == 1 ? ", 1 vencida" : ", " + paso.vencidas() + " vencidas";
        String codigo = paso.paso().tarea();
        return new Elemento(
                codigo,
                estado,
                estado.nombre(),
                paso.cuantas(),
                0,
                paso.vencidas(),
                0,
                List.of(new Detalle(
                        codigo,
                        cuantas,
                        estado,
                        estado.nombre(),
                        "",
                        cuantas + vencidas,
                        cuantas + vencidas,
                        null,
                        null,
                        List.of())));
    }

    private List<AudienciaElegible> audiencias(Diagrama diagrama, AvanceCiclo avance) {
        return esDeAudiencia(diagrama) && avance.audiencias().size() > 1
                ? Stream.concat(
                                Stream.of(new AudienciaElegible(TODAS, "Todas")),
                                avance.audiencias().stream()
                                        .map(una -> new AudienciaElegible(valor(una.clave()), una.nombre())))
                        .toList()
                : List.of();
    }

    private boolean esDeAudiencia(Diagrama diagrama) {
        return codigos.pagina(diagrama.proceso())
                .filter(PaginaDelModelo::deAudiencia)
                .isPresent();
    }

    /** Never empty, as the key of the first one is. */
    private static String valor(String clave) {
        return "." + clave;
    }

    /** @param audiencia the key of the only hearing of which something is painted, or null for all */
    private Elemento elemento(
            String id, Collection<String> codigos, AvanceCiclo avance, @Nullable String audiencia, LocalDate hoy) {
        List<AvanceActividad> propias = avance.todas()
                .filter(una -> codigos.contains(una.lugarEnElModelo()) || correEnOtraParte(una, codigos))
                .filter(una -> audiencia == null || audiencia.equals(una.claveDeAudiencia()))
                .sorted(Comparator.comparing(una -> !una.estado().seCuenta()))
                .toList();
        List<Detalle> sin = codigos.size() > 1
                ? List.of()
                : avance.noAplica().stream()
                        .filter(una ->
                                codigos.contains(Codigo.leer(una.codigo()).actividad()))
                        .filter(una -> audiencia == null
                                || audiencia.equals(Codigo.leer(una.codigo()).claveDeAudiencia()))
                        .map(Pinturas::detalle)
                        .toList();
        List<AvanceActividad> contadas =
                propias.stream().filter(una -> una.estado().seCuenta()).toList();
        Semaforo estado = Semaforo.conjunto(Stream.concat(
                        propias.stream().map(AvanceActividad::estado),
                        sin.stream().map(Detalle::estado))
                .toList());
        return new Elemento(
                id,
                estado,
                estado.nombre(),
                contadas.size(),
                AvanceCiclo.hechas(contadas),
                AvanceCiclo.cuentas(contadas).getOrDefault(Semaforo.VENCIDA, 0),
                (int) propias.stream()
                        .map(AvanceActividad::claveDeAudiencia)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count(),
                Stream.concat(
                                propias.stream()
                                        .map(una -> detalle(
                                                una, hoy, correEnOtraParte(una, codigos) ? dondeCorre(una) : "")),
                                sin.stream())
                        .toList());
    }

    /** The plan had no such task when its cycle began: it was added later, and runs as one of the entity's own. */
    private static boolean correEnOtraParte(AvanceActividad una, Collection<String> codigos) {
        return una.esPropia() && codigos.size() == 1 && codigos.contains(una.codigoDelModelo());
    }

    private String dondeCorre(AvanceActividad una) {
        return codigos.pagina(una.lugarEnElModelo())
                .map(pagina -> ". Entró con otra versión del plan: se hace en «Otras actividades de la etapa» de "
                        + pagina.nombre())
                .orElse("");
    }

    private static Detalle detalle(ActividadNoAplica una) {
        return new Detalle(
                una.codigo(),
                una.nombre(),
                Semaforo.NO_APLICA,
                Semaforo.NO_APLICA.nombre(),
                "",
                una.motivo(),
                Semaforo.NO_APLICA.nombre(),
                null,
                null,
                List.of());
    }

    private static Detalle detalle(AvanceActividad una, LocalDate hoy, String donde) {
        String quien = una.terminada() == null
                ? una.encargado()
                : Objects.requireNonNullElse(una.nombreTerminadaPor(), una.responsable());
        return new Detalle(
                una.codigo(),
                una.nombreEntero(),
                una.estado(),
                una.estado().nombre(),
                quien,
                (seCuentaPorDias(una) ? quien + ", " + cuando(una, hoy) : quien + ". " + una.plazo()) + donde,
                enCorto(una),
                una.tarea() == null && una.terminada() == null ? null : breve(quien),
                una.tarea(),
                una.evidencias());
    }

    private static boolean seCuentaPorDias(AvanceActividad una) {
        return una.esperaA().isEmpty() && !una.estado().esRara() && !una.hechaAntes();
    }

    private static String cuando(AvanceActividad una, LocalDate hoy) {
        String tarde = una.atraso() == 0 ? "" : ", " + PlazoEscrito.diasHabiles(una.atraso()) + " tarde";
        LocalDate terminada = una.diaTerminada();
        if (terminada != null) {
            return Palabras.diaDeLaSemana(terminada, hoy) + tarde;
        }
        return (una.estado() == Semaforo.VENCIDA ? "venció el " : "vence el ")
                + Palabras.diaDeLaSemana(una.vencimiento(), hoy)
                + tarde;
    }

    private static String enCorto(AvanceActividad una) {
        String dia = Palabras.diaDelMes(Objects.requireNonNullElse(una.diaTerminada(), una.vencimiento()));
        return switch (una.estado()) {
            case HECHA -> una.hechaAntes() ? "Hecha antes" : "Hecha " + dia;
            case HECHA_TARDE -> dia + ", tarde";
            case VENCIDA -> "Vencida " + una.atraso() + " d.";
            case VENCE_PRONTO -> una.restan() == 0 ? "Vence hoy" : "Vence en " + una.restan() + " d.";
            case EN_ESPERA -> "En espera";
            case EN_MARCHA, POR_COMENZAR -> "Vence " + dia;
            case EN_SUSPENSO -> "En suspenso";
            case RETIRADA -> "Retirada";
            case NO_APLICA -> "No aplica";
        };
    }

    /** J. Cardona: of three names or more the last but one is the surname that is used. */
    private static String breve(String quien) {
        List<String> nombres = Stream.of(quien.split(" "))
                .filter(nombre -> Character.isUpperCase(nombre.charAt(0)))
                .toList();
        return nombres.size() < 2
                ? quien
                : nombres.get(0).charAt(0) + ". " + nombres.get(Math.max(1, nombres.size() - 2));
    }
}
