package co.cuentasclaras.verificacion;

import static co.cuentasclaras.verificacion.ExpedienteDePrueba.ACTA;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.ARCHIVO_DEL_PLAN;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.BITACORA;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.CICLO;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.CONTENIDO_DEL_PLAN;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.CORRECCIONES_DEL_PLAN;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.ESTRATEGIA;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.EVIDENCIAS;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.FIRMA;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.HOJAS;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.INDICE;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.LLAVES;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.MANIFIESTO;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.ORIGEN;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.PEM;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.RESPUESTAS;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.RESPUESTA_UNO;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.SUMAS;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.ULTIMO;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.VERSIONES;
import static co.cuentasclaras.verificacion.ExpedienteDePrueba.sha256;
import static java.nio.charset.StandardCharsets.UTF_8;

import co.cuentasclaras.verificacion.ExpedienteDePrueba.Corte;
import co.cuentasclaras.verificacion.ExpedienteDePrueba.Linea;
import co.cuentasclaras.verificacion.ExpedienteDePrueba.Llave;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The mutation table: what somebody may do to an expediente, and the faults that each verifier must name. All of the
 * named must be there; others may stand beside them. Where none is named nothing can be found, and the verifier must say
 * what it cannot know.
 */
public enum Mutacion {

    // ---- the fields of a line ----

    FILA_ID("el id de una fila", Mano.CON_LLAVE, fila("\"id\":1005", "\"id\":1999"), "FILA_ALTERADA"),
    FILA_CICLO("el ciclo de una fila", Mano.CON_LLAVE, fila(CICLO, "ciclo-2023"), "FILA_ALTERADA"),
    FILA_CODIGO("la actividad de una fila", Mano.CON_LLAVE, fila(":\"estrategia\"", ":\"informe\""), "FILA_ALTERADA"),
    FILA_MOMENTO(
            "el momento de una fila", Mano.CON_LLAVE, fila("T19:00:00.000000Z", "T19:00:00.000001Z"), "FILA_ALTERADA"),
    FILA_QUIEN("quién lo hizo", Mano.CON_LLAVE, fila("planeacion", "juridica"), "FILA_ALTERADA"),
    FILA_HECHO(
            "la clase de hecho",
            Mano.CON_LLAVE,
            fila("EVIDENCIA_AGREGADA\",\"id", "EVIDENCIA_SELLADA\",\"id"),
            "FILA_ALTERADA"),
    FILA_VERSION("la versión de los datos", Mano.CON_LLAVE, fila("\"version\":1", "\"version\":2"), "FILA_ALTERADA"),
    FILA_DATOS("una letra de los datos", Mano.CON_LLAVE, fila("versión 2.pdf", "versión 3.pdf"), "FILA_ALTERADA"),
    FILA_DEDUCIDO("si se dedujo", Mano.CON_LLAVE, fila("\"deducido\":false", "\"deducido\":true"), "FILA_ALTERADA"),
    FILA_CAMPO_DE_MENOS(
            "una fila sin su actividad", Mano.CON_LLAVE, fila("\"codigo\":\"estrategia\",", ""), "FILA_ALTERADA"),
    FILA_CAMPO_DE_MAS(
            "una fila con un campo de más",
            Mano.CON_LLAVE,
            fila("\"datos\":", "\"comentario\":\"x\",\"datos\":"),
            "FILA_ALTERADA"),
    FILA_CLAVE_REPETIDA(
            "una fila con una clave dos veces",
            Mano.CON_LLAVE,
            fila("\"deducido\"", "\"deducido\":false,\"deducido\""),
            "FORMATO"),
    ANOTACION_N("el n de una anotación", Mano.CON_LLAVE, fila("{\"n\":5,", "{\"n\":50,"), "FILA_FALTA"),
    ANOTACION_RESUMEN(
            "el resumen de una anotación",
            Mano.CON_LLAVE,
            e -> e.cambiarAnotacion(5, l -> otroHex(l, "\"resumen\":\"")),
            "FILA_ALTERADA"),
    ANOTACION_HOJA(
            "la hoja de una anotación",
            Mano.CON_LLAVE,
            e -> e.cambiarAnotacion(5, l -> otroHex(l, "\"hoja\":\"")),
            "HOJA_ALTERADA"),
    ANOTACION_FRASE(
            "la frase de una anotación, que solo protege el manifiesto",
            Mano.SIN_LLAVE,
            fila("Pasó:", "No pasó:"),
            "ARCHIVO_ALTERADO"),

    // ---- whole lines, with less and more of what follows from them made anew ----

