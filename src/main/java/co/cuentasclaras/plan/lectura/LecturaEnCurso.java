package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.PaginaDelModelo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.cronograma.OrdenDeFecha;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.CampoDelPlan;
import co.cuentasclaras.plan.Contexto;
import co.cuentasclaras.plan.Correcciones;
import co.cuentasclaras.plan.Elecciones;
import co.cuentasclaras.plan.Elecciones.ColumnaLeida;
import co.cuentasclaras.plan.Elecciones.EtapaLeida;
import co.cuentasclaras.plan.Elecciones.HojaDelLibro;
import co.cuentasclaras.plan.FilaDelPlan;
import co.cuentasclaras.plan.Lectura;
import co.cuentasclaras.plan.Plan;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.plan.Plan.Objetivo;
import co.cuentasclaras.plan.Pregunta;
import co.cuentasclaras.plan.Pregunta.Parte;
import co.cuentasclaras.plan.Pregunta.Respuesta;
import co.cuentasclaras.plan.lectura.FechasDelPlan.Tiempo;
import co.cuentasclaras.plan.lectura.FechasDelPlan.Vez;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.tabla.Celda;
import co.cuentasclaras.tabla.Libro;
import co.cuentasclaras.tabla.Libro.CodificacionPosible;
import co.cuentasclaras.tabla.Pestana;
import co.cuentasclaras.tabla.Pestana.FilaDePestana;
import co.cuentasclaras.tabla.Rotulo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One reading of a file: what it has seen so far. */
final class LecturaEnCurso {

    /** More than any entity plans for a year; what is compared row by row takes the square of it. */
    private static final int MUCHAS_FILAS = 2_000;

    private static final int PRIMERAS_FILAS = 12;

    private static final int LARGO_DEL_TITULO = 79;

    /** Two sheets of which the second is so much of a plan as the first: one of them has to be chosen. */
    private static final double TAMBIEN = 0.9;

    /** As many days as one can choose the hearing's from. */
    private static final int DIAS_POR_ELEGIR = 10;

    private static final Pattern ANIO_TITULADO = Pattern.compile("(?<!vigencia )(?<!\\d)(20\\d{2})(?!\\d)");

    private final Libro libro;
    private final Correcciones correcciones;
    private final Contexto contexto;
    private final CodigosDelModelo modelos;
    private final HojasAparte aparte;
    private final Etapas etapas;
    private final Titulos titulos;
    private final FilasDeAntes antes;
    private final List<Pregunta> preguntas = new ArrayList<>();
    private final List<String> notas = new ArrayList<>();
    private final Map<String, EtapaLeida> etapasLeidas = new LinkedHashMap<>();
    private final Map<String, Objetivo> objetivos = new LinkedHashMap<>();

    LecturaEnCurso(Libro libro, Correcciones correcciones, Contexto contexto) {
        this.libro = HojasAparte.separadas(libro);
        this.correcciones = correcciones;
        this.contexto = contexto;
        this.modelos = contexto.modelos();
        this.titulos = new Titulos(contexto.recuerdos().columnas());
        this.aparte = new HojasAparte(this.libro);
        this.etapas = new Etapas(contexto.modelos());
        this.antes = new FilasDeAntes(contexto.enMarcha(), contexto.modelos());
    }

