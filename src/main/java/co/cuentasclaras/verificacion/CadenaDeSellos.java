package co.cuentasclaras.verificacion;

import co.cuentasclaras.sello.ArbolDeHojas;
import co.cuentasclaras.sello.Cabeza;
import co.cuentasclaras.sello.LlavePublica;
import co.cuentasclaras.sello.NotaFirmada;
import co.cuentasclaras.verificacion.Dictamen.LlaveVista;
import co.cuentasclaras.verificacion.Dictamen.UltimoSello;
import co.cuentasclaras.verificacion.Falla.SellosQueValen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The checks that the verification of the database and that of a file have in common. First all seals, then all leaves in
 * the order of their numbers; what it keeps in memory grows with the seals only.
 */
final class CadenaDeSellos {

    /** How many lines whose leaf is not the one that follows from them may wait for the next seal. */
    private static final int EN_ESPERA = 100;

    private final List<LlavePublica> llaves;
    private final FallasHalladas hallazgos;
    private final List<Visto> sellos = new ArrayList<>();
    private final List<FallaHallada> enEspera = new ArrayList<>();
    private final @Nullable SelloDeFuera deFuera;
    private boolean deFueraVale;

    private ArbolDeHojas arbol = new ArbolDeHojas();

    /** The tree of the leaves that follow from the lines, while they differ from those that are written. */
    private @Nullable ArbolDeHojas calculado;

    private int vigente;
    private @Nullable String origen;
    private @Nullable Visto anterior;
    private @Nullable UltimoSello ultimo;
    private int siguiente;

    /** How many leaves the last root proved. */
    private long entera;

    private boolean rota;

    /** @param deFuera a head that somebody received by another way */
    CadenaDeSellos(List<LlavePublica> llaves, FallasHalladas hallazgos, @Nullable SelloDeFuera deFuera) {
        this.llaves = List.copyOf(llaves);
        this.hallazgos = hallazgos;
        this.deFuera = deFuera;
    }

    // ---- the seals, from the first one on ----

    /** Whose seals these must be; without it the first one says it. */
    void esDe(String suOrigen) {
        origen = suOrigen;
    }

    /** @param donde where it stands, should it not be readable */
    void sello(String texto, String donde) {
        NotaFirmada nota;
        Cabeza cabeza;
        try {
            if (texto.endsWith("\n\n")) {
                hallazgos.agregar(
                        FallaHallada.en(donde, ClaseDeFalla.FIRMA, "una firma de " + nombre(vigente), "ninguna"));
                return;
            }
            nota = NotaFirmada.leer(texto);
            cabeza = SelloDeFuera.cabeza(nota);
        } catch (IllegalArgumentException noEsUno) {
            hallazgos.agregar(FallaHallada.en(donde, ClaseDeFalla.FORMATO, "un sello", texto));
            return;
        }
        Visto sello = new Visto(cabeza.tamano(), cabeza.raiz(), cabeza.momento());
        sellos.add(sello);
        comprobarLugar(sello, cabeza.origen());
        comprobarFirma(sello, nota);
        anterior = sello;
        ultimo = new UltimoSello(
                cabeza.origen(),
                cabeza.tamano(),
                Base64.getEncoder().encodeToString(cabeza.raiz()),
                cabeza.momento(),
                texto);
    }

    private void comprobarLugar(Visto sello, String suOrigen) {
        if (origen == null) {
            origen = suOrigen;
        } else if (!origen.equals(suOrigen)) {
            falla(sello, ClaseDeFalla.ORIGEN, origen, suOrigen);
        }
        if (anterior != null && sello.tamano <= anterior.tamano) {
            falla(sello, ClaseDeFalla.NUMERACION, "un tamaño mayor que " + anterior.tamano, "" + sello.tamano);
        }
    }

    private void comprobarFirma(Visto sello, NotaFirmada nota) {
        QuienesFirman firmantes = firmantes(nota);
        if (!firmantes.malas().isEmpty()) {
            falla(
                    sello,
                    ClaseDeFalla.FIRMA,
                    "una firma válida",
                    "una que no lo es, de " + firmantes.malas().get(0));
        } else if (firmantes.buenas().contains(vigente)) {
            if (firmantes.buenas().contains(vigente + 1)) {
                vigente++;
            }
        } else {
            OptionalInt posterior = firmantes.buenas().stream()
                    .mapToInt(Integer::intValue)
                    .filter(llave -> llave > vigente)
                    .min();
            if (posterior.isPresent()) {
                falla(
                        sello,
                        ClaseDeFalla.LLAVE_SIN_ANUNCIO,
                        "la firma de " + nombre(vigente),
                        "la de " + nombre(posterior.getAsInt()));
                vigente = posterior.getAsInt();
            } else {
                falla(sello, ClaseDeFalla.FIRMA, "la firma de " + nombre(vigente), "la de nadie que se conozca");
            }
        }
    }