    FILA_CON_SU_RESUMEN(
            "una fila con su resumen y su hoja, no en hojas.csv",
            Mano.CON_LLAVE,
            e -> e.cambiarAnotacion(5, l -> otra(e, 5).json()),
            "FILA_FALTA",
            "FILA_SOBRA"),
    FILA_CON_TODO(
            "una fila con su resumen y su hoja, también en hojas.csv",
            Mano.CON_LLAVE,
            lineas((e, lineas) -> lineas.set(4, otra(e, 5))),
            "RAIZ"),
    FILA_DE_OTRO_CICLO(
            "el resumen de una anotación de otro ciclo, con su hoja",
            Mano.CON_LLAVE,
            lineas((e, lineas) -> lineas.set(3, otra(e, 4))),
            "RAIZ"),
    FILA_ESCONDIDA(
            "una anotación pasada a otro ciclo en hojas.csv y borrada",
            Mano.CON_LLAVE,
            e -> {
                e.cambiarAnotacion(9, l -> "");
                e.cambiarHoja(9, l -> l.replace(CICLO, "ciclo-2023"));
            },
            "HOJA_ALTERADA"),
    FILA_ESCONDIDA_CON_HOJA(
            "una anotación pasada a otro ciclo, con su hoja",
            Mano.CON_LLAVE,
            lineas((e, lineas) -> lineas.set(8, lineas.get(8).con(9, "ciclo", "ciclo-2023"))),
            "RAIZ"),
    LINEAS_DE_LUGAR(
            "dos líneas de bitacora.jsonl cambiadas de lugar",
            Mano.CON_LLAVE,
            e -> e.cambiar(BITACORA, todo -> intercambiar(todo, 2, 3)),
            "NUMERACION"),
    ANOTACIONES_INTERCAMBIADAS(
            "dos anotaciones con sus n cambiados entre sí",
            Mano.CON_LLAVE,
            e -> e.cambiar(
                    BITACORA,
                    todo -> intercambiar(
                            todo.replace("{\"n\":5,", "{\"n\":x,")
                                    .replace("{\"n\":6,", "{\"n\":5,")
                                    .replace("{\"n\":x,", "{\"n\":6,"),
                            2,
                            3)),
            "FILA_FALTA"),
    FILAS_INTERCAMBIADAS(
            "dos anotaciones cambiadas de lugar, también en hojas.csv",
            Mano.CON_LLAVE,
            lineas((e, lineas) -> Collections.swap(lineas, 4, 5)),
            "RAIZ"),
    FILA_INSERTADA(
            "una anotación más, que no está en hojas.csv",
            Mano.CON_LLAVE,
            e -> e.cambiar(BITACORA, todo -> todo + nueva(14).json() + "\n"),
            "FILA_SOBRA"),
    FILA_INSERTADA_CON_HOJA(
            "una anotación metida en medio, también en hojas.csv",
            Mano.CON_LLAVE,
            lineas((e, lineas) -> lineas.add(6, nueva(7))),
            "RAIZ"),
    FILA_AL_FINAL(
            "una anotación agregada al final, también en hojas.csv",
            Mano.CON_LLAVE,
            lineas((e, lineas) -> lineas.add(nueva(14))),
            "COLA"),
    FILA_REPETIDA(
            "una anotación dos veces", Mano.CON_LLAVE, e -> e.cambiarAnotacion(5, l -> l + "\n" + l), "NUMERACION"),
    FILA_BORRADA(
            "una anotación borrada de bitacora.jsonl",
            Mano.CON_LLAVE,
            e -> e.cambiarAnotacion(9, l -> ""),
            "FILA_FALTA"),
    FILA_BORRADA_CON_HOJA(
            "una anotación borrada, también de hojas.csv",
            Mano.CON_LLAVE,
            e -> {
                e.cambiarAnotacion(9, l -> "");
                e.cambiarHoja(9, l -> "");
            },
            "NUMERACION"),
    FILA_BORRADA_RENUMERADA(
            "una anotación borrada, y las demás numeradas de nuevo",
            Mano.CON_LLAVE,
            lineas((e, lineas) -> lineas.remove(8)),
            "RAIZ",
            "COLA"),
    HOJAS_N(
            "el n de una línea de hojas.csv",
            Mano.CON_LLAVE,
            e -> e.cambiarHoja(4, l -> "40" + l.substring(1)),
            "NUMERACION"),
    HOJAS_HOJA("una hoja de hojas.csv", Mano.CON_LLAVE, e -> e.cambiarHoja(4, Mutacion::otroUltimo), "HOJA_ALTERADA"),
    HOJAS_RESUMEN(
            "un resumen de hojas.csv",
            Mano.CON_LLAVE,
            e -> e.cambiarHoja(4, l -> otroHex(l, "ciclo-2023,")),
            "HOJA_ALTERADA"),

    // ---- the end ----

