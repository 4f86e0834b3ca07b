package co.cuentasclaras.prueba;

/** The own data with which the people of the tests finish the acts that have some, as the form sends them. */
public final class FichasDelCiclo {

    private FichasDelCiclo() {}

    /** The data of an activity as JSON; of most there are none. */
    public static String datos(String codigo, String audiencia) {
        return switch (codigo.replaceAll("/.*", "")) {
            case "definirLugarMetodologia" ->
                """
                {"fechaAudiencia": "%s", "modalidad": "mixta", "lugar": "Teatro Los Fundadores", "aforo": 300,
                 "asistentesPrevistos": 200, "metodologia": "Presentación, preguntas y compromisos"}
                """
                        .formatted(audiencia);
            case "recogerPreguntasRedes",
                    "recogerPreguntasBuzon",
                    "recogerPreguntasGrupos",
                    "moderarPreguntasVirtuales" -> "{\"cantidad\": 12}";
            case "levantarActa" ->
                """
                {"asistentes": 180, "compromisos": [{"que": "Publicar los contratos", "quien": "Secretaría General",
                 "hasta": "2023-06-30"}]}
                """;
            case "entregarInformeGestion" ->
                """
                {"recibe": "El presidente", "fechaEntrega": "2023-02-27", "medio": "reunion"}
                """;
            case "aplicarEncuestaDeliberativa", "aplicarEncuestaSatisfaccion" ->
                """
                {"invitados": 400, "respuestas": 120, "satisfaccion": 81, "conclusiones": "Se pide más tiempo"}
                """;
            case "formularPlanMejora" ->
                """
                {"acciones": [{"hallazgo": "Poco tiempo", "accion": "Ampliar la audiencia", "responsable": "Planeación",
                 "hasta": "2024-02-28"}]}
                """;

            case "aprobarInformeGestion" -> "{\"decision\": \"aprobar\"}";
            default -> "";
        };
    }
}