    Lectura leer() {
        notas.addAll(libro.notas());
        preguntarCodificacion();
        Hoja hoja = hoja();
        List<Rol> roles = roles();
        Oficinas oficinas = new Oficinas(roles);
        Columnas columnas = new Columnas(
                hoja,
                correcciones,
                contexto,
                oficinas,
                new LectorDeFechas(OrdenDeFecha.DIA_PRIMERO, contexto.vigencia(), null, null),
                titulos);
        FilasEscritas escritas = new FilasEscritas(hoja, columnas, correcciones, titulos);
        Componentes componentes = new Componentes(escritas.filas(), correcciones);
        List<FilaEscrita> filas = componentes.suyas();
        exigirQueQuepan(filas.size());
        decirLoQueQueda(columnas, escritas);
        componentes.nota().ifPresent(notas::add);
        FechasDelPlan fechas = new FechasDelPlan(filas, aniosDelTitulo(hoja), correcciones, contexto);
        CodigosDeFilas codigos = new CodigosDeFilas(
                filas,
                modelos,
                correcciones,
                fechas,
                antes,
                !aparte.audiencias().isEmpty());
        OficinasDelPlan deOficinas = new OficinasDelPlan(filas, oficinas, roles, correcciones, contexto);
        preguntas.addAll(fechas.preguntas());
        preguntas.addAll(deOficinas.preguntas());
        preguntas.addAll(codigos.preguntas());
        List<AudienciaDelPlan> audiencias = audiencias(filas, codigos, fechas);
        (correcciones.objetivos() == null ? aparte.objetivos() : correcciones.objetivos())
                .forEach(objetivo -> objetivos.put(objetivo.clave(), objetivo));

        List<FilaDelPlan> delPlan = new ArrayList<>();
        for (int i = 0; i < filas.size(); i++) {
            delPlan.addAll(filas(filas.get(i), codigos.de(i), codigos.esPropuesto(i), fechas, deOficinas, audiencias));
        }
        exigirQueQuepan(delPlan.size());
        Map<Integer, Map<String, String>> escrito =
                filas.stream().collect(Collectors.toMap(FilaEscrita::numero, FilaEscrita::escrito, (una, otra) -> una));
        return new Lectura(
                new Elecciones(
                        libro.codificacion(),
                        libro.codificaciones().stream()
                                .map(CodificacionPosible::codificacion)
                                .toList(),
                        hojas(hoja),
                        hoja.pestana().nombre(),
                        hoja.encabezado(),
                        primerasFilas(hoja.pestana()),
                        notas,
                        columnas.leidas(),
                        deOficinas.leidas(),
                        Stream.concat(etapasLeidas.values().stream(), componentes.dejados(correcciones).stream())
                                .toList(),
                        fechas.leidas(),
                        fechas.ordenes(),
                        codigos.leidas()),
                preguntas,
                escrito,
                new Plan(
                        contexto.entidad(),
                        contexto.vigencia(),
                        delPlan,
                        audiencias,
                        List.copyOf(objetivos.values()),
                        correcciones.grupos() == null ? aparte.grupos() : correcciones.grupos(),
                        noAplica(delPlan, audiencias)));
    }

    /** The roles of the entity, and those that this plan brings. */
    private List<Rol> roles() {
        return Stream.concat(
                        contexto.roles().stream(),
                        correcciones.rolesNuevos().stream()
                                .filter(nuevo -> contexto.rol(nuevo.id()).isEmpty())
                                .map(nuevo ->
                                        new Rol(nuevo.id(), nuevo.nombre(), Perfil.EJECUTA, nuevo.titular(), null)))
                .toList();
    }

    private void preguntarCodificacion() {
        if (libro.codificaciones().size() > 1 && correcciones.codificacion() == null) {
            preguntas.add(new Pregunta(
                    "codificacion",
                    Parte.CODIFICACION,
                    "Las tildes del archivo se pueden leer de varias maneras. ¿Cuál está bien escrita?",
                    "",
                    List.of(),
                    libro.codificaciones().stream()
                            .map(una -> new Respuesta(una.codificacion(), una.nombre() + ": «" + una.muestra() + "»"))
                            .toList()));
        }
    }

    private Hoja hoja() {
        String pedida = correcciones.hoja();
        boolean todas = HojasJuntas.NOMBRE.equals(pedida)
                && libro.pestanas().stream().noneMatch(una -> una.nombre().equals(pedida));
        List<Hoja> posibles = libro.pestanas().stream()
                .filter(pestana -> pedida == null || todas
                        ? !pestana.oculta() && !HojasAparte.es(pestana)
                        : pestana.nombre().equals(pedida))
                .map(pestana -> correcciones.encabezado() == null
                        ? Hoja.de(pestana, titulos)
                        : Hoja.de(pestana, correcciones.encabezado(), titulos))
                .sorted(Comparator.comparingDouble(Hoja::puntaje).reversed())
                .toList();
        if (posibles.isEmpty()) {
            return Hoja.de(libro.pestanas().stream().findFirst().orElse(new Pestana("", false, List.of())), titulos);
        }
        Optional<HojasJuntas> juntas = HojasJuntas.de(posibles);
        if (juntas.isPresent() && (todas || juntas.get().sonEtapas(etapas))) {
            notas.add(juntas.get().nota());
            return juntas.get().juntas(juntas.get().sonEtapas(etapas));
        }
        Hoja mejor = posibles.get(0);
        List<Hoja> tambien = posibles.stream()
                .filter(una -> mejor.puntaje() > 0 && una.puntaje() >= TAMBIEN * mejor.puntaje())
                .filter(una -> !una.datos().isEmpty())
                .toList();
        if (tambien.size() > 1 && pedida == null) {
            preguntas.add(new Pregunta(
                    "hoja",
                    Parte.HOJA,
                    "Varias hojas del libro parecen un plan. ¿Cuál se carga?",
                    "",
                    List.of(),
                    Stream.concat(
                                    tambien.stream()
                                            .map(una -> una.pestana().nombre())
                                            .map(nombre -> new Respuesta(nombre, nombre)),
                                    juntas.stream()
                                            .map(suyas -> new Respuesta(
                                                    HojasJuntas.NOMBRE,
                                                    "Todas juntas: "
                                                            + Palabras.enumerar(suyas.nombres()
                                                                    .map(nombre -> "«" + nombre + "»")
                                                                    .toList()))))
                            .toList()));
        }
        if (mejor.encabezado() == 0 && correcciones.encabezado() == null && cuantas(mejor.pestana()) > 0) {
            preguntarEncabezado(mejor.pestana());
        }
        return mejor;
    }