    HOJAS_CORTADAS("la última hoja quitada", Mano.CON_LLAVE, e -> e.cambiarHoja(13, l -> ""), "COLA"),
    ULTIMO_SELLO_QUITADO(
            "el último sello quitado, con las hojas que sella",
            Mano.CON_LLAVE,
            e -> e.escribirSellos(e.sellos().subList(0, 4)),
            "COLA"),
    COLA_CORTADA(
            "el final cortado, con su sello, por quien no tiene la llave",
            Mano.SIN_LLAVE,
            Mutacion::cortar,
            "ARCHIVO_ALTERADO"),
    COLA_CORTADA_Y_FIRMADA(
            "el final cortado, con su sello, por quien tiene la llave", Mano.CON_LLAVE, Mutacion::cortar),
    COLA_CORTADA_CON_SELLO_DE_FUERA(
            "el final cortado por quien tiene la llave, y un sello posterior de fuera",
            Mano.CON_LLAVE,
            ExpedienteDePrueba::ultimoSello,
            Mutacion::cortar,
            "COLA"),
    EXPEDIENTE_ANTERIOR(
            "un expediente anterior, entero, y un sello posterior de fuera",
            Mano.CON_LLAVE,
            e -> e.sello(new Corte(13, "2023-03-01T13:00:05.123456Z", List.of(e.segunda))),
            Mutacion::cortar,
            "COLA"),

    // ---- the seals ----

    SELLO_RAIZ("la raíz de un sello", Mano.CON_LLAVE, e -> e.cambiarSello(3, s -> conRaiz(s, e.raiz(10))), "FIRMA"),
    SELLO_TAMANO(
            "el tamaño de un sello",
            Mano.CON_LLAVE,
            e -> e.cambiarSello(3, s -> s.replace("\n11\n", "\n10\n")),
            "FIRMA"),
    SELLO_MOMENTO(
            "el momento de un sello",
            Mano.CON_LLAVE,
            e -> e.cambiarSello(3, s -> s.replace("2023-02-15", "2023-02-14")),
            "FIRMA"),
    SELLO_ORIGEN(
            "el origen de un sello",
            Mano.CON_LLAVE,
            e -> e.cambiarSello(3, s -> s.replace(ORIGEN, "otra.example/bitacora")),
            "FIRMA"),
    SELLO_FIRMA(
            "un octeto de la firma de un sello", Mano.CON_LLAVE, e -> e.cambiarSello(3, Mutacion::otraFirma), "FIRMA"),
    SELLO_SIN_FIRMA(
            "un sello sin firma",
            Mano.CON_LLAVE,
            e -> e.cambiarSello(3, s -> s.substring(0, s.indexOf("— "))),
            "FIRMA"),
    SELLO_RAIZ_FIRMADA(
            "otra raíz en un sello, firmada con la llave",
            Mano.CON_LLAVE,
            e -> e.cambiarSello(3, s -> firmado(conRaiz(s, e.raiz(10)), e.segunda)),
            "RAIZ"),
    SELLO_ORIGEN_FIRMADO(
            "otro origen en un sello, firmado con la llave",
            Mano.CON_LLAVE,
            e -> e.cambiarSello(3, s -> firmado(s.replace(ORIGEN, "otra.example/bitacora"), e.segunda)),
            "ORIGEN"),
    SELLO_POR_OTRO(
            "un sello puesto en el lugar de otro",
            Mano.CON_LLAVE,
            e -> e.cambiarSello(3, s -> e.sellos().get(2)),
            "NUMERACION"),
    SELLOS_INTERCAMBIADOS(
            "dos sellos cambiados de lugar",
            Mano.CON_LLAVE,
            e -> {
                List<String> sellos = e.sellos();
                Collections.swap(sellos, 0, 1);
                e.escribirSellos(sellos);
            },
            "NUMERACION"),
    SELLO_DE_EN_MEDIO_QUITADO(
            "un sello de en medio quitado por quien tiene la llave: los que quedan prueban lo mismo",
            Mano.CON_LLAVE,
            e -> quitarSello(e, 1)),
    SELLO_DE_EN_MEDIO_QUITADO_SIN_LLAVE(
            "un sello de en medio quitado por quien no tiene la llave",
            Mano.SIN_LLAVE,
            e -> quitarSello(e, 1),
            "ARCHIVO_ALTERADO"),
    SELLO_DE_RELEVO_QUITADO(
            "el sello que anuncia el relevo de la llave, quitado",
            Mano.CON_LLAVE,
            e -> quitarSello(e, 2),
            "LLAVE_SIN_ANUNCIO"),
    SELLO_CON_LLAVE_AJENA(
            "el último sello firmado con una llave que no está",
            Mano.CON_LLAVE,
            e -> e.cambiarSello(4, s -> firmado(s, e.ajena)),
            "FIRMA"),
    SELLO_NO_ES_NOTA(
            "un sello que no se puede leer",
            Mano.CON_LLAVE,
            e -> e.cambiarSello(3, s -> "esto no es un sello\n"),
            "FORMATO"),
    ULTIMO_ES_OTRO(
            "ultimo-sello.txt es uno anterior",
            Mano.CON_LLAVE,
            e -> e.poner(ULTIMO, e.sellos().get(3)),
            "ARCHIVO_ALTERADO"),

