package co.cuentasclaras.verificacion;

/** What may be wrong, by the codes that the expediente's own LEAME.txt gives. */
public enum ClaseDeFalla {
    FORMATO("no se puede leer como está descrito"),
    NUMERACION("la numeración tiene un hueco, una repetición o un desorden"),
    FILA_ALTERADA("la fila no es la que se selló"),
    FILA_FALTA("se selló, y su fila no está"),
    FILA_SOBRA("está, y no es de las selladas"),
    HOJA_ALTERADA("la hoja no es la que dan su ciclo y su resumen"),
    RAIZ("la raíz del sello no es la del árbol de las hojas que hay"),
    FIRMA("la firma no vale"),
    LLAVE_SIN_ANUNCIO("la llave cambió sin que la anterior lo anunciara"),
    ORIGEN("es de otra bitácora"),
    COLA("el final no es el que dice el sello: falta o sobra algo"),
    SELLO_DE_FUERA("el sello recibido por fuera no es de esta historia: alguien tiene otra"),
    ARCHIVO_ALTERADO("el archivo no es el que se entregó"),
    ARCHIVO_FALTA("el archivo no está"),
    ARCHIVO_SOBRA("el archivo no está en el manifiesto"),
    MANIFIESTO_SIN_FIRMA("el manifiesto no está firmado"),
    EVIDENCIA_ALTERADA("la evidencia no es la que se anotó"),
    PLAN_ALTERADO("la versión del plan no es la que se anotó"),
    RESPUESTA_ALTERADA("la respuesta a una pregunta no es la que se anotó"),
    /** In the database alone: an expediente has the account in words. */
    CUMPLIMIENTO_ALTERADO("lo que se contó no es lo que se anotó"),
    /** In the database alone: an expediente has the facts. */
    ESTADO_ALTERADO("no está como lo cuenta la bitácora");

    private final String enPalabras;

    ClaseDeFalla(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    String enPalabras() {
        return enPalabras;
    }
}
