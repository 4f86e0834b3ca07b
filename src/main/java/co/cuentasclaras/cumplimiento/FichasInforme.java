package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.cumplimiento.Ficha.Campo;
import co.cuentasclaras.cumplimiento.Ficha.Opcion;
import java.util.List;

/** The own data of reporting: the informe de gestión and how each project stands. */
final class FichasInforme {

    static final List<Ficha> TODAS = List.of(
            new Ficha(
                    "informe",
                    "Contenido del informe",
                    List.of(
                            Campo.fecha("corte", "Fecha de corte", "Hasta qué día van las cifras.", Sentido.CORTE),
                            Campo.lista(
                                    "contenidos",
                                    "Lo que trae el informe",
                                    "Lo que pide el Manual Único; si algo falta, diga en la nota por qué.",
                                    Campo.opcion(
                                            "contenido",
                                            "Contenido",
                                            null,
                                            new Opcion("metas", "Avance de las metas del plan"),
                                            new Opcion("presupuesto", "Presupuesto ejecutado frente a las metas"),
                                            new Opcion("finanzas", "Situación financiera"),
                                            new Opcion("contratos", "Contratos: número, valor, objeto y estado"),
                                            new Opcion(
                                                    "derechos",
                                                    "Derechos garantizados y objetivos de desarrollo sostenible"),
                                            new Opcion("cobertura", "Cobertura y criterios para elegir beneficiarios"),
                                            new Opcion("administracion", "Gestión administrativa"),
                                            new Opcion("impactos", "Impactos"),
                                            new Opcion("dificultades", "Dificultades y cómo se resolvieron"),
                                            new Opcion("mejoras", "Acciones de mejora")),
                                    CamposRepetidos.siNoNoAplica("incluido", "¿Está?"),
                                    Campo.texto("nota", "Nota", null).opcional())),
                    ReglaDeFicha.explicaFila("contenidos", "incluido", CamposRepetidos.NO, "nota")),
            new Ficha(
                    "proyecto",
                    "Estado del proyecto",
                    List.of(
                            Campo.numero("avancePlaneado", "Avance planeado a hoy (%)", null, 0, 100),
                            Campo.numero("avance", "Avance real (%)", null, 0, 100),
                            Campo.numero(
                                            "costoInicial",
                                            "Costo inicial (millones de pesos)",
                                            "El que se aprobó al comenzar.",
                                            0,
                                            100_000_000)
                                    .opcional(),
                            Campo.numero(
                                            "costoActual",
                                            "Costo actual (millones de pesos)",
                                            "El que se estima hoy, con lo ya pagado.",
                                            0,
                                            100_000_000)
                                    .opcional(),
                            Campo.parrafo(
                                            "dificultades",
                                            "Dificultades",
                                            "Por qué va atrasado o cuesta más, y qué se hace; solo si es así.")
                                    .opcional(),
                            Campo.numero(
                                    "publico",
                                    "Personas a las que se les contó",
                                    "Asistentes, o quienes recibieron el informe.",
                                    1,
                                    1_000_000),
                            Campo.parrafo("inquietudes", "Lo que preguntaron o pidieron", null)
                                    .opcional()),
                    ReglaDeFicha.juntos("costoInicial", "costoActual"),
                    ReglaDeFicha.explicaSiFalta("dificultades", "avancePlaneado", "avance"),
                    ReglaDeFicha.explicaSiFalta("dificultades", "costoActual", "costoInicial")));

    private FichasInforme() {}
}