    // ---- the keys ----

    LLAVE_SIN_ANUNCIO(
            "una llave más, que nadie anunció, firma el último sello",
            Mano.CON_LLAVE,
            e -> {
                e.escribirLlaves(List.of(e.primera, e.segunda, e.ajena));
                e.cambiarSello(4, s -> firmado(s, e.ajena));
                e.poner(ULTIMO, e.sellos().get(4));
                e.firmante = e.ajena;
            },
            "LLAVE_SIN_ANUNCIO"),
    LLAVE_CAMBIADA(
            "la segunda llave es otra", Mano.CON_LLAVE, e -> e.escribirLlaves(List.of(e.primera, e.ajena)), "FIRMA"),
    LLAVE_QUITADA("la segunda llave, quitada", Mano.CON_LLAVE, e -> e.escribirLlaves(List.of(e.primera)), "FIRMA"),
    LLAVE_CON_OTRO_IDENTIFICADOR(
            "el identificador de una llave no sale de ella",
            Mano.CON_LLAVE,
            e -> e.cambiar(LLAVES, l -> otroHex(l, "entidad+")),
            "FORMATO"),
    PEM_CAMBIADO(
            "clave-publica.pem es de otra llave", Mano.CON_LLAVE, e -> e.poner(PEM, e.ajena.pem()), "ARCHIVO_ALTERADO"),

    // ---- all of it made anew ----

    TODO_REHECHO_CON_LA_LLAVE(
            "una fila cambiada y todo sellado de nuevo con las llaves", Mano.CON_LLAVE, Mutacion::rehacer),
    TODO_REHECHO_CON_LA_LLAVE_Y_SELLO_DE_FUERA(
            "lo mismo, y un sello de fuera",
            Mano.CON_LLAVE,
            ExpedienteDePrueba::ultimoSello,
            Mutacion::rehacer,
            "SELLO_DE_FUERA"),
    TODO_REHECHO_CON_OTRA_LLAVE(
            "una fila cambiada y todo sellado de nuevo con otra llave", Mano.CON_LLAVE, Mutacion::rehacerConOtra),
    TODO_REHECHO_CON_OTRA_LLAVE_Y_SELLO_DE_FUERA(
            "lo mismo, y un sello de fuera",
            Mano.CON_LLAVE,
            ExpedienteDePrueba::ultimoSello,
            Mutacion::rehacerConOtra,
            "SELLO_DE_FUERA"),
    BIFURCACION(
            "un sello de fuera, del mismo tamaño y bien firmado, de otra historia",
            Mano.CON_LLAVE,
            e -> firmado(conRaiz(e.sellos().get(3), e.raiz(10)), e.segunda),
            e -> {},
            "SELLO_DE_FUERA"),
    SELLO_DE_FUERA_BUENO(
            "nada: un sello de fuera que sí es de esta historia",
            Mano.CON_LLAVE,
            e -> e.sellos().get(1),
            e -> {}),
    SELLO_DE_FUERA_EN_SU_CORREO(
            "nada: el correo entero con el sello, como lo cita quien lo contesta",
            Mano.CON_LLAVE,
            e -> ("Este es el sello de la bitácora; cubre 17 anotaciones.\n\nSirve para comprobar.\n\n"
                            + e.sellos().get(1) + "\n--\nMensaje automático de Cuentas Claras; no lo responda.\n")
                    .replaceAll("(?m)^", "> "),
            e -> {}),
    SELLO_DE_FUERA_MAL_COPIADO(
            "un sello de fuera mal copiado",
            Mano.CON_LLAVE,
            e -> e.sellos().get(3).replace("2023-02-15", "2023-02-16"),
            e -> {},
            "FIRMA"),
    OTRA_ENTIDAD(
            "un sello de fuera de otra entidad",
            Mano.CON_LLAVE,
            e -> firmado(e.ultimoSello().replace(ORIGEN, "otra.example/bitacora"), e.ajena),
            e -> {},
            "ORIGEN"),

    // ---- the evidence ----