    /** Those that there are to choose from, and all of them when they are read as one. */
    private List<HojaDelLibro> hojas(Hoja leida) {
        return Stream.concat(
                        leida.pestana().nombre().equals(HojasJuntas.NOMBRE)
                                ? Stream.of(leida.pestana())
                                : Stream.empty(),
                        libro.pestanas().stream())
                .map(una -> new HojaDelLibro(una.nombre(), una.oculta(), cuantas(una)))
                .distinct()
                .toList();
    }

    private void preguntarEncabezado(Pestana pestana) {
        List<Respuesta> opciones = new ArrayList<>();
        pestana.filas().stream()
                .filter(fila -> !fila.estaVacia())
                .limit(PRIMERAS_FILAS)
                .forEach(fila -> opciones.add(new Respuesta(
                        String.valueOf(fila.numero()), "La fila " + fila.numero() + ": " + resumen(fila))));
        opciones.add(new Respuesta("0", "Ninguna: todas son actividades"));
        preguntas.add(new Pregunta(
                "encabezado",
                Parte.ENCABEZADO,
                "¿En qué fila están los títulos de las columnas?",
                "",
                List.of(),
                opciones));
    }

    private static String resumen(FilaDePestana fila) {
        String texto = fila.celdas().stream()
                .map(Celda::texto)
                .filter(una -> !una.isBlank())
                .distinct()
                .collect(Collectors.joining(" · "));
        return texto.length() <= 80 ? texto : texto.substring(0, 80) + "…";
    }

    private static int cuantas(Pestana pestana) {
        return (int) pestana.filas().stream().filter(fila -> !fila.estaVacia()).count();
    }

    /** One after the other as the spreadsheet numbers them: one that is not there is empty. */
    private static List<List<String>> primerasFilas(Pestana pestana) {
        List<List<String>> primeras = new ArrayList<>();
        for (FilaDePestana fila : pestana.filas()) {
            if (fila.numero() > PRIMERAS_FILAS) {
                break;
            }
            while (primeras.size() < fila.numero() - 1) {
                primeras.add(List.of());
            }
            primeras.add(fila.celdas().stream().map(Celda::texto).toList());
        }
        return primeras;
    }

    private static void exigirQueQuepan(int filas) {
        if (filas > MUCHAS_FILAS) {
            throw new SolicitudInvalida(
                    "El plan tiene %d actividades y se reciben hasta %d; deje en la hoja solo las de la rendición de cuentas."
                            .formatted(filas, MUCHAS_FILAS));
        }
    }

    private void decirLoQueQueda(Columnas columnas, FilasEscritas escritas) {
        List<String> sobran = columnas.leidas().stream()
                .filter(columna -> columna.campo().isEmpty())
                .map(ColumnaLeida::titulo)
                .filter(titulo -> !titulo.isEmpty())
                .map(titulo -> "«" + titulo + "»")
                .toList();
        if (!sobran.isEmpty()) {
            notas.add((sobran.size() == 1
                            ? "La columna %s no es del plan y queda por fuera."
                            : "Las columnas %s no son del plan y quedan por fuera.")
                    .formatted(Palabras.enumerar(sobran)));
        }
        if (!escritas.ocultas().isEmpty()) {
            notas.add("El libro oculta %s; se %s con las demás. Quite las que no sean del plan."
                    .formatted(
                            enumeradas(escritas.ocultas()), escritas.ocultas().size() == 1 ? "lee" : "leen"));
        }
        escritas.omitidas().forEach(notas::add);
        libro.pestanas().stream()
                .filter(pestana -> pestana.oculta() && cuantas(pestana) > 0 && !HojasAparte.es(pestana))
                .filter(pestana -> !pestana.nombre().equals(correcciones.hoja()))
                .forEach(pestana -> notas.add(
                        "La hoja «" + pestana.nombre() + "» está oculta y no se lee; elíjala si es la del plan."));
    }

