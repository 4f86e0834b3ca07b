package co.cuentasclaras.publico.web;

/** There is no such public page, or the entity does not have it open. */
class SinPagina extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