    EVIDENCIA_OCTETO(
            "un octeto de una evidencia", Mano.CON_LLAVE, e -> e.cambiarOcteto(ESTRATEGIA), "EVIDENCIA_ALTERADA"),
    EVIDENCIA_CON_HUELLA(
            "una evidencia, con su huella en evidencias.csv",
            Mano.CON_LLAVE,
            e -> {
                String antes = sha256(e.entradas().get(ACTA));
                e.poner(ACTA, "Otra acta.\n");
                e.cambiar(
                        EVIDENCIAS,
                        csv -> csv.replace(antes, sha256(e.entradas().get(ACTA))));
            },
            "EVIDENCIA_ALTERADA"),
    EVIDENCIA_ENLACE(
            "la dirección de un enlace",
            Mano.CON_LLAVE,
            e -> e.cambiar(EVIDENCIAS, csv -> csv.replace("?a=1", "?a=2")),
            "EVIDENCIA_ALTERADA"),
    EVIDENCIA_SIN_ARCHIVO(
            "el archivo de una evidencia, quitado",
            Mano.CON_LLAVE,
            e -> e.entradas().remove(ACTA),
            "EVIDENCIA_ALTERADA"),
    EVIDENCIA_QUITADA(
            "una evidencia quitada, también de evidencias.csv",
            Mano.CON_LLAVE,
            e -> {
                e.entradas().remove(ACTA);
                e.cambiar(EVIDENCIAS, csv -> csv.lines()
                        .filter(l -> !l.startsWith("e4"))
                        .map(l -> l + "\n")
                        .collect(Collectors.joining()));
            },
            "EVIDENCIA_ALTERADA"),
    EVIDENCIA_DE_MAS(
            "una evidencia que nadie agregó",
            Mano.CON_LLAVE,
            e -> {
                e.poner("evidencias/Preparación/estrategia/nueva.txt", "x");
                e.cambiar(
                        EVIDENCIAS,
                        csv -> csv + "e9,estrategia,nueva.txt,archivo,text/plain,1," + sha256("x".getBytes(UTF_8))
                                + ",evidencias/Preparación/estrategia/nueva.txt,,2022-11-02T14:00:00.000000Z,planeacion\n");
            },
            "EVIDENCIA_ALTERADA"),

    // ---- the versions of the plan ----

    PLAN_CONTENIDO(
            "el contenido de un plan", Mano.CON_LLAVE, e -> e.cambiarOcteto(CONTENIDO_DEL_PLAN), "PLAN_ALTERADO"),
    PLAN_CORRECCIONES(
            "lo que se corrigió de un plan",
            Mano.CON_LLAVE,
            e -> e.poner(CORRECCIONES_DEL_PLAN, "{\"hoja\":\"Otra\"}"),
            "PLAN_ALTERADO"),
    PLAN_CON_HUELLA(
            "el archivo de un plan, con su huella",
            Mano.CON_LLAVE,
            e -> {
                String antes = sha256(e.entradas().get(ARCHIVO_DEL_PLAN));
                e.poner(ARCHIVO_DEL_PLAN, "otro\n");
                e.cambiar(
                        VERSIONES, csv -> csv.replace(antes, sha256(e.entradas().get(ARCHIVO_DEL_PLAN))));
            },
            "PLAN_ALTERADO"),
    PLAN_SIN_ARCHIVO(
            "el archivo de un plan, quitado, también de versiones.csv",
            Mano.CON_LLAVE,
            e -> {
                e.entradas().remove(ARCHIVO_DEL_PLAN);
                e.cambiar(VERSIONES, csv -> csv.replace("," + ARCHIVO_DEL_PLAN + ",", ",,"));
            },
            "PLAN_ALTERADO"),
    PLAN_SIN_HUELLA(
            "el contenido de un plan, como si nunca se hubiera enviado",
            Mano.CON_LLAVE,
            e -> {
                String huella = sha256(e.entradas().get(CONTENIDO_DEL_PLAN));
                e.entradas().remove(CONTENIDO_DEL_PLAN);
                e.cambiar(VERSIONES, csv -> csv.replace(huella + "," + CONTENIDO_DEL_PLAN, ","));
            },
            "PLAN_ALTERADO"),
    PLAN_QUITADO(
            "una versión del plan quitada",
            Mano.CON_LLAVE,
            e -> e.cambiar(VERSIONES, csv -> csv.lines().findFirst().orElseThrow() + "\n"),
            "PLAN_ALTERADO"),
    PLAN_SIN_CARPETA(
            "los planes quitados, con su lista",
            Mano.CON_LLAVE,
            e -> e.entradas().keySet().removeIf(ruta -> ruta.startsWith("plan/")),
            "PLAN_ALTERADO"),
    PLAN_DE_ANTES(
            "nada: un expediente de cuando no llevaba planes", Mano.CON_LLAVE, Mutacion::comoCuandoNoLlevabaPlanes),
    PLAN_DE_MAS(
            "una versión del plan de la que nadie contó",
            Mano.CON_LLAVE,
            e -> e.cambiar(VERSIONES, csv -> csv + "p2," + CICLO + ",2022,2,EN_MARCHA,,,,,,,\n"),
            "PLAN_ALTERADO"),
    PLAN_DOS_VECES(
            "una versión del plan, dos veces en la lista",
            Mano.CON_LLAVE,
            e -> e.cambiar(
                    VERSIONES, csv -> csv + csv.lines().skip(1).findFirst().orElseThrow() + "\n"),
            "FORMATO"),