    private static String enumeradas(List<Integer> filas) {
        return (filas.size() == 1 ? "la fila " : "las filas ")
                + Palabras.enumerar(filas.stream().map(String::valueOf).toList());
    }

    /** The years that the title of the sheet names, unless as the vigencia, of which the dates need not be. */
    private static Set<Integer> aniosDelTitulo(Hoja hoja) {
        return Stream.concat(
                        Stream.of(hoja.pestana().nombre()),
                        hoja.pestana().filas().stream()
                                .filter(fila -> fila.numero() < hoja.encabezado())
                                .flatMap(fila -> fila.celdas().stream().map(Celda::texto)))
                .map(Palabras::llanas)
                .flatMap(texto -> ANIO_TITULADO.matcher(texto).results())
                .map(hallado -> Integer.valueOf(hallado.group(1)))
                .collect(Collectors.toSet());
    }

    /** The hearings, the first one's first: as somebody decided, as their own sheet says, or as their rows do. */
    private List<AudienciaDelPlan> audiencias(List<FilaEscrita> filas, CodigosDeFilas codigos, FechasDelPlan fechas) {
        if (correcciones.audiencias() != null) {
            return correcciones.audiencias();
        }
        Map<String, AudienciaDelPlan> porClave = new LinkedHashMap<>();
        codigos.audiencias().forEach(clave -> {
            for (int i = 0; i < filas.size(); i++) {
                Codigo codigo = codigos.de(i);
                if (Cronograma.esAudiencia(codigo)
                        && clave.equals(codigo.audiencia() == null ? "" : codigo.audiencia())) {
                    porClave.putIfAbsent(clave, audiencia(clave, filas.get(i), fechas.de(filas.get(i)), 0));
                }
            }
            for (int i = 0; i < filas.size() && !porClave.containsKey(clave); i++) {
                if (esDeVariasAudiencias(codigos.de(i), fechas.de(filas.get(i)))) {
                    porClave.put(
                            clave,
                            audiencia(clave, filas.get(i), fechas.de(filas.get(i)), Integer.parseInt(clave) - 1));
                }
            }
        });
        aparte.audiencias().forEach(audiencia -> porClave.put(audiencia.clave(), audiencia));
        return porClave.values().stream()
                .sorted(Comparator.comparing(audiencia -> !audiencia.clave().isEmpty()))
                .toList();
    }

    /** A row that is a hearing each time that it is done. */
    private static boolean esDeVariasAudiencias(Codigo codigo, Tiempo tiempo) {
        return Cronograma.esAudiencia(codigo)
                && codigo.audiencia() == null
                && tiempo.veces().size() > 1;
    }

    private AudienciaDelPlan audiencia(String clave, FilaEscrita fila, Tiempo tiempo, int vez) {
        String nombre = fila.linea(CampoDelPlan.ACTIVIDAD)
                .replaceFirst(
                        "^(?:\\d+(?:\\.\\d+)*[.)-]*\\s+)?(?i:realizar|realizaci[oó]n(?: de)?|celebrar|hacer)(?i: (?:la|el|una))?\\s+",
                        "");
        if (tiempo.dias() != null) {
            preguntarDia(fila, tiempo.dias());
        }
        return new AudienciaDelPlan(
                clave,
                (nombre.isEmpty() ? "Audiencia pública" : Palabras.conMayuscula(nombre))
                        + (tiempo.veces().size() == 1
                                ? ""
                                : ", " + tiempo.veces().get(vez).nombre()),
                dia(tiempo.veces().get(vez).fin()),
                tiempo.pendiente());
    }