    private QuienesFirman firmantes(NotaFirmada nota) {
        List<Integer> buenas = new ArrayList<>();
        List<String> malas = new ArrayList<>();
        for (NotaFirmada.Firma firma : nota.firmas()) {
            for (int i = 0; i < llaves.size(); i++) {
                LlavePublica llave = llaves.get(i);
                if (firma.nombre().equals(llave.nombre())
                        && firma.identificador().equals(llave.identificador())) {
                    if (llave.vale(nota.texto(), firma.firma())) {
                        buenas.add(i);
                    } else {
                        malas.add(nombre(i));
                    }
                }
            }
        }
        return new QuienesFirman(buenas, malas);
    }

    private String nombre(int llave) {
        return llave < llaves.size()
                ? llaves.get(llave).nombre() + "+" + llaves.get(llave).identificador()
                : "ninguna llave";
    }

    private void falla(Visto sello, ClaseDeFalla clase, String esperado, String encontrado) {
        sello.vale = false;
        hallazgos.agregar(FallaHallada.enSello(clase, sello.tamano, esperado, encontrado));
    }

    /** Whose history this is; null when no seal says it. */
    @Nullable
    String origen() {
        return origen;
    }

    /** Whether the note has a signature of the key that signs now, and none that is wrong. */
    boolean firmadaPorLaVigente(NotaFirmada nota) {
        QuienesFirman firmantes = firmantes(nota);
        return firmantes.malas().isEmpty() && firmantes.buenas().contains(vigente);
    }

    /** How many leaves the last seal has; 0 without one. */
    long tamano() {
        return anterior == null ? 0 : anterior.tamano;
    }

    @Nullable
    UltimoSello ultimo() {
        return ultimo;
    }

    // ---- the leaves, from 1 on ----

    /** From now on leaves come, and no seal any more. */
    void empezarHojas() {
        sellos.sort(Comparator.comparingLong(sello -> sello.tamano));
        comprobarRaices();
    }

    /**
     * The next leaf.
     *
     * @param escrita the one that is kept
     * @param calculada the one that follows from the line, if there is a line
     * @param alterada what to say when it is the line that no longer is what was sealed, not the leaf
     */
    void hoja(byte[] escrita, byte @Nullable [] calculada, Function<ClaseDeFalla, FallaHallada> alterada) {
        boolean igual = calculada == null || Arrays.equals(escrita, calculada);
        if (!igual) {
            if (calculado == null) {
                calculado = new ArbolDeHojas(arbol.tamano(), arbol.frontera());
            }
            FallaHallada hallazgo = alterada.apply(ClaseDeFalla.FILA_ALTERADA);
            if (enEspera.size() < EN_ESPERA) {
                enEspera.add(hallazgo);
            } else {
                hallazgos.agregar(hallazgo);
            }
        }
        arbol.agregar(escrita);
        if (calculado != null) {
            calculado.agregar(igual || calculada == null ? escrita : calculada);
        }
        comprobarRaices();
    }

    private void comprobarRaices() {
        comprobarRaizDeFuera();
        while (siguiente < sellos.size() && sellos.get(siguiente).tamano == arbol.tamano()) {
            comprobarRaiz(sellos.get(siguiente++));
        }
    }

    private void comprobarRaizDeFuera() {
        if (deFuera != null && deFuera.cabeza().tamano() == arbol.tamano()) {
            deFueraVale = Arrays.equals(deFuera.cabeza().raiz(), arbol.raiz());
        }
    }

    private void comprobarRaiz(Visto sello) {
        byte[] raiz = arbol.raiz();
        if (!Arrays.equals(raiz, sello.raiz)) {
            if (calculado != null && Arrays.equals(calculado.raiz(), sello.raiz)) {
                // What was sealed is what the lines say: the leaves were changed, not the lines.
                arbol = calculado;
                enEspera.replaceAll(hallazgo -> hallazgo.como(ClaseDeFalla.HOJA_ALTERADA));
                comprobarRaizDeFuera();
            } else {
                sello.vale = false;
                hallazgos.agregar(new FallaHallada(
                        ClaseDeFalla.RAIZ,
                        "el sello de tamaño " + sello.tamano + dondeSeRompe(sello),
                        null,
                        null,
                        sello.tamano,
                        Base64.getEncoder().encodeToString(sello.raiz),
                        Base64.getEncoder().encodeToString(raiz)));
            }
        }
        if (sello.vale) {
            entera = sello.tamano;
        }
        decidir();
    }

    /** The first root that is another one tells between which lines the change is; those after it follow from it. */
    private String dondeSeRompe(Visto sello) {
        if (rota) {
            return "";
        }
        rota = true;
        return " (el cambio está entre la anotación %d y la %d)".formatted(entera + 1, sello.tamano);
    }

    private void decidir() {
        enEspera.forEach(hallazgos::agregar);
        enEspera.clear();
        calculado = null;
    }

    // ---- the end ----