    // ---- the answers to questions ----

    RESPUESTA_TEXTO(
            "el texto de una respuesta", Mano.CON_LLAVE, e -> e.cambiarOcteto(RESPUESTA_UNO), "RESPUESTA_ALTERADA"),
    RESPUESTA_CON_HUELLA(
            "el texto de una respuesta, con su huella",
            Mano.CON_LLAVE,
            e -> {
                String antes = sha256(e.entradas().get(RESPUESTA_UNO));
                e.poner(RESPUESTA_UNO, "En mayo");
                e.cambiar(
                        RESPUESTAS,
                        csv -> csv.replace(antes, sha256(e.entradas().get(RESPUESTA_UNO))));
            },
            "RESPUESTA_ALTERADA"),
    RESPUESTA_SIN_ARCHIVO(
            "el texto de una respuesta, quitado",
            Mano.CON_LLAVE,
            e -> e.entradas().remove(RESPUESTA_UNO),
            "RESPUESTA_ALTERADA"),
    RESPUESTA_QUITADA(
            "una respuesta quitada de la lista",
            Mano.CON_LLAVE,
            e -> e.cambiar(RESPUESTAS, csv -> csv.lines().findFirst().orElseThrow() + "\n"),
            "RESPUESTA_ALTERADA"),
    RESPUESTA_SIN_CARPETA(
            "las respuestas quitadas, con su lista",
            Mano.CON_LLAVE,
            e -> e.entradas().keySet().removeIf(ruta -> ruta.startsWith("preguntas/")),
            "RESPUESTA_ALTERADA"),
    RESPUESTA_DE_MAS(
            "una respuesta de la que nadie contó",
            Mano.CON_LLAVE,
            e -> e.cambiar(
                    RESPUESTAS, csv -> csv + "P-2022-0002/1,P-2022-0002,RESPUESTA,respuesta-1.txt,0a,,1,,,,,,,,,\n"),
            "RESPUESTA_ALTERADA"),
    RESPUESTA_DOS_VECES(
            "una respuesta, dos veces en la lista",
            Mano.CON_LLAVE,
            e -> e.cambiar(
                    RESPUESTAS, csv -> csv + csv.lines().skip(1).findFirst().orElseThrow() + "\n"),
            "FORMATO"),
    RESPUESTA_DE_ANTES(
            "nada: un expediente de cuando no llevaba respuestas",
            Mano.CON_LLAVE,
            Mutacion::comoCuandoNoLlevabaRespuestas),

    // ---- the files ----