    private void preguntarDia(FilaEscrita fila, FechaEnProsa.Tramo dias) {
        LocalDate primero = FechaEnProsa.primerDia(dias.desde());
        LocalDate ultimo = FechaEnProsa.primerDia(dias.hasta());
        if (primero == null || ultimo == null || ultimo.isBefore(primero)) {
            return;
        }
        preguntas.add(new Pregunta(
                "celda:" + fila.numero() + ":" + CampoDelPlan.FIN.getId(),
                Parte.CELDA,
                "La audiencia pública dice «" + fila.linea(CampoDelPlan.FIN) + "». ¿Qué día es?",
                CampoDelPlan.FIN.getId(),
                List.of(fila.numero()),
                primero.datesUntil(ultimo.plusDays(1))
                        .limit(DIAS_POR_ELEGIR)
                        .map(dia -> new Respuesta(
                                dia.toString(), Palabras.conMayuscula(FechaEscrita.conDiaDeLaSemana(dia))))
                        .toList()));
    }

    private static @Nullable FechaPlan fecha(String texto) {
        try {
            return texto.isEmpty() ? null : FechaPlan.leer(texto);
        } catch (IllegalArgumentException ilegible) {
            return null;
        }
    }

    /** What a row of the file becomes: one row of the plan, or one each time that it is done. */
    private List<FilaDelPlan> filas(
            FilaEscrita fila,
            Codigo codigo,
            boolean propuesto,
            FechasDelPlan fechas,
            OficinasDelPlan oficinas,
            List<AudienciaDelPlan> audiencias) {
        Tiempo tiempo = fechas.de(fila);
        Optional<ActividadDelModelo> modelo = modelos.actividad(codigo.actividad());
        boolean deUnaVez = modelo.isPresent() && !modelo.get().multiple();
        if (deUnaVez && tiempo.periodicidad() == Periodicidad.PERMANENTE) {
            tiempo = tiempo.deUnaVez();
        } else if (deUnaVez && tiempo.veces().size() > 1 && !esDeVariasAudiencias(codigo, tiempo)) {
            preguntarSiSeRepite(fila, tiempo, modelo.get());
        }
        List<Vez> veces = tiempo.veces();
        List<FilaDelPlan> suyas = new ArrayList<>();
        Optional<List<Optional<Codigo>>> deAntes = deUnaVez ? Optional.empty() : antes.codigos(codigo, veces);
        if (deAntes.isPresent()) {
            antes.hechas(codigo).forEach(hecha -> suyas.add(hecha.enFila(fila.numero())));
        }
        for (int vez = 0; vez < veces.size(); vez++) {
            Codigo nuevo = esDeVariasAudiencias(codigo, tiempo)
                    ? codigo.en(vez == 0 ? "" : String.valueOf(vez + 1))
                    : veces.size() == 1 || deUnaVez && vez == veces.size() - 1
                            ? codigo
                            : cadaVez(codigo, deUnaVez, vez + 1);
            Optional<Codigo> suyo = deAntes.isPresent() ? deAntes.get().get(vez) : Optional.of(nuevo);
            if (suyo.isPresent()) {
                suyas.add(unaFila(fila, suyo.get(), propuesto, modelo, tiempo, veces.get(vez), oficinas, audiencias));
            }
        }
        return suyas;
    }

    /** The models do it once: it is theirs when it is done for the last time, and the entity's own before. */
    private static Codigo cadaVez(Codigo codigo, boolean deUnaVez, int vez) {
        Codigo suyo = FilasDeAntes.vez(codigo, vez);
        return deUnaVez
                ? new Codigo(CodigosDeFilas.PROPIA + codigo.actividad(), suyo.entrega(), suyo.audiencia())
                : suyo;
    }

    private void preguntarSiSeRepite(FilaEscrita fila, Tiempo tiempo, ActividadDelModelo modelo) {
        String campo = CampoDelPlan.PERIODICIDAD.getId();
        if (correcciones.celdas().getOrDefault(fila.numero(), Map.of()).containsKey(campo)) {
            return;
        }
        Periodicidad cada = tiempo.periodicidad();
        String escrita = cada == null ? "varias veces" : cada.name().toLowerCase(Locale.ROOT);
        preguntas.add(new Pregunta(
                "celda:" + fila.numero() + ":" + campo,
                Parte.CELDA,
                "«%s» se hace una sola vez en el ciclo, y la fila %s dice %d veces. ¿Cómo se hace?"
                        .formatted(
                                modelo.nombre(),
                                FilaDelPlan.enPalabras(fila.numero()),
                                tiempo.veces().size()),
                campo,
                List.of(fila.numero()),
                List.of(
                        new Respuesta(
                                escrita,
                                "%d veces: las primeras son actividades propias"
                                        .formatted(tiempo.veces().size())),
                        new Respuesta("una sola vez", "Una sola vez, del comienzo al fin"))));
    }