    /** After the last leaf. */
    void terminar() {
        decidir();
        if (arbol.tamano() != tamano()) {
            hallazgos.agregar(new FallaHallada(
                    ClaseDeFalla.COLA,
                    "el final",
                    null,
                    null,
                    Math.min(arbol.tamano(), tamano()) + 1,
                    tamano() + " hojas, las del último sello",
                    arbol.tamano() + " hojas"));
        }
        // Seals of more leaves than there are prove nothing.
        sellos.subList(siguiente, sellos.size()).forEach(sello -> sello.vale = false);
        if (deFuera != null) {
            comprobarDeFuera(deFuera.nota(), deFuera.cabeza());
        }
    }

    private void comprobarDeFuera(NotaFirmada nota, Cabeza fuera) {
        QuienesFirman firmantes = firmantes(nota);
        String donde = "el sello de fuera, de tamaño " + fuera.tamano();
        if (origen != null && !origen.equals(fuera.origen())) {
            hallazgos.agregar(FallaHallada.en(donde, ClaseDeFalla.ORIGEN, origen, fuera.origen()));
        } else if (!firmantes.malas().isEmpty()) {
            hallazgos.agregar(FallaHallada.en(
                    donde, ClaseDeFalla.FIRMA, "una firma válida: cópielo otra vez, completo", "una que no lo es"));
        } else if (firmantes.buenas().isEmpty()) {
            hallazgos.agregar(FallaHallada.en(
                    donde, ClaseDeFalla.SELLO_DE_FUERA, "la firma de una de las llaves que hay aquí", "la de otra"));
        } else if (fuera.tamano() > tamano()) {
            hallazgos.agregar(FallaHallada.en(
                    donde,
                    ClaseDeFalla.COLA,
                    "al menos " + fuera.tamano() + " hojas",
                    tamano() + " hojas: esto es anterior a ese sello, o le cortaron el final"));
        } else if (!deFueraVale) {
            hallazgos.agregar(FallaHallada.en(
                    donde,
                    ClaseDeFalla.SELLO_DE_FUERA,
                    Base64.getEncoder().encodeToString(fuera.raiz()),
                    "otra raíz con las mismas primeras " + fuera.tamano() + " hojas"));
        }
    }

    /** What was found, now that it is known which seals hold. */
    Dictamen dictamen(long anotaciones, long sinSellar, @Nullable Long evidencias, List<String> advertencias) {
        List<Falla> fallas = hallazgos.primeros().stream().map(this::falla).toList();
        return new Dictamen(
                hallazgos.total() == 0,
                anotaciones,
                arbol.tamano(),
                sinSellar,
                sellos.size(),
                ultimo,
                llaves.stream().map(LlaveVista::de).toList(),
                evidencias,
                fallas,
                hallazgos.total() - fallas.size(),
                advertencias);
    }

    private Falla falla(FallaHallada hallazgo) {
        int primero = hallazgo.tamano() == null ? sellos.size() : desde(hallazgo.tamano());
        Visto roto = primero < sellos.size() ? sellos.get(primero) : null;
        long antes = cuantosValen(0, primero);
        long despues = cuantosValen(primero, sellos.size());
        Long hasta = antes == 0
                ? null
                : Objects.requireNonNull(IntStream.iterate(primero - 1, i -> i >= 0, i -> i - 1)
                        .mapToObj(sellos::get)
                        .filter(sello -> sello.vale)
                        .findFirst()
                        .map(sello -> sello.tamano)
                        .orElse(null));
        SellosQueValen valen = new SellosQueValen(antes, hasta, despues);
        String momento = roto == null ? null : roto.momento;
        return new Falla(
                hallazgo.clase(),
                hallazgo.n(),
                hallazgo.fila(),
                hallazgo.donde(),
                hallazgo.esperado(),
                hallazgo.encontrado(),
                momento,
                valen,
                FallaEscrita.de(hallazgo, momento, valen));
    }

    /** The first seal that holds so many leaves. */
    private int desde(long tamano) {
        int bajo = 0;
        int alto = sellos.size();
        while (bajo < alto) {
            int medio = (bajo + alto) >>> 1;
            if (sellos.get(medio).tamano < tamano) {
                bajo = medio + 1;
            } else {
                alto = medio;
            }
        }
        return bajo;
    }

    private long cuantosValen(int desde, int hasta) {
        return sellos.subList(desde, hasta).stream().filter(sello -> sello.vale).count();
    }

    /** @param buenas the places of the keys that signed, @param malas the names of those whose signature is wrong */
    private record QuienesFirman(List<Integer> buenas, List<String> malas) {}

    /** What is kept of a seal. */
    private static final class Visto {

        private final long tamano;
        private final byte[] raiz;
        private final String momento;
        private boolean vale = true;

        private Visto(long tamano, byte[] raiz, String momento) {
            this.tamano = tamano;
            this.raiz = raiz;
            this.momento = momento;
        }
    }
}