    INDICE_OCTETO("un octeto del índice", Mano.SIN_LLAVE, e -> e.cambiarOcteto(INDICE), "ARCHIVO_ALTERADO"),
    VERIFICADOR_OCTETO(
            "un octeto de verificar.html", Mano.SIN_LLAVE, e -> e.cambiarOcteto("verificar.html"), "ARCHIVO_ALTERADO"),
    XES_OCTETO("un octeto de bitacora.xes", Mano.SIN_LLAVE, e -> e.cambiarOcteto("bitacora.xes"), "ARCHIVO_ALTERADO"),
    CUMPLIMIENTOS_OCTETO(
            "un octeto de cumplimientos.csv",
            Mano.SIN_LLAVE,
            e -> e.cambiarOcteto("cumplimientos.csv"),
            "ARCHIVO_ALTERADO"),
    INDICE_OCTETO_SOLO(
            "un octeto del índice, y nada más", Mano.NADA_MAS, e -> e.cambiarOcteto(INDICE), "ARCHIVO_ALTERADO"),
    ARCHIVO_DE_MAS("un archivo más", Mano.NADA_MAS, e -> e.poner("nota.txt", "x"), "ARCHIVO_SOBRA"),
    ARCHIVO_DE_MENOS("un archivo menos", Mano.NADA_MAS, e -> e.entradas().remove("bitacora.xes"), "ARCHIVO_FALTA"),
    BITACORA_QUITADA(
            "bitacora.jsonl, quitado", Mano.CON_LLAVE, e -> e.entradas().remove(BITACORA), "ARCHIVO_FALTA"),
    MANIFIESTO_OCTETO(
            "un octeto del manifiesto",
            Mano.NADA_MAS,
            e -> e.cambiar(MANIFIESTO, m -> otroUltimo(m.strip()) + "\n"),
            "ARCHIVO_ALTERADO"),
    MANIFIESTO_SIN_FIRMA(
            "la firma del manifiesto, quitada", Mano.NADA_MAS, e -> e.entradas().remove(FIRMA), "MANIFIESTO_SIN_FIRMA"),
    MANIFIESTO_FIRMA(
            "un octeto de la firma del manifiesto", Mano.NADA_MAS, e -> e.cambiar(FIRMA, Mutacion::otraFirma), "FIRMA"),
    MANIFIESTO_CICLO(
            "el ciclo que dice la firma del manifiesto",
            Mano.NADA_MAS,
            e -> e.cambiar(FIRMA, f -> f.replace(CICLO, "ciclo-2023")),
            "FIRMA"),
    MANIFIESTO_CON_LLAVE_AJENA(
            "el manifiesto firmado con una llave que no está", Mano.CON_LLAVE, e -> e.firmante = e.ajena, "FIRMA"),
    MANIFIESTO_CON_LLAVE_ANTERIOR(
            "el manifiesto firmado con la llave anterior", Mano.CON_LLAVE, e -> e.firmante = e.primera, "FIRMA"),
    SUMAS_CAMBIADAS(
            "una línea de SHA256SUMS",
            Mano.NADA_MAS,
            e -> e.cambiar(SUMAS, s -> s.startsWith("0") ? "1" + s.substring(1) : "0" + s.substring(1)),
            "ARCHIVO_ALTERADO"),

    // ---- what cannot be read ----

    BITACORA_NO_ES_JSON(
            "una línea de bitacora.jsonl que no es JSON",
            Mano.CON_LLAVE,
            e -> e.cambiarAnotacion(5, l -> l.substring(1)),
            "FORMATO"),
    HOJAS_SIN_COLUMNA(
            "hojas.csv con otras columnas",
            Mano.CON_LLAVE,
            e -> e.cambiar(HOJAS, h -> h.replace("resumen,hoja", "hoja,resumen")),
            "FORMATO"),
    NADA("nada: tal como se entregó", Mano.CON_LLAVE, e -> {});

    /** What the hand that changes it can do afterwards, so that less is noticed. */
    public enum Mano {
        /** Leaves manifest and sums as they were. */
        NADA_MAS {
            @Override
            void cerrar(ExpedienteDePrueba expediente) {}
        },
        /** Writes manifest and sums anew, and cannot sign. */
        SIN_LLAVE {
            @Override
            void cerrar(ExpedienteDePrueba expediente) {
                expediente.escribirManifiesto();
            }
        },
        /** Writes them anew and signs. */
        CON_LLAVE {
            @Override
            void cerrar(ExpedienteDePrueba expediente) {
                expediente.firmarManifiesto();
            }
        };

        abstract void cerrar(ExpedienteDePrueba expediente);
    }

    private final String descripcion;
    private final Mano mano;
    private final @Nullable Function<ExpedienteDePrueba, String> deFuera;
    private final Consumer<ExpedienteDePrueba> cambio;
    private final Set<String> fallas;

    Mutacion(String descripcion, Mano mano, Consumer<ExpedienteDePrueba> cambio, String... fallas) {
        this(descripcion, mano, null, cambio, fallas);
    }

    Mutacion(
            String descripcion,
            Mano mano,
            @Nullable Function<ExpedienteDePrueba, String> deFuera,
            Consumer<ExpedienteDePrueba> cambio,
            String... fallas) {
        this.descripcion = descripcion;
        this.mano = mano;
        this.deFuera = deFuera;
        this.cambio = cambio;
        this.fallas = Set.of(fallas);
    }

    /** What is changed, in words. */
    public String descripcion() {
        return descripcion;
    }

    public Mano mano() {
        return mano;
    }

    /** The codes that must be named; none when nobody can find it. */
    public Set<String> fallas() {
        return fallas;
    }

    /** The expediente so changed. */
    public Mutado aplicar() {
        ExpedienteDePrueba expediente = new ExpedienteDePrueba();
        String sello = deFuera == null ? null : deFuera.apply(expediente);
        cambio.accept(expediente);
        mano.cerrar(expediente);
        return new Mutado(expediente, sello);
    }

    /** @param selloDeFuera the head that was received by mail, if the mutation needs one to be found */
    public record Mutado(ExpedienteDePrueba expediente, @Nullable String selloDeFuera) {}

    @Override
    public String toString() {
        return name() + ": " + descripcion;
    }

    // ---- how ----