    private FilaDelPlan unaFila(
            FilaEscrita fila,
            Codigo codigo,
            boolean codigoPropuesto,
            Optional<ActividadDelModelo> modelo,
            Tiempo tiempo,
            Vez vez,
            OficinasDelPlan oficinas,
            List<AudienciaDelPlan> audiencias) {
        Set<String> propuestas = new HashSet<>(tiempo.propuestas());
        if (codigoPropuesto || !codigo.texto().equals(fila.linea(CampoDelPlan.CODIGO))) {
            propuestas.add(CampoDelPlan.CODIGO.getId());
        }
        fila.heredados().forEach(campo -> propuestas.add(campo.getId()));
        Function<CampoDelPlan, Function<String, String>> oPropuesto = campo -> siNo -> {
            if (!fila.linea(campo).isEmpty() || siNo.isEmpty()) {
                return fila.linea(campo);
            }
            propuestas.add(campo.getId());
            return siNo;
        };
        String actividad = oPropuesto
                .apply(CampoDelPlan.ACTIVIDAD)
                .apply(modelo.map(ActividadDelModelo::nombre).orElse(""));
        String fin = finDe(codigo, vez.fin(), audiencias);
        String pagina = antes.pagina(codigo).orElseGet(() -> pagina(fila, modelo, fin, audiencias, propuestas));
        String etapa = queQuepa(
                CampoDelPlan.ETAPA, oPropuesto.apply(CampoDelPlan.ETAPA).apply(nombreDeEtapa(pagina)), propuestas);
        List<String> responden = oficinas.de(fila.texto(CampoDelPlan.RESPONSABLE));
        List<String> apoyan = Stream.concat(
                        responden.stream().skip(1), oficinas.de(fila.texto(CampoDelPlan.APOYAN)).stream())
                .filter(rol -> !rol.equals(responden.isEmpty() ? "" : responden.get(0)))
                .distinct()
                .toList();
        boolean permanente = tiempo.periodicidad() == Periodicidad.PERMANENTE;
        return new FilaDelPlan(
                fila.numero(),
                codigo.texto(),
                etapa,
                queQuepa(
                        CampoDelPlan.FRENTE,
                        oPropuesto.apply(CampoDelPlan.FRENTE).apply(etapa),
                        propuestas),
                pagina,
                tiempo.veces().size() == 1 || vez.nombre().isEmpty()
                        ? actividad
                        : actividad + (permanente ? ", corte del " : ", ") + vez.nombre(),
                oPropuesto.apply(CampoDelPlan.PRODUCTO).apply("Constancia de la actividad"),
                // A hearing without a day has no other beginning.
                vez.inicio().isEmpty() && Cronograma.esAudiencia(codigo) ? fin : vez.inicio(),
                fin,
                responden.isEmpty() ? "" : responden.get(0),
                apoyan,
                evidencia(fila, permanente, propuestas),
                fila.linea(CampoDelPlan.ESPERA),
                objetivo(fila.linea(CampoDelPlan.OBJETIVO)),
                fila.linea(CampoDelPlan.INDICADOR),
                cantidad(fila, CampoDelPlan.META_NUMERICA, Cantidades::meta),
                fila.linea(CampoDelPlan.RECURSO),
                fila.linea(CampoDelPlan.CLASE_RECURSO),
                cantidad(fila, CampoDelPlan.VALOR_PLANEADO, Cantidades::pesos),
                fila.linea(CampoDelPlan.FUENTE),
                oPropuesto.apply(CampoDelPlan.ORIGEN).apply("plan de la entidad"),
                tiempo.hecha(),
                fila.linea(CampoDelPlan.PRUEBA),
                propuestas);
    }

    /** Of the hearing itself the day that was decided. */
    private String finDe(Codigo codigo, String leido, List<AudienciaDelPlan> audiencias) {
        if (!Cronograma.esAudiencia(codigo)) {
            return leido;
        }
        return audiencias.stream()
                .filter(audiencia -> audiencia.clave().equals(codigo.audiencia() == null ? "" : codigo.audiencia()))
                .findFirst()
                .map(audiencia -> audiencia.suspendida() && audiencia.dia() == null
                        ? "audiencia" + (audiencia.clave().isEmpty() ? "" : ":" + audiencia.clave())
                        : audiencia.dia() == null || audiencia.dia().equals(dia(leido))
                                ? leido
                                : audiencia.dia().toString())
                .orElse(leido);
    }

    /** The titles of a section are longer in some plans than the heading of a page is. */
    private static String queQuepa(CampoDelPlan campo, String titulo, Set<String> propuestas) {
        if (titulo.length() <= LARGO_DEL_TITULO) {
            return titulo;
        }
        propuestas.add(campo.getId());
        return titulo.substring(0, LARGO_DEL_TITULO).replaceFirst("\\s+\\S*$", "") + "…";
    }

    private @Nullable LocalDate dia(String leido) {
        FechaPlan fecha = fecha(leido);
        return fecha == null || fecha instanceof FechaPlan.RelativaAudiencia
                ? null
                : fecha.comoAudiencia(contexto.calendario());
    }

    private String pagina(
            FilaEscrita fila,
            Optional<ActividadDelModelo> modelo,
            String fin,
            List<AudienciaDelPlan> audiencias,
            Set<String> propuestas) {
        if (modelo.isPresent()) {
            return modelo.get().pagina();
        }
        String escrita = fila.linea(CampoDelPlan.PAGINA);
        Optional<String> dicha = etapas.todas().stream()
                .filter(pagina -> pagina.id().equals(escrita)
                        || Rotulo.clave(pagina.nombre()).equals(Rotulo.clave(escrita)))
                .map(PaginaDelModelo::id)
                .findFirst();
        if (dicha.isPresent()) {
            return dicha.get();
        }
        String componente = fila.componente();
        String decidida = correcciones.etapas().get(componente);
        if (decidida != null && etapas.existe(decidida)) {
            etapasLeidas.putIfAbsent(componente, new EtapaLeida(componente, decidida, false));
            return audiencias.isEmpty() ? Etapas.sinAudiencia(decidida) : decidida;
        }
        String etapa = fila.linea(CampoDelPlan.ETAPA);
        if (etapa.isEmpty() || Etapas.esElPlanEntero(etapa)) {
            propuestas.add(CampoDelPlan.PAGINA.getId());
            return porFecha(fin, audiencias);
        }
        String suya = etapasLeidas
                .computeIfAbsent(etapa, nueva -> etapa(fila, nueva, porFecha(fin, audiencias)))
                .pagina();
        return audiencias.isEmpty() ? Etapas.sinAudiencia(suya) : suya;
    }

    private EtapaLeida etapa(FilaEscrita fila, String escrita, String porFecha) {
        String decidida = correcciones.etapas().get(escrita);
        if (decidida != null && etapas.existe(decidida)) {
            return new EtapaLeida(escrita, decidida, false);
        }
        String recordada = contexto.recuerdos().etapas().get(Rotulo.clave(escrita));
        Optional<String> nombrada =
                recordada != null && etapas.existe(recordada) ? Optional.of(recordada) : etapas.porNombre(escrita);
        if (nombrada.isEmpty()) {
            preguntas.add(new Pregunta(
                    "etapa:" + escrita,
                    Parte.ETAPA,
                    "¿En qué etapa del ciclo va lo que el archivo llama «" + escrita + "»?",
                    escrita,
                    List.of(fila.numero()),
                    etapas.todas().stream()
                            .sorted(Comparator.comparing(pagina -> !pagina.id().equals(porFecha)))
                            .map(pagina -> new Respuesta(pagina.id(), pagina.nombre()))
                            .toList()));
        }
        return new EtapaLeida(escrita, nombrada.orElse(porFecha), true);
    }

    private String porFecha(String fin, List<AudienciaDelPlan> audiencias) {
        FechaPlan fecha = fecha(fin);
        LocalDate dia = fecha == null ? null : FechaEnProsa.primerDia(fecha);
        List<LocalDate> dias = audiencias.stream()
                .flatMap(una -> Stream.ofNullable(una.dia()))
                .sorted()
                .toList();
        // Of several hearings it is done for the next one, after the last one for that.
        LocalDate audiencia = dias.stream()
                .filter(una -> dia != null && !una.isBefore(dia))
                .findFirst()
                .orElse(dias.isEmpty() ? null : dias.get(dias.size() - 1));
        return etapas.porFecha(dia, audiencia);
    }