    /** In the fifth line of the trail, which is the cycle's. */
    private static Consumer<ExpedienteDePrueba> fila(String antes, String despues) {
        return e -> e.cambiarAnotacion(5, linea -> {
            int donde = linea.indexOf(antes);
            return linea.substring(0, donde) + despues + linea.substring(donde + antes.length());
        });
    }

    /** In the lines, of which all that follows is made anew, except the seals. */
    private static Consumer<ExpedienteDePrueba> lineas(CambioDeLineas cambio) {
        return e -> {
            cambio.cambiar(e, e.lineas);
            renumerar(e.lineas);
            e.escribirLineas();
        };
    }

    private static void renumerar(List<Linea> lineas) {
        for (int i = 0; i < lineas.size(); i++) {
            Linea linea = lineas.get(i);
            lineas.set(i, new Linea(i + 1, linea.fila(), linea.frase()));
        }
    }

    private static Linea otra(ExpedienteDePrueba e, int n) {
        return e.lineas.get(n - 1).con(n, "quien", "otro");
    }

    private static Linea nueva(long n) {
        return ExpedienteDePrueba.linea(
                n, CICLO, "estrategia", "2022-10-14T19:30:00.000000Z", "otro", "ACTIVIDAD_TOMADA", "{}");
    }

    private static void cortar(ExpedienteDePrueba e) {
        e.escribirSellos(e.sellos().subList(0, 4));
        e.lineas.subList(11, 13).clear();
        e.escribirLineas();
    }

    private static void comoCuandoNoLlevabaPlanes(ExpedienteDePrueba e) {
        e.entradas().keySet().removeIf(ruta -> ruta.startsWith("plan/"));
        e.lineas.set(
                2,
                e.lineas.get(2).con(3, "datos", "{\"plan\":\"p1\",\"vigencia\":2022,\"version\":1,\"huella\":\"0a\"}"));
        e.escribirLineas();
        e.sellarDeNuevo(e.primera, e.segunda);
    }

    private static void comoCuandoNoLlevabaRespuestas(ExpedienteDePrueba e) {
        e.entradas().keySet().removeIf(ruta -> ruta.startsWith("preguntas/"));
        e.lineas.set(1, e.lineas.get(1).con(2, "hecho", "ANOTADA"));
        e.escribirLineas();
        e.sellarDeNuevo(e.primera, e.segunda);
    }

    private static void rehacer(ExpedienteDePrueba e) {
        e.lineas.set(2, otra(e, 3));
        e.escribirLineas();
        e.sellarDeNuevo(e.primera, e.segunda);
    }

    private static void rehacerConOtra(ExpedienteDePrueba e) {
        e.lineas.set(2, otra(e, 3));
        e.escribirLineas();
        Llave ajena = e.ajena;
        e.sellar(Stream.of(3, 13)
                .map(n -> new Corte(n, "2023-03-02T13:00:%02d.000000Z".formatted(n), List.of(ajena)))
                .toList());
        e.escribirLlaves(List.of(ajena));
        e.firmante = ajena;
    }

    private static void quitarSello(ExpedienteDePrueba e, int i) {
        List<String> sellos = e.sellos();
        sellos.remove(i);
        e.escribirSellos(sellos);
    }

    private static String conRaiz(String sello, byte[] raiz) {
        String[] lineas = sello.split("\n", -1);
        lineas[2] = Base64.getEncoder().encodeToString(raiz);
        return String.join("\n", lineas);
    }

    private static String firmado(String sello, Llave llave) {
        return ExpedienteDePrueba.nota(sello.substring(0, sello.indexOf("\n\n") + 1), List.of(llave));
    }

    private static String otraFirma(String nota) {
        int donde = nota.lastIndexOf(' ') + 1;
        byte[] firma = Base64.getDecoder().decode(nota.substring(donde).strip());
        firma[40] ^= 1;
        return nota.substring(0, donde) + Base64.getEncoder().encodeToString(firma) + "\n";
    }

    /** Another hexadecimal digit right after these letters. */
    private static String otroHex(String texto, String tras) {
        int donde = texto.indexOf(tras) + tras.length();
        return texto.substring(0, donde) + (texto.charAt(donde) == '0' ? '1' : '0') + texto.substring(donde + 1);
    }

    private static String otroUltimo(String texto) {
        return texto.substring(0, texto.length() - 1) + (texto.endsWith("0") ? '1' : '0');
    }

    private static String intercambiar(String texto, int i, int j) {
        List<String> lineas = texto.lines().collect(Collectors.toList());
        Collections.swap(lineas, i, j);
        return lineas.stream().map(linea -> linea + "\n").collect(Collectors.joining());
    }

    private interface CambioDeLineas {
        void cambiar(ExpedienteDePrueba expediente, List<Linea> lineas);
    }
}