    private String nombreDeEtapa(String pagina) {
        return modelos.pagina(pagina).map(PaginaDelModelo::nombre).orElse("");
    }

    private static boolean evidencia(FilaEscrita fila, boolean permanente, Set<String> propuestas) {
        String escrita = Palabras.llanas(fila.linea(CampoDelPlan.EVIDENCIA));
        if (escrita.isEmpty()) {
            propuestas.add(CampoDelPlan.EVIDENCIA.getId());
            return permanente;
        }
        return !Set.of("no", "n", "n/a", "na", "false", "falso", "0", "-").contains(escrita);
    }

    /** An objective that is written in a row instead of in a sheet of its own becomes one. */
    private String objetivo(String escrito) {
        if (escrito.isEmpty()) {
            return "";
        }
        return objetivos.values().stream()
                .filter(objetivo ->
                        objetivo.clave().equals(escrito) || objetivo.texto().equals(escrito))
                .findFirst()
                .orElseGet(() -> {
                    Objetivo nuevo = deAntes(escrito).orElseGet(() -> nuevoObjetivo(escrito));
                    objetivos.put(nuevo.clave(), nuevo);
                    return nuevo;
                })
                .clave();
    }

    private Objetivo nuevoObjetivo(String escrito) {
        String clave = String.valueOf(objetivos.size() + 1);
        boolean esDeOtro = objetivos.containsKey(clave)
                || objetivosDeAntes().anyMatch(otro -> otro.clave().equals(clave));
        return new Objetivo(esDeOtro ? escrito : clave, false, escrito, "", "");
    }

    /** It keeps the key that the rows of the version before name it by. */
    private Optional<Objetivo> deAntes(String escrito) {
        return objetivosDeAntes()
                .filter(otro -> otro.texto().equals(escrito) && !objetivos.containsKey(otro.clave()))
                .findFirst();
    }

    private Stream<Objetivo> objetivosDeAntes() {
        return Stream.ofNullable(contexto.enMarcha()).flatMap(version -> version.plan().objetivos().stream());
    }

    private @Nullable BigDecimal cantidad(
            FilaEscrita fila, CampoDelPlan campo, Function<String, Optional<BigDecimal>> leer) {
        BigDecimal numero = fila.celda(campo).numero();
        if (numero != null) {
            return numero.stripTrailingZeros().scale() <= 0 ? numero.setScale(0) : numero;
        }
        String escrita = fila.linea(campo);
        Optional<BigDecimal> leida = escrita.isEmpty() ? Optional.empty() : leer.apply(escrita);
        if (!escrita.isEmpty() && leida.isEmpty() && escrita.matches(".*\\d.*")) {
            preguntas.add(new Pregunta(
                    "celda:" + fila.numero() + ":" + campo.getId(),
                    Parte.CELDA,
                    "¿Cuánto es «" + escrita + "»? Escríbalo en cifras.",
                    campo.getId(),
                    List.of(fila.numero()),
                    List.of()));
        }
        return leida.orElse(null);
    }

    /** The codes of the models that the plan does without, each with the reason that somebody gave, or a plain one. */
    private Map<String, String> noAplica(List<FilaDelPlan> filas, List<AudienciaDelPlan> audiencias) {
        Set<String> dichos = filas.stream()
                .filter(fila -> Codigo.esUno(fila.codigo()))
                .map(fila -> Codigo.leer(fila.codigo()))
                .map(codigo -> new Codigo(codigo.actividad(), null, codigo.audiencia()).texto())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> escritas = aparte.noAplica();
        Map<String, String> razones = new HashMap<>();
        for (ActividadDelModelo actividad : modelos.actividades()) {
            List<String> claves = modelos.esDeAudiencia(actividad.codigo()) && !audiencias.isEmpty()
                    ? audiencias.stream().map(AudienciaDelPlan::clave).toList()
                    : List.of("");
            for (String clave : claves) {
                String codigo =
                        new Codigo(actividad.codigo(), null, null).en(clave).texto();
                if (!dichos.contains(codigo)) {
                    String razon = correcciones.noAplica().getOrDefault(codigo, escritas.get(codigo));
                    razones.put(
                            codigo,
                            razon != null && !razon.isBlank()
                                    ? razon
                                    : modelos.esDeAudiencia(actividad.codigo()) && audiencias.isEmpty()
                                            ? "El plan no tiene audiencia pública."
                                            : "El plan de la entidad no la tiene.");
                }
            }
        }
        return razones;
    }
}
